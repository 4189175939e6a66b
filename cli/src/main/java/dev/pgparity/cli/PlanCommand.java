package dev.pgparity.cli;

import dev.pgparity.cli.render.SqlScript;
import dev.pgparity.catalog.Secrets;
import dev.pgparity.connect.ConnectionEnvironment;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.diff.CatalogDiffer;
import dev.pgparity.diff.Differences;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.origin.Sides;
import dev.pgparity.origin.SidesReader;
import dev.pgparity.plan.Allowances;
import dev.pgparity.plan.Hazard;
import dev.pgparity.plan.Plan;
import dev.pgparity.plan.PlanSettings;
import dev.pgparity.plan.Planner;
import dev.pgparity.plan.rule.PlanRules;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.read.ReadDetail;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pgparity plan SOURCE TARGET}. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "The SQL that makes TARGET's schema equal to SOURCE's, with phases, locks and hazards.")
final class PlanCommand implements Callable<Integer> {
    private static final ProblemCode NOT_ALLOWED = new ProblemCode("plan.hazard-not-allowed");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SOURCE", description = "What you want.")
    @SuppressWarnings("NullAway.Init")
    private String source;

    @Parameters(index = "1", paramLabel = "TARGET", description = "What gets changed.")
    @SuppressWarnings("NullAway.Init")
    private String target;

    @Option(names = "--format", defaultValue = "SQL", description = "${COMPLETION-CANDIDATES}.")
    @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // one format so far
    private Format format;

    @Option(names = "--allow-destructive", description = "Allow every hazard.")
    private boolean allowDestructive;

    @Option(names = "--include-secrets", description = "Write secrets into the SQL.")
    private boolean includeSecrets;

    /** How the plan is written. */
    enum Format {
        SQL
    }

    @Override
    public Integer call() {
        ConnectionEnvironment environment = ConnectionEnvironment.ofProcess();
        Sides sides = new SidesReader()
                .read(server(source, environment), server(target, environment), ReadDetail.OBJECTS_AND_DEPENDENCIES);
        Differences differences =
                CatalogDiffer.compare(sides.source().catalog(), sides.target().catalog());
        Plan plan = new Planner(PlanRules.all())
                .plan(sides.source().catalog(), sides.target().catalog(), differences, PlanSettings.DEFAULT);
        Allowances allowances = allowDestructive ? Allowances.EVERYTHING : Allowances.NONE;
        List<Hazard> refused =
                plan.steps().flatMap(step -> allowances.refused(step).stream()).toList();
        if (!refused.isEmpty()) {
            Problem.Builder problem =
                    Problem.refused(NOT_ALLOWED, "The plan has hazards that are not allowed, so nothing is written.");
            refused.forEach(hazard -> problem.detail(null, "--allow " + hazard.allowance() + "  # " + hazard.why()));
            throw problem.next("--allow-destructive allows all of them.").build();
        }
        new SqlScript(spec.commandLine().getOut(), includeSecrets ? sides.source().catalog().secrets() : Secrets.NONE)
                .write(plan.groups(), group -> true);
        return ExitCode.DONE.number();
    }

    private static SchemaOrigin server(String text, ConnectionEnvironment environment) {
        ConnectionTarget address = ConnectionTarget.parse(text, environment);
        return new SchemaOrigin.Server(address.display(), address);
    }
}
