package dev.pgparity.cli.schema;

import dev.pgparity.cli.option.CommonOptions;
import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.cli.render.CheckText;
import dev.pgparity.config.Configuration;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.health.ApplicationChecks;
import dev.pgparity.health.Finding;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.prepare.PromotionPreparation;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.verify.Check;
import dev.pgparity.verify.Verifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pgparity check ENV}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Whether everything holds in ENV now: checks/*.sql, assertions, health, smoke requests and commands.",
            "Exit 2 when something does not."
        })
public final class CheckCommand implements Callable<Integer> {
    private static final ProblemCode FAILED = new ProblemCode("check.failed");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ENV", description = "An environment or a URL.")
    @SuppressWarnings("NullAway.Init")
    private String environment;

    @Option(names = "--format", defaultValue = "TEXT", description = "text, json or junit.")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    /** How it is written. */
    enum Format {
        TEXT,
        JSON,
        JUNIT
    }

    @Override
    public Integer call() {
        Configuration configuration = common.configuration();
        SchemaOrigin.Server server = common.server(environment, configuration, "Checks run in a database.");
        List<Finding> findings = new ArrayList<>(sql(server, new PromotionPreparation(configuration).checks()));
        findings.addAll(new ApplicationChecks(configuration, server.environment()).run(false));
        CheckText text = new CheckText(spec.commandLine().getOut(), common.page());
        switch (format) {
            case TEXT -> text.write(server.name(), findings);
            case JSON -> text.json(server.name(), findings);
            case JUNIT -> text.junit(server.name(), findings);
        }
        boolean holds = findings.stream().allMatch(Finding::holds);
        return (holds ? ExitCode.DONE : ExitCode.DIFFERENCES).number();
    }

    static List<Finding> sql(SchemaOrigin.Server server, List<Check> checks) {
        if (checks.isEmpty()) {
            return List.of();
        }
        try (ServerConnection connection = Connections.open(server.target(), Session.reading())) {
            Connection jdbc = connection.jdbc();
            jdbc.setAutoCommit(false);
            List<Finding> findings = new ArrayList<>();
            for (Check check : checks) {
                long begin = System.nanoTime();
                Optional<String> failure = Verifier.failing(jdbc, List.of(check)).stream()
                        .map(failed -> failed.found())
                        .findFirst();
                findings.add(new Finding(check.name(), failure, Duration.ofNanos(System.nanoTime() - begin)));
            }
            return findings;
        } catch (SQLException e) {
            throw Problem.failed(FAILED, "The checks cannot run in " + server.name() + ": " + e.getMessage())
                    .causedBy(e)
                    .build();
        }
    }
}
