package dev.pgparity.cli.promote;

import dev.pgparity.cli.option.AskOptions;
import dev.pgparity.cli.option.CommonOptions;
import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.cli.option.Interruption;
import dev.pgparity.cli.option.Program;
import dev.pgparity.cli.render.PlanText;
import dev.pgparity.config.Configuration;
import dev.pgparity.health.ApplicationChecks;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.promote.approval.Approval.Decision;
import dev.pgparity.release.Release;
import dev.pgparity.release.ReleaseDatabase;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pgparity release [SOURCE TARGET]}. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        description = {
            "Database first, then code: promote the expand phase, tag, merge, push, ask the application. When it is not",
            "well the merge is reverted and the database taken back."
        })
public final class ReleaseCommand implements Callable<Integer> {
    private static final ProblemCode NO_ENVIRONMENTS = new ProblemCode("release.no-environments");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Parameters(
            arity = "0..2",
            paramLabel = "SOURCE TARGET",
            description = "The environments (default: the last two of chain).")
    private List<String> typed = List.of();

    @Option(names = "--dry-run", description = "Print every action of git and every statement, and do nothing.")
    private boolean dryRun;

    @Option(names = "--allow", paramLabel = "HAZARD:OBJECT", description = "Allow one hazard of one object.")
    private List<String> allow = List.of();

    @Option(
            names = "--checked",
            paramLabel = "TEXT",
            description = "One of checks.manual that you say is done, or all.")
    private List<String> checked = List.of();

    @Mixin
    private final AskOptions asking = new AskOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Override
    public Integer call() {
        Configuration configuration = common.configuration();
        List<String> pair = environments(configuration);
        PrintWriter out = spec.commandLine().getOut();
        SchemaOrigin.Server target = common.changed(
                pair.get(1),
                configuration,
                "A release ends in a database's environment.",
                spec.commandLine().getErr());
        if (dryRun) {
            Release.actions(configuration.release()).forEach(action -> out.println("  " + action));
            return execute("plan", List.of(pair.get(0), pair.get(1), "--phase", "expand"));
        }
        if (asking.decide(target, spec.commandLine(), true) instanceof Decision.Denied denied) {
            spec.commandLine().getErr().println("pgparity: " + denied.why());
            return ExitCode.REFUSED.number();
        }
        int[] promoted = new int[1];
        ReleaseDatabase database = new ReleaseDatabase() {
            @Override
            public boolean expand() {
                promoted[0] = promote(pair, target.name());
                if (promoted[0] == 0 && Interruption.of(spec.commandLine()).isRequested()) {
                    spec.commandLine()
                            .getErr()
                            .println("pgparity: interrupted; " + target.name() + " is promoted, no code is released.");
                    promoted[0] = ExitCode.PARTIAL.number();
                }
                return promoted[0] == 0;
            }

            @Override
            public boolean undo() {
                return execute("promote", confirmed(List.of(target.name(), "--undo", "last"), target.name())) == 0;
            }
        };
        Release.Result result = new Release(
                        configuration.release(),
                        configuration.folder(),
                        database,
                        new ApplicationChecks(configuration, target.environment()),
                        action -> out.println(common.page().paint().faint("  " + action)))
                .run(Instant.now());
        return switch (result) {
            case Release.Result.Released(String tag, List<String> left) -> {
                out.println(
                        common.page().paint().green("✓ ") + "Released; before the merge the branch was " + tag + ".");
                out.println("When the new release runs everywhere:  pgparity promote " + PlanText.quoted(pair.get(0))
                        + " " + PlanText.quoted(pair.get(1)) + " --phase contract");
                if (!left.isEmpty()) {
                    out.println(pair.get(0) + "'s branch could not be brought up to it:");
                    left.forEach(command -> out.println("  " + command));
                }
                yield ExitCode.DONE.number();
            }
            case Release.Result.HalfDone(String why, List<String> next) -> {
                out.println(common.page().paint().red("✗ ") + why);
                out.println("Next:");
                next.forEach(command -> out.println("  " + command));
                out.println("  then, to revert the database: pgparity promote " + PlanText.quoted(target.name())
                        + " --undo last");
                yield ExitCode.PARTIAL.number();
            }
            case Release.Result.NotPromoted not -> promoted[0];
            case Release.Result.TakenBack(String why, boolean undone) -> {
                out.println(common.page().paint().red("✗ ") + why + " The code is as it was"
                        + (undone
                                ? ", and so is the database."
                                : "; the database keeps what it was given, which the old release survives."));
                yield ExitCode.FAILED.number();
            }
        };
    }

    private List<String> environments(Configuration configuration) {
        if (typed.size() == 2) {
            return typed;
        }
        List<String> chain = configuration.chain();
        if (!typed.isEmpty() || chain.size() < 2) {
            throw Problem.usage(NO_ENVIRONMENTS, "A release needs SOURCE and TARGET, or a chain in pgparity.yaml.")
                    .next("pgparity release staging production")
                    .build();
        }
        return chain.subList(chain.size() - 2, chain.size());
    }

    private int promote(List<String> pair, String target) {
        List<String> words = new ArrayList<>(List.of(pair.get(0), pair.get(1), "--phase", "expand"));
        allow.forEach(one -> words.addAll(List.of("--allow", one)));
        checked.forEach(one -> words.addAll(List.of("--checked", one)));
        return execute("promote", confirmed(words, target));
    }

    /** Somebody has said yes to the whole release. */
    private static List<String> confirmed(List<String> words, String target) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of("--yes", "--confirm", target));
        return all;
    }

    private int execute(String command, List<String> words) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(words);
        all.addAll(common.typed());
        return Program.of(spec.commandLine())
                .another(command)
                .setOut(spec.commandLine().getOut())
                .setErr(spec.commandLine().getErr())
                .execute(all.toArray(String[]::new));
    }
}
