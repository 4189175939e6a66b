package dev.pgparity.migrate;

import dev.pgparity.scratch.Script;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Supabase's layout: {@code supabase/migrations/20260102030405_add_orders.sql}. */
public final class SupabaseFolder implements MigrationFolder {
    private static final Pattern FILE = Pattern.compile("(\\d+)_(.*)\\.sql");

    private final Path folder;
    private final Ledger ledger;

    public SupabaseFolder(Path folder, Ledger ledger) {
        this.folder = folder;
        this.ledger = ledger;
    }

    @Override
    public String layout() {
        return "supabase";
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
                        name.group(1), name.group(2), file, FolderFiles.name(file), Optional.empty(), false));
            }
        }
        FolderFiles.refuseTwice(migrations);
        return List.copyOf(migrations);
    }

    @Override
    public MigrationScript script(Migration migration) {
        return new MigrationScript(
                List.of(), Sections.pieces(Script.read(migration.file())), List.of(), List.of(), true);
    }

    /** Supabase keeps the statements, not a sum. */
    @Override
    public String checksum(Migration migration) {
        return "";
    }
}
