package dev.pgparity.migrate;

import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files that pgparity.yaml lists, in that order: what an application's start-up script had. */
public final class ListedFiles implements MigrationFolder {
    private static final ProblemCode NO_SUCH_FILE = new ProblemCode("migrate.no-such-file");

    private final Path folder;
    private final List<String> files;
    private final NativeFolder parts;

    public ListedFiles(Path folder, List<String> files, Ledger ledger) {
        this.folder = folder;
        this.files = List.copyOf(files);
        this.parts = new NativeFolder(folder, ledger);
    }

    @Override
    public String layout() {
        return "list";
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public Ledger ledger() {
        return parts.ledger();
    }

    @Override
    public List<Migration> migrations() {
        List<Migration> migrations = new ArrayList<>();
        for (String name : files) {
            Path file = folder.resolve(name);
            if (!Files.isRegularFile(file)) {
                throw Problem.usage(NO_SUCH_FILE, "There is no such file; migrations.files names it.")
                        .at(new Where.In(file.toString()))
                        .build();
            }
            String stem = name.replaceFirst("(?i)\\.sql$", "");
            Path rollback = folder.resolve(stem + "_ROLLBACK.sql");
            migrations.add(new Migration(
                    stem,
                    "",
                    file,
                    name,
                    Files.isRegularFile(rollback) ? Optional.of(rollback) : Optional.empty(),
                    false));
        }
        FolderFiles.refuseTwice(migrations);
        return migrations;
    }

    @Override
    public MigrationScript script(Migration migration) {
        return parts.script(migration);
    }

    @Override
    public String checksum(Migration migration) {
        return parts.checksum(migration);
    }
}
