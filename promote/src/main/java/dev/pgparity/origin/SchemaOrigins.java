package dev.pgparity.origin;

import dev.pgparity.config.Configuration;
import dev.pgparity.config.EnvironmentSettings;
import dev.pgparity.config.Expandable;
import dev.pgparity.config.SchemaSource;
import dev.pgparity.connect.ConnectionEnvironment;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.migrate.MigrationFolder;
import dev.pgparity.migrate.MigrationFolders;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Understands what a person typed as SOURCE or TARGET. */
public final class SchemaOrigins {
    private static final ProblemCode NO_SUCH_FILE = new ProblemCode("origin.no-such-file");
    private static final ProblemCode INVALID = new ProblemCode("origin.invalid");

    private final Configuration configuration;
    private final Path workingFolder;

    /**
     * @param configuration where environments are named
     * @param workingFolder what typed paths are relative to
     */
    public SchemaOrigins(Configuration configuration, Path workingFolder) {
        this.configuration = configuration;
        this.workingFolder = workingFolder;
    }

    /** The origin that a text names; throws a usage problem when it names none. */
    public SchemaOrigin parse(String text) {
        if (ConnectionTarget.isUrl(text)) {
            ConnectionTarget target = ConnectionTarget.parse(
                    text,
                    ConnectionEnvironment.ofProcess(configuration.variables().all()));
            return new SchemaOrigin.Server(target.display(), target, target, Optional.empty());
        }
        int colon = text.indexOf(':');
        String rest = text.substring(colon + 1);
        return switch (colon < 0 ? "" : text.substring(0, colon)) {
            case "file" -> new SchemaOrigin.SqlFile(rest, existing(text, rest, false));
            case "folder" -> new SchemaOrigin.SqlFolder(rest, existing(text, rest, true));
            case "snapshot" -> new SchemaOrigin.Snapshot(rest, existing(text, rest, false));
            case "command" -> new SchemaOrigin.CommandOutput(rest);
            case "empty" -> new SchemaOrigin.Empty();
            case "schema" -> configured(text, rest);
            case "migrations" -> migrations(rest);
            default -> environment(text);
        };
    }

    /** What the configuration declares under {@code schema.source}; its paths are relative to the file's folder. */
    private SchemaOrigin configured(String text, String rest) {
        SchemaSource source = configuration
                .schemaSource()
                .filter(declared -> rest.isEmpty())
                .orElseThrow(() -> Problem.usage(
                                INVALID,
                                rest.isEmpty()
                                        ? "schema: stands for schema.source of pgparity.yaml, which is not set."
                                        : "\"" + text + "\" is no schema source; nothing follows schema:")
                        .next("For example  schema: { source: { file: schema.sql } }, or type file:schema.sql")
                        .build());
        return switch (source) {
            case SchemaSource.Command command -> new SchemaOrigin.CommandOutput(command.command());
            case SchemaSource.Migrations migrations -> migrations("");
            case SchemaSource.File file -> {
                Path path = declared(file.path(), false);
                yield new SchemaOrigin.SqlFile(path.toString(), path);
            }
            case SchemaSource.Folder folder -> {
                Path path = declared(folder.path(), true);
                yield new SchemaOrigin.SqlFolder(path.toString(), path);
            }
        };
    }

    /** The project's, or those of a folder that was typed. */
    private SchemaOrigin migrations(String rest) {
        MigrationFolder folder = rest.isEmpty()
                ? MigrationFolders.of(configuration)
                : MigrationFolders.at(
                        existing("migrations:" + rest, rest, true),
                        configuration.migrations().ledger());
        return new SchemaOrigin.Migrations("the migrations in " + folder.folder(), folder);
    }

    private SchemaOrigin environment(String name) {
        if (!configuration.environments().containsKey(name)) {
            Path file = path(name);
            if (file != null && Files.exists(file)) {
                String prefix = Files.isDirectory(file) ? "folder:" : name.endsWith(".json") ? "snapshot:" : "file:";
                throw Problem.usage(INVALID, "\"" + name + "\" is no environment; it is a file.")
                        .next("Write " + prefix + name)
                        .build();
            }
        }
        EnvironmentSettings environment = configuration.environment(name);
        return new SchemaOrigin.Server(
                name,
                environment.target(configuration.variables()),
                environment.directTarget(configuration.variables()),
                Optional.of(environment));
    }

    private Path existing(String text, String typed, boolean folder) {
        Path path = path(typed);
        if (path == null || typed.isEmpty() || !isThere(path, folder)) {
            throw Problem.usage(NO_SUCH_FILE, folder ? "There is no such folder." : "There is no such file.")
                    .at(new Where.In(text))
                    .build();
        }
        return path;
    }

    private Path declared(Expandable value, boolean folder) {
        String name = value.resolve(configuration.variables(), "schema.source");
        Path path = configuration.folder().resolve(name);
        if (!isThere(path, folder)) {
            throw Problem.usage(
                            NO_SUCH_FILE,
                            (folder ? "There is no folder " : "There is no file ") + name + ", named by schema.source.")
                    .at(value.at())
                    .build();
        }
        return path;
    }

    private static boolean isThere(Path path, boolean folder) {
        return folder ? Files.isDirectory(path) : Files.isRegularFile(path);
    }

    private @Nullable Path path(String typed) {
        try {
            return workingFolder.resolve(typed);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
