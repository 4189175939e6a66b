package dev.pgparity.migrate;

import dev.pgparity.problem.Problem;
import dev.pgparity.problem.Where;
import dev.pgparity.scratch.Script;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** dbmate's layout: {@code 20260102030405_add_orders.sql} with the marks {@code migrate:up} and {@code migrate:down}. */
public final class DbmateFolder implements MigrationFolder {
    /** A mark with its options. */
    static final Pattern MARK = Pattern.compile("(?m)^--[ \\t]*migrate:(up|down)[ \\t]*([^\\r\\n]*?)[ \\t]*\\r?$");

    private static final Pattern FILE = Pattern.compile("(\\d+)_?(.*)\\.sql");

    private final Path folder;
    private final Ledger ledger;

    public DbmateFolder(Path folder, Ledger ledger) {
        this.folder = folder;
        this.ledger = ledger;
    }

    @Override
    public String layout() {
        return "dbmate";
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
    public List<Migration> migrations() {
        List<Migration> migrations = new ArrayList<>();
        for (Path file : FolderFiles.list(folder)) {
            Matcher name = FILE.matcher(FolderFiles.name(file));
            if (name.matches()) {
                migrations.add(new Migration(
                        name.group(1),
                        FolderFiles.words(name.group(2)),
                        file,
                        FolderFiles.name(file),
                        Optional.empty(),
                        false));
            }
        }
        FolderFiles.refuseTwice(migrations);
        return List.copyOf(migrations);
    }

    @Override
    public MigrationScript script(Migration migration) {
        Sections sections = Sections.of(Script.read(migration.file()), MARK);
        if (!sections.has("up")) {
            throw Problem.failed(Sections.INVALID, "It has no line \"-- migrate:up\", which dbmate's files begin with.")
                    .at(new Where.In(migration.file().toString()))
                    .build();
        }
        boolean transaction = !sections.options("up").contains("transaction:false");
        return new MigrationScript(List.of(), sections.pieces("up"), List.of(), sections.pieces("down"), transaction);
    }

    /** dbmate keeps none. */
    @Override
    public String checksum(Migration migration) {
        return "";
    }
}
