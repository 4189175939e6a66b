package dev.pgparity.cli.schema;

import dev.pgparity.cli.option.CommonOptions;
import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.config.Configuration;
import dev.pgparity.health.ApplicationChecks;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.origin.SidesReader;
import dev.pgparity.prepare.PromotionPreparation;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.report.Words;
import dev.pgparity.watch.Alarm;
import dev.pgparity.watch.EnvironmentWatch;
import dev.pgparity.watch.LogWatch;
import dev.pgparity.watch.Webhook;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pgparity watch ENV}. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = {
            "Look at ENV again and again: drift, checks, health, deadlocks, rollbacks, errors in a log. What is new is",
            "printed and told to a webhook. Exit 2 when something is wrong in the last round of --rounds."
        })
public final class WatchCommand implements Callable<Integer> {
    private static final ProblemCode INVALID = new ProblemCode("usage.invalid-option");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ENV", description = "An environment or a URL.")
    @SuppressWarnings("NullAway.Init")
    private String environment;

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Between two looks (default: 60).")
    private int every;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "0",
            description = "How many looks (default: until it is ended).")
    private int rounds;

    @Option(names = "--log", paramLabel = "FILE", description = "A log in which errors are counted as they are added.")
    private @Nullable Path log;

    @Option(
            names = "--webhook-variable",
            paramLabel = "NAME",
            description = "The variable with the URL that is told of what is new; the URL itself is a secret.")
    private @Nullable String webhook;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Override
    public Integer call() {
        Configuration configuration = common.configuration();
        SchemaOrigin.Server server = common.server(environment, configuration, "Only a database can be watched.");
        Optional<Webhook> told = webhook(configuration);
        EnvironmentWatch watch = new EnvironmentWatch(
                server.target(),
                SidesReader.scope(configuration),
                new PromotionPreparation(configuration).checks(),
                new ApplicationChecks(configuration, server.environment()),
                log == null ? null : new LogWatch(log));
        Set<String> known = new HashSet<>();
        List<Alarm> alarms = List.of();
        for (int round = 1; rounds == 0 || round <= rounds; round++) {
            alarms = watch.round();
            tell(server.name(), alarms, known, told);
            if (round != rounds && !pause()) {
                return ExitCode.INTERRUPTED.number();
            }
        }
        return (alarms.isEmpty() ? ExitCode.DONE : ExitCode.DIFFERENCES).number();
    }

    private Optional<Webhook> webhook(Configuration configuration) {
        if (webhook == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Webhook(URI.create(configuration
                    .variables()
                    .value(webhook)
                    .orElseThrow(() -> Problem.usage(INVALID, "The variable " + webhook + " is not set.")
                            .build()))));
        } catch (IllegalArgumentException e) {
            throw Problem.usage(INVALID, "The variable " + webhook + " holds no URL.")
                    .build();
        }
    }

    private void tell(String name, List<Alarm> alarms, Set<String> known, Optional<Webhook> told) {
        PrintWriter out = spec.commandLine().getOut();
        String now = LocalTime.now(ZoneId.systemDefault())
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        List<Alarm> fresh =
                alarms.stream().filter(alarm -> !known.contains(alarm.what())).toList();
        fresh.forEach(alarm -> out.println(now + "  " + common.page().paint().red("✗ ") + Words.line(alarm.text())));
        known.stream()
                .filter(what -> alarms.stream().noneMatch(alarm -> alarm.what().equals(what)))
                .filter(what -> !what.matches("(deadlocks|rollbacks|log) .*"))
                .forEach(what ->
                        out.println(now + "  " + common.page().paint().green("✓ ") + "over: " + Words.line(what)));
        if (alarms.isEmpty() && known.isEmpty()) {
            out.println(now + "  " + common.page().paint().green("✓ ") + name + " is as it should be");
        }
        known.clear();
        alarms.forEach(alarm -> known.add(alarm.what()));
        out.flush();
        if (!fresh.isEmpty()) {
            told.flatMap(hook -> hook.tell(name, fresh))
                    .ifPresent(why -> spec.commandLine().getErr().println("pgparity: " + why));
        }
    }

    private boolean pause() {
        try {
            Thread.sleep(Duration.ofSeconds(Math.max(1, every)));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
