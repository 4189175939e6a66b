package dev.pgparity.cli;

import dev.pgparity.cli.render.MigrationText;
import dev.pgparity.config.Configuration;
import dev.pgparity.connect.ConnectFailure;
import dev.pgparity.connect.PlainConnections;
import dev.pgparity.migrate.Migration;
import dev.pgparity.migrate.MigrationFolder;
import dev.pgparity.migrate.MigrationRunner;
import dev.pgparity.migrate.MigrationTarget;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.prepare.PromotionPreparation;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.promote.Approval.Decision;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pgparity migrate up ENV}. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Run what is pending, each migration in one transaction with its row of the ledger.")
final class MigrateUpCommand implements Callable<Integer> {
    private static final ProblemCode NO_VERSION = new ProblemCode("migrate.no-version");
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ENV", description = "An environment or a URL.")
    @SuppressWarnings("NullAway.Init")
    private String environment;

    @Mixin
    private final MigrationInputs inputs = new MigrationInputs();

    @Mixin
    private final AskOptions asking = new AskOptions();

    @Option(names = "--single-transaction", description = "All of them in one transaction, or none.")
    private boolean singleTransaction;

    @Option(names = "--to", paramLabel = "VERSION", description = "The last one to run; what comes after it waits.")
    private @Nullable String to;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            arity = "0..1",
            fallbackValue = "60",
            defaultValue = "0",
            description = "Wait so long for the server to answer (containers; without a number: 60).")
    private int wait;

    @Override
    public Integer call() {
        Stopwatch time = Stopwatch.started();
        Configuration configuration = inputs.configuration();
        MigrationFolder folder = inputs.folder(configuration);
        SchemaOrigin.Server server = inputs.server(environment, configuration);
        PromotionPreparation.requirePromotion(server, "migrate up");
        PrintWriter out = spec.commandLine().getOut();
        if (asking.decide(server, spec.commandLine(), false) instanceof Decision.Denied denied) {
            spec.commandLine().getErr().println("pgparity: " + denied.why());
            return ExitCode.REFUSED.number();
        }
        MigrationTarget target = MigrationInputs.target(server);
        await(target);
        MigrationText text = new MigrationText(out, inputs.common().page(), target.name());
        Set<String> later = later(folder);
        Predicate<Migration> never = MigrationInputs.never(configuration, server);
        int ran = MigrationInputs.interruptible(
                spec.commandLine(),
                target,
                text::on,
                (listener, cancellation) -> new MigrationRunner(
                                folder,
                                migration -> never.test(migration) || later.contains(migration.version()),
                                MigrationInputs.options(configuration, singleTransaction),
                                listener,
                                cancellation)
                        .up(target));
        text.end(ran, folder.migrations().size() - later.size(), time.words());
        return ExitCode.DONE.number();
    }

    /** What {@code --to} leaves for another time. */
    private Set<String> later(MigrationFolder folder) {
        if (to == null) {
            return Set.of();
        }
        List<String> versions =
                folder.migrations().stream().map(Migration::version).toList();
        int last = versions.indexOf(to);
        if (last < 0) {
            throw Problem.usage(NO_VERSION, "The folder has no migration " + to + ".")
                    .next("It has " + String.join(", ", versions) + ".")
                    .build();
        }
        return Set.copyOf(versions.subList(last + 1, versions.size()));
    }

    private void await(MigrationTarget target) {
        Instant until = Instant.now().plusSeconds(wait);
        while (wait > 0) {
            try (Connection connection = PlainConnections.openSimple(target.direct())) {
                return;
            } catch (ConnectFailure e) {
                if (!e.mayPass() || Instant.now().isAfter(until)) {
                    throw e;
                }
                pause();
            } catch (SQLException e) {
                return; // it answered
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the server", e);
        }
    }
}
