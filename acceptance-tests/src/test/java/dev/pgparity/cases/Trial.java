package dev.pgparity.cases;

import dev.pgparity.apply.CommitCheck.Judgement;
import dev.pgparity.apply.ExecutionResult;
import dev.pgparity.apply.FingerprintGate;
import dev.pgparity.apply.LockPolicy;
import dev.pgparity.apply.PlanExecutor;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Scope;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.diff.CatalogDiffer;
import dev.pgparity.diff.Difference;
import dev.pgparity.diff.Differences;
import dev.pgparity.observe.PgDumpProgram;
import dev.pgparity.observe.SchemaDump;
import dev.pgparity.observe.SchemaDumper;
import dev.pgparity.observe.SecondOpinion;
import dev.pgparity.plan.Action;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.Plan;
import dev.pgparity.plan.PlanSettings;
import dev.pgparity.plan.Planner;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.rule.PlanRules;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.read.ReadDetail;
import dev.pgparity.testkit.TestDatabase;
import dev.pgparity.verify.Verdict;
import dev.pgparity.verify.Verifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One target brought to one source, and everybody's verdict on it: the plan's own commit check, the rows, pg_dump, and
 * a second plan.
 */
final class Trial {
    private final TestDatabase source;
    private final TestDatabase target;
    private final PlanSettings settings;
    private final int major;
    private final boolean judgedByDump;
    private @Nullable Catalog wanted;

    /** @param judgedByDump whether pg_dump is asked as well, where one is at hand that is new enough */
    Trial(TestDatabase source, TestDatabase target, PlanSettings settings, int major, boolean judgedByDump) {
        this.source = source;
        this.target = target;
        this.settings = settings;
        this.major = major;
        this.judgedByDump = judgedByDump;
    }

    /** The plan from target to source. */
    Plan plan() {
        Catalog present = read(target);
        Differences differences = CatalogDiffer.compare(wanted(), present);
        return new Planner(PlanRules.all()).plan(wanted(), present, differences, settings);
    }

    /** Read once: nothing here changes the source. */
    Catalog wanted() {
        if (wanted == null) {
            wanted = read(source);
        }
        return wanted;
    }

    /** Runs the plan; what is wrong afterwards, one entry each. Empty: everybody is content. */
    List<String> run(Plan plan) {
        RowCensus before = RowCensus.of(target);
        List<String> wrong = apply(plan);
        return wrong.isEmpty() ? verdict(before) : wrong;
    }

    /** Whether both sides, read at once without what they have alike, differ in all that the plan is about. */
    List<String> unlikeAtOnce(Plan plan) {
        try (Connection wantedSide = source.connection();
                Connection presentSide = target.connection()) {
            List<Difference> found = AtOnce.read(wantedSide, presentSide).differences();
            return found.equals(plan.differences().all())
                    ? List.of()
                    : List.of("other differences where alike tables are left out: " + found);
        } catch (SQLException e) {
            return List.of("reading both at once failed: " + e.getMessage());
        }
    }

    /** What is wrong with a target that a plan was applied to. */
    List<String> verdict(RowCensus before) {
        List<String> wrong = new ArrayList<>(before.lostIn(RowCensus.of(target), RowCensus.of(source)));
        Plan second = plan();
        if (!second.isEmpty() || !second.differences().inParity()) {
            wrong.add("planning again is not empty:\n" + describe(second.differences()) + PlanText.of(second));
        }
        if (judgedByDump) {
            SchemaDumper dumper = PgDumpProgram.findOrAbsent(major);
            List<String> options = List.of("--exclude-schema=pgparity");
            SecondOpinion opinion =
                    SecondOpinion.of(dumper.dump(source.target(), options), dumper.dump(target.target(), options));
            if (opinion instanceof SecondOpinion.Differs differs) {
                wrong.add("pg_dump sees a difference:\n" + differs.text());
            }
        }
        return wrong;
    }

