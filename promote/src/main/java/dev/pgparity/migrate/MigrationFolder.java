package dev.pgparity.migrate;

import dev.pgparity.sql.Identifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Migrations as one tool lays them out, with the table in which that tool keeps what ran. A new layout is one class of
 * this kind and a line in {@link MigrationFolders}.
 */
public interface MigrationFolder {
    /** The name of the layout: {@code native}, {@code flyway}, {@code prisma}, {@code dbmate}, {@code supabase}. */
    String layout();

    /** Where the files are. */
    Path folder();

    /** All migrations in the order in which they run; repeatable ones last. */
    List<Migration> migrations();

    /** The parts of a migration's files. */
    MigrationScript script(Migration migration);

    /** What the ledger keeps of a migration's text, to notice that it was changed; empty where it keeps nothing. */
    String checksum(Migration migration);

    /** Where it is written down what ran. */
    Ledger ledger();

    /** The schema in which unqualified names of its files are; empty for the session's usual one. */
    default Optional<Identifier> schema() {
        return Optional.empty();
    }
}
