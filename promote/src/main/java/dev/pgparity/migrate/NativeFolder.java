package dev.pgparity.migrate;

import dev.pgparity.scratch.Script;
import dev.pgparity.scratch.Script.Piece;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Our own layout: {@code 001_2026-11-05_add-orders.sql}, taken back by {@code 001_…_ROLLBACK.sql} or by a section of the
 * same file, and {@code R_views.sql}, which runs again when it changed. Where no file has a number, all run in the order
 * of their names. What golang-migrate names {@code 1_x.up.sql} and {@code 1_x.down.sql} is understood as well.
 */
public final class NativeFolder implements MigrationFolder {
    /** A line that begins a part of a file. */
    private static final Pattern MARK = Pattern.compile("(?m)^--[ \\t]*(check|apply|verify|rollback):[ \\t]*\\r?$");

    private static final Pattern NUMBERED =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}(?:-\\d+)*|\\d+)[_-](.+)\\.sql", Pattern.CASE_INSENSITIVE);
    private static final Pattern REPEATABLE = Pattern.compile("R__?(.+)\\.sql");
    private static final Pattern TAKES_BACK =
            Pattern.compile("(.+?)(?:_ROLLBACK|[._]down)\\.sql", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE = Pattern.compile("\\d{4}-?\\d{2}-?\\d{2}(?:-\\d+)*[_-](.+)");

    private final Path folder;
    private final Ledger ledger;

    public NativeFolder(Path folder, Ledger ledger) {
        this.folder = folder;
        this.ledger = ledger;
    }

    @Override
    public String layout() {
        return "native";
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
        List<Path> files = FolderFiles.list(folder).stream()
                .filter(Files::isRegularFile)
                .filter(file -> FolderFiles.name(file).toLowerCase(Locale.ROOT).endsWith(".sql"))
                .toList();
        Map<String, Path> rollbacks = new HashMap<>();
        for (Path file : files) {
            Matcher back = TAKES_BACK.matcher(FolderFiles.name(file));
            if (back.matches()) {
                rollbacks.put(stem(back.group(1)), file);
            }
        }
        List<Path> forward = files.stream()
                .filter(file -> !TAKES_BACK.matcher(FolderFiles.name(file)).matches())
                .toList();
        boolean numbered = forward.stream()
                .anyMatch(file -> NUMBERED.matcher(FolderFiles.name(file)).matches());
        List<Migration> migrations = new ArrayList<>();
        for (Path file : forward) {
            migration(file, numbered, rollbacks).ifPresent(migrations::add);
        }
        FolderFiles.refuseTwice(migrations);
        migrations.sort(Comparator.comparing(Migration::repeatable)
                .thenComparing((a, b) -> numbered && !a.repeatable()
                        ? FolderFiles.compareNumbers(a.version(), b.version())
                        : a.name().compareTo(b.name())));
        return List.copyOf(migrations);
    }

    private static Optional<Migration> migration(Path file, boolean numbered, Map<String, Path> rollbacks) {
        String name = FolderFiles.name(file);
        Optional<Path> rollback = Optional.ofNullable(rollbacks.get(stem(name)));
        Matcher again = REPEATABLE.matcher(name);
        if (again.matches()) {
            String version = name.substring(0, name.length() - ".sql".length());
            return Optional.of(
                    new Migration(version, FolderFiles.words(again.group(1)), file, name, Optional.empty(), true));
        }
        Matcher number = NUMBERED.matcher(name);
        if (number.matches()) {
            return Optional.of(
                    new Migration(number.group(1), description(number.group(2)), file, name, rollback, false));
        }
        return numbered ? Optional.empty() : Optional.of(new Migration(stem(name), "", file, name, rollback, false));
    }

    private static String description(String rest) {
        Matcher dated = DATE.matcher(rest);
        return FolderFiles.words((dated.matches() ? dated.group(1) : rest).replaceFirst("(?i)[._]up$", ""));
    }

    private static String stem(String name) {
        return name.replaceFirst("(?i)\\.sql$", "").replaceFirst("(?i)[._]up$", "");
    }

    @Override
    public MigrationScript script(Migration migration) {
        Sections sections = Sections.of(Script.read(migration.file()), MARK);
        List<Piece> apply = new ArrayList<>(sections.pieces(""));
        apply.addAll(sections.pieces("apply"));
        List<Piece> rollback = migration
                .rollback()
                .map(file -> Sections.pieces(Script.read(file)))
                .orElseGet(() -> sections.pieces("rollback"));
        return new MigrationScript(sections.pieces("check"), apply, sections.pieces("verify"), rollback, true);
    }

    /** SHA-256 of the text, whatever its line ends are and whether a byte order mark stands before it. */
    @Override
    public String checksum(Migration migration) {
        return FolderFiles.sha256OfText(migration.file());
    }
}
