package dev.pgparity.cli.option;

import dev.pgparity.config.Configuration;
import dev.pgparity.migrate.AppliedText;
import dev.pgparity.migrate.Migration;
import dev.pgparity.migrate.MigrationFolder;
import dev.pgparity.migrate.MigrationFolders;
import dev.pgparity.migrate.MigrationScript;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import dev.pgparity.scratch.Script;
import dev.pgparity.scratch.Script.Piece;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** SQL files as they are typed: plain ones, and migrations of the project, of which only the part that applies counts. */
public final class ProjectFiles {
    private static final ProblemCode NO_FILE = new ProblemCode("usage.no-file");
    private static final ProblemCode NOT_READ = new ProblemCode("usage.file-not-read");

    private final Configuration configuration;
    private final Map<Path, Known> migrations = new HashMap<>();
    /** Files that take a migration back. */
    private final Set<Path> rollbacks = new HashSet<>();
    /** Folders that were looked at. */
    private final Set<Path> seen = new HashSet<>();

    /** @param configured the project says that this is a migration; else it looks like one */
    private record Known(MigrationFolder folder, Migration migration, boolean configured) {}

    public ProjectFiles(Configuration configuration) {
        this.configuration = configuration;
        MigrationFolders.find(configuration).ifPresent(folder -> know(folder, true));
    }

    private void know(MigrationFolder folder, boolean configured) {
        for (Migration migration : folder.migrations()) {
            migrations.putIfAbsent(absolute(migration.file()), new Known(folder, migration, configured));
            migration.rollback().ifPresent(file -> rollbacks.add(absolute(file)));
        }
    }

    /** A folder that somebody typed, or in which the file lies that he typed, may be one of migrations. */
    private void look(Path folder) {
        if (!seen.add(absolute(folder))) {
            return;
        }
        try {
            know(MigrationFolders.at(folder, Optional.empty()), false);
        } catch (Problem plainFiles) {
            // two of one version, or a name that no layout has: they are read as they are
            return;
        }
    }

    /** Those that were typed, those below folders that were, or all migrations. */
    public List<Path> all(List<String> typed) {
        List<Path> files = new ArrayList<>();
        if (typed.isEmpty()) {
            MigrationFolders.of(configuration).migrations().forEach(migration -> files.add(migration.file()));
        }
        for (String name : typed) {
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                look(path);
                below(path).stream()
                        .filter(file -> !rollbacks.contains(absolute(file)))
                        .forEach(files::add);
            } else if (Files.exists(path)) {
                Optional.ofNullable(absolute(path).getParent()).ifPresent(this::look);
                files.add(path);
            } else {
                throw Problem.usage(NO_FILE, "There is no file " + name + ".").build();
            }
        }
        return files;
    }

    /** What a file sends when it is applied. */
    public List<Piece> pieces(Path file) {
        return script(file).map(MigrationScript::apply).orElseGet(() -> Script.pieces(file));
    }

    /** A file's text in which what does not run when it is applied, such as a rollback, is blank. */
    public String appliedText(Path file) {
        return script(file).map(script -> AppliedText.of(file, script)).orElseGet(() -> AppliedText.read(file));
    }

    private Optional<MigrationScript> script(Path file) {
        Known known = migrations.get(absolute(file));
        if (known == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(known.folder().script(known.migration()));
        } catch (Problem noMigration) {
            if (known.configured()) {
                throw noMigration;
            }
            return Optional.empty();
        }
    }

    private static Path absolute(Path file) {
        return file.toAbsolutePath().normalize();
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Problem.failed(NOT_READ, "The folder cannot be read: " + e.getMessage() + ".")
                    .at(new Where.In(folder.toString()))
                    .causedBy(e)
                    .build();
        }
    }
}
