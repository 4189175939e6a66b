package dev.pgparity.cli.schema;

import dev.pgparity.authored.LintPolicy;
import dev.pgparity.cli.option.ProjectFiles;
import dev.pgparity.config.Configuration;
import dev.pgparity.connect.PlainConnections;
import dev.pgparity.lint.LintSettings;
import dev.pgparity.lint.TableFacts;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What {@code lint} reads: files, settings, and what a database knows of its tables. */
final class LintInputs {
    private static final ProblemCode NO_SIZES = new ProblemCode("lint.no-sizes");

    private final Configuration configuration;

    LintInputs(Configuration configuration) {
        this.configuration = configuration;
    }

    /** @param name as messages call it */
    record Source(String name, String sql) {}

    LintSettings settings(Optional<SchemaOrigin.Server> server, boolean style, boolean transaction, int serverVersion) {
        LintSettings own = LintPolicy.of(configuration, server.flatMap(SchemaOrigin.Server::environment))
                .settings();
        return new LintSettings(
                style,
                own.severities(),
                transaction,
                serverVersion,
                own.smallTable(),
                own.never(),
                own.additiveOnly(),
                server.map(SchemaOrigin.Server::name).orElse(""));
    }

    /** The files that were typed, those below folders that were, or all migrations; of a migration what it applies. */
    List<Source> sources(List<String> typed) {
        ProjectFiles files = new ProjectFiles(configuration);
        return files.all(typed).stream()
                .map(file -> new Source(file.toString(), files.appliedText(file)))
                .toList();
    }

    /** What a server says of its tables, asked once. */
    static TableFacts sizes(SchemaOrigin.Server server) {
        try (Connection connection = PlainConnections.openSimple(server.target())) {
            return KnownTables.read(connection);
        } catch (SQLException e) {
            throw Problem.failed(NO_SIZES, "The sizes of the tables cannot be read: " + e.getMessage() + ".")
                    .at(new Where.In(server.name()))
                    .causedBy(e)
                    .build();
        }
    }
}