    /**
     * Runs the groups before the first that cannot be taken back, lets one more fail, and looks at what is left. Empty:
     * the target is as it was.
     */
    List<String> takeBack(Plan plan) {
        List<ExecutionGroup> groups = new ArrayList<>(plan.groups().stream()
                .takeWhile(group ->
                        group.steps().stream().noneMatch(step -> step.undo().isEmpty()))
                .toList());
        if (groups.isEmpty()) {
            return List.of();
        }
        groups.add(failing(groups.getLast()));
        SchemaDumper dumper = PgDumpProgram.findOrAbsent(major);
        List<String> options = List.of("--exclude-schema=pgparity");
        SchemaDump dump = dumper.dump(target.target(), options);
        RowCensus rows = RowCensus.of(target);
        List<String> wrong = new ArrayList<>();
        try {
            ExecutionResult.Failed failed = (ExecutionResult.Failed) execute(plan, groups);
            if (!failed.asItWas() || failed.undone().size() != groups.size() - 1) {
                wrong.add("not taken back: " + failed.undoFailures() + " after " + failed.failure());
            }
        } catch (SQLException e) {
            wrong.add("applying failed: " + e.getMessage());
        }
        wrong.addAll(unlike(plan, rows));
        if (SecondOpinion.of(dump, dumper.dump(target.target(), options)) instanceof SecondOpinion.Differs differs) {
            wrong.add("pg_dump sees a difference:\n" + differs.text());
        }
        if (!wrong.isEmpty()) {
            wrong.add(PlanText.of(plan));
        }
        return wrong;
    }

    /** In what the target is not as it was when the plan was made. */
    List<String> unlike(Plan plan, RowCensus rows) {
        List<String> wrong = new ArrayList<>();
        Differences differences = CatalogDiffer.compare(plan.target(), read(target));
        if (!differences.inParity()) {
            wrong.add("is not as it was:\n" + describe(differences));
        }
        RowCensus after = RowCensus.of(target);
        wrong.addAll(rows.lostIn(after, after));
        return wrong;
    }

    private static ExecutionGroup failing(ExecutionGroup last) {
        Step step = Step.go(last.steps().getLast().subject(), Action.ALTER)
                .summary("fail")
                .sql("SELECT 1/0")
                .build();
        return new ExecutionGroup(last.number() + 1, last.phase(), true, List.of(step));
    }

    private List<String> apply(Plan plan) {
        try {
            return execute(plan, plan.groups()) instanceof ExecutionResult.Failed failed
                    ? new ArrayList<>(List.of("applying failed: " + failed.failure() + "\n" + PlanText.of(plan)))
                    : new ArrayList<>();
        } catch (SQLException e) {
            return new ArrayList<>(List.of("applying failed: " + e.getMessage()));
        }
    }

    /** Runs groups of the plan, each judged before it stays. */
    ExecutionResult execute(Plan plan, List<ExecutionGroup> groups) throws SQLException {
        try (ServerConnection connection = Connections.open(target.target(), Session.writing())) {
            return new PlanExecutor(
                            connection.jdbc(), null, new FingerprintGate(Scope.ALL), LockPolicy.DEFAULT, event -> {})
                    .run(
                            "case",
                            groups,
                            plan.target(),
                            (jdbc, done) -> {
                                Verdict verdict = new Verifier(Scope.ALL).judge(jdbc, done, List.of());
                                return verdict instanceof Verdict.Proven
                                        ? new Judgement.Accepted()
                                        : new Judgement.Rejected(verdict.sentence(), verdict.details());
                            },
                            wanted().secrets());
        }
    }

    static Catalog read(TestDatabase database) {
        try (Connection connection = database.connection()) {
            return CatalogReader.read(connection, ReadDetail.OBJECTS_AND_DEPENDENCIES);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static String describe(Differences differences) {
        return differences.all().stream()
                .map(difference -> switch (difference) {
                    case Difference.Added(var after) -> "missing " + after + "\n";
                    case Difference.Removed(var before) -> "extra " + before + "\n";
                    case Difference.Altered(var before, var after) -> "wanted " + after + "\n found " + before + "\n";
                })
                .collect(Collectors.joining());
    }
}
