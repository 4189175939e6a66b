package dev.pgparity.cli.migrate;

import dev.pgparity.cli.option.AllowOptions;
import dev.pgparity.cli.option.AskOptions;
import dev.pgparity.cli.option.BackupOptions;
import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.cli.option.Stopwatch;
import dev.pgparity.cli.promote.WorkAtTerminal;
import dev.pgparity.cli.render.MigrationText;
import dev.pgparity.config.Configuration;
import dev.pgparity.connect.ConnectFailure;
import dev.pgparity.connect.PlainConnections;
import dev.pgparity.migrate.MigrationFolder;
import dev.pgparity.migrate.MigrationHistory;
import dev.pgparity.migrate.MigrationState;
import dev.pgparity.migrate.MigrationTarget;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.prepare.PromotionPreparation;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.promote.work.MigrationWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
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

    @Mixin
    private final AllowOptions allowing = new AllowOptions();

    @Mixin
    private final BackupOptions backups = new BackupOptions();

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
            description = "Seconds to wait for the server to accept connections (60 if no value is given).")
    private int wait;

    @Override
    public Integer call() {
        Stopwatch time = Stopwatch.started();
        Configuration configuration = inputs.configuration();
        MigrationFolder folder = inputs.folder(configuration);
        SchemaOrigin.Server server =
                inputs.changed(environment, configuration, spec.commandLine().getErr());
        PromotionPreparation.requirePromotion(server, "migrate up");
        asking.requireName(server);
        MigrationTarget target = MigrationInputs.target(server);
        await(target);
        PromotionRequest request = new PromotionPreparation(configuration)
                .files(
                        server,
                        folder,
                        new MigrationWork.Wanted.UpTo(Optional.ofNullable(to)),
                        singleTransaction ? MigrationWork.Transactions.ONE : MigrationWork.Transactions.ONE_EACH,
                        allowing.options(),
                        asking.user());
        MigrationWork work = request.migrations().orElseThrow();
        MigrationHistory history = work.history(target);
        int never = history.in(MigrationState.NEVER).size();
        int all = folder.migrations().size() - work.later().size() - never;
        MigrationText text =
                new MigrationText(spec.commandLine().getOut(), inputs.common().page(), target.name());
        if (work.pending(target).isEmpty() && history.disorder().isEmpty()) {
            text.end(0, all, never, time.words());
            return ExitCode.DONE.number();
        }
        return new WorkAtTerminal(configuration, inputs.common(), asking, spec.commandLine())
                .run(
                        request,
                        folder.folder().toString(),
                        backups.of(configuration, server, spec.commandLine().getErr()),
                        server,
                        false,
                        committed -> text.end(committed.migrations().size(), all, never, time.words()));
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
