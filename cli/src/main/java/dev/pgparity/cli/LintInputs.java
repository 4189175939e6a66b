package dev.pgparity.cli;

import dev.pgparity.config.Configuration;
import dev.pgparity.config.EnvironmentSettings;
import dev.pgparity.config.LintChoices;
import dev.pgparity.connect.PlainConnections;
import dev.pgparity.lint.LintRule;
import dev.pgparity.lint.LintSettings;
import dev.pgparity.lint.Severity;
import dev.pgparity.lint.TableFacts;
import dev.pgparity.lint.rule.Rules;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code lint} reads: files, settings, and what a database knows of its tables. */
final class LintInputs {
    private static final ProblemCode UNKNOWN_RULE = new ProblemCode("lint.unknown-rule");
    private static final ProblemCode NO_SIZES = new ProblemCode("lint.no-sizes");
    private static final List<String> NOT_ABOUT_STATEMENTS =
            List.of("uncommitted-transaction", "syntax", "never-run", "allow-without-reason", "unused-allow");

    private final Configuration configuration;

    LintInputs(Configuration configuration) {
        this.configuration = configuration;
    }

    /** @param name as messages call it */
    record Source(String name, String sql) {}

    LintSettings settings(Optional<SchemaOrigin.Server> server, boolean style, boolean transaction, int serverVersion) {
        Map<String, Optional<Severity>> severities = new HashMap<>();
        configuration.lint().rules().forEach((rule, level) -> severities.put(known(rule), severity(level)));
        Optional<EnvironmentSettings> environment = server.flatMap(SchemaOrigin.Server::environment);
        return new LintSettings(
                style,
                severities,
                transaction,
                serverVersion,
                configuration.online().aboveRows(),
                file -> environment
                        .map(settings -> configuration.migrations().neverRuns(file, settings.name()))
                        .orElse(false),
                environment.map(EnvironmentSettings::additiveOnly).orElse(false),
                server.map(SchemaOrigin.Server::name).orElse(""));
    }

    private static String known(String rule) {
        List<String> names = Rules.all().stream().map(LintRule::name).toList();
        if (!names.contains(rule) && !NOT_ABOUT_STATEMENTS.contains(rule)) {
            throw Problem.usage(UNKNOWN_RULE, "lint.rules names \"" + rule + "\", and there is no such rule.")
                    .next("The rules are " + String.join(", ", names) + ".")
                    .build();
        }
        return rule;
    }

    private static Optional<Severity> severity(LintChoices.Level level) {
        return switch (level) {
            case OFF -> Optional.empty();
            case NOTICE -> Optional.of(Severity.NOTICE);
            case WARNING -> Optional.of(Severity.WARNING);
            case ERROR -> Optional.of(Severity.ERROR);
        };
    }

    /** Whether a finding is as severe as that; never for {@code off}. */
    static boolean reaches(Severity severity, LintChoices.Level level) {
        return severity(level).map(least -> severity.compareTo(least) >= 0).orElse(false);
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
