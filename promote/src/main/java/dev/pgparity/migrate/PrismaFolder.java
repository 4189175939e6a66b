package dev.pgparity.migrate;

import dev.pgparity.scratch.Script;
import dev.pgparity.sql.Identifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prisma's layout: {@code 20260102030405_add_orders/migration.sql}; a {@code down.sql} beside it takes it back. */
public final class PrismaFolder implements MigrationFolder {
    static final String FILE = "migration.sql";

    private final Path folder;
    private static final Identifier PUBLIC = new Identifier("public");

    private final Ledger ledger;

    public PrismaFolder(Path folder, Ledger ledger) {
        this.folder = folder;
        this.ledger = ledger;
    }

    @Override
    public String layout() {
        return "prisma";
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public Optional<Identifier> schema() {
        Identifier schema = ledger.table().schema();
        return Optional.of(schema).filter(one -> !one.equals(PUBLIC));
    }

    @Override
    public List<Migration> migrations() {
        List<Migration> migrations = new ArrayList<>();
        for (Path directory : FolderFiles.list(folder)) {
            Path file = directory.resolve(FILE);
            if (Files.isRegularFile(file)) {
                String name = FolderFiles.name(directory);
                Path down = directory.resolve("down.sql");
                Optional<Path> rollback = Files.isRegularFile(down) ? Optional.of(down) : Optional.empty();
                migrations.add(new Migration(name, "", file, name + "/" + FILE, rollback, false));
            }
        }
        return List.copyOf(migrations);
    }

    @Override
    public MigrationScript script(Migration migration) {
        return new MigrationScript(
                List.of(),
                Sections.pieces(Script.read(migration.file())),
                List.of(),
                migration
                        .rollback()
                        .map(file -> Sections.pieces(Script.read(file)))
                        .orElse(List.of()),
                true);
    }

    /** Prisma's: SHA-256 of the file as it is. */
    @Override
    public String checksum(Migration migration) {
        return FolderFiles.sha256(migration.file());
    }
}
