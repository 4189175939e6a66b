package dev.pgparity.migrate;

import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.scratch.Script;
import dev.pgparity.scratch.Script.Piece;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Flyway's layout: {@code V1_2__add_orders.sql}, {@code R__views.sql}, {@code U1_2__add_orders.sql}, in any depth. */
public final class FlywayFolder implements MigrationFolder {
    /** Its files: kind, version, description. */
    static final Pattern FILE = Pattern.compile("([VRU])([0-9][0-9._]*)?__(.*)\\.sql");

    private static final ProblemCode PLACEHOLDER = new ProblemCode("migrate.placeholder");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[A-Za-z_][A-Za-z0-9_:.-]*}");

    private final Path folder;
    private final Ledger ledger;

    public FlywayFolder(Path folder, Ledger ledger) {
        this.folder = folder;
        this.ledger = ledger;
    }

    @Override
    public String layout() {
        return "flyway";
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
        Map<String, Path> undo = new HashMap<>();
        List<Migration> migrations = new ArrayList<>();
        List<Path> files = files();
        for (Path file : files) {
            Matcher name = FILE.matcher(FolderFiles.name(file));
            if (name.matches() && name.group(1).equals("U") && name.group(2) != null) {
                undo.put(version(name.group(2)), file);
            }
        }
        for (Path file : files) {
            Matcher name = FILE.matcher(FolderFiles.name(file));
            if (!name.matches() || name.group(1).equals("U")) {
                continue;
            }
            boolean repeatable = name.group(1).equals("R");
            String description = name.group(3).replace('_', ' ');
            String within = folder.relativize(file).toString().replace('\\', '/');
            if (repeatable) {
                migrations.add(new Migration(description, description, file, within, Optional.empty(), true));
            } else if (name.group(2) != null) {
                String version = version(name.group(2));
                migrations.add(new Migration(
                        version, description, file, within, Optional.ofNullable(undo.get(version)), false));
            }
        }
        FolderFiles.refuseTwice(migrations);
        migrations.sort(Comparator.comparing(Migration::repeatable)
                .thenComparing((a, b) -> a.repeatable()
                        ? a.version().compareTo(b.version())
                        : FolderFiles.compareNumbers(a.version(), b.version())));
        return List.copyOf(migrations);
    }

    private static String version(String text) {
        return text.replace('_', '.');
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public MigrationScript script(Migration migration) {
        List<Piece> rollback = migration.rollback().map(FlywayFolder::pieces).orElse(List.of());
        return new MigrationScript(List.of(), pieces(migration.file()), List.of(), rollback, true);
    }

    private static List<Piece> pieces(Path file) {
        Script script = Script.read(file);
        Matcher variable = VARIABLE.matcher(script.text());
        if (variable.find()) {
            throw Problem.failed(
                            PLACEHOLDER,
                            "Flyway would put a value in the place of " + variable.group() + "; we do not.")
                    .at(script.where(variable.start()))
                    .details(script.excerpt(variable.start()))
                    .build();
        }
        return Sections.pieces(script);
    }

    /** Flyway's: CRC-32 of the lines, without their ends and without a byte order mark, as a signed number. */
    @Override
    public String checksum(Migration migration) {
        CRC32 sum = new CRC32();
        FolderFiles.eachLine(migration.file(), line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        return Integer.toString((int) sum.getValue());
    }
}
