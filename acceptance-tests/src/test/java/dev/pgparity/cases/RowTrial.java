package dev.pgparity.cases;

import dev.pgparity.apply.ExecutionResult;
import dev.pgparity.apply.Failure;
import dev.pgparity.observe.HazardReview;
import dev.pgparity.observe.ProbeAnswer;
import dev.pgparity.observe.ProbeMode;
import dev.pgparity.observe.ProbeRunner;
import dev.pgparity.observe.TableSizes;
import dev.pgparity.plan.Hazard;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.Plan;
import dev.pgparity.plan.Probe;
import dev.pgparity.plan.Step;
import dev.pgparity.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A plan on a target with rows: it lands and keeps them, or it fails at a step of which the probes said so before, and
 * nothing has changed.
 */
final class RowTrial {
    private final Trial trial;
    private final TestDatabase target;

    RowTrial(Trial trial, TestDatabase target) {
        this.trial = trial;
        this.target = target;
    }

    /** What is wrong, one entry each. */
    List<String> run() {
        Plan plan = trial.plan();
        List<String> wrong = new ArrayList<>();
        try {
            HazardReview review = review(plan, wrong);
            RowCensus before = RowCensus.of(target);
            ExecutionResult result = trial.execute(plan, plan.groups());
            switch (result) {
                case ExecutionResult.Done done -> {
                    wrong.addAll(falseAlarms(review));
                    wrong.addAll(trial.verdict(before));
                }
                case ExecutionResult.Failed failed -> {
                    if (!foretold(failed, review)) {
                        wrong.add("nobody foretold: " + failed.failure());
                    }
                    if (failed.asItWas()) {
                        wrong.addAll(trial.unlike(plan, before));
                    }
                }
            }
        } catch (SQLException e) {
            wrong.add("applying failed: " + e.getMessage());
        }
        if (!wrong.isEmpty()) {
            wrong.add(PlanText.of(plan));
        }
        return wrong;
    }

    private HazardReview review(Plan plan, List<String> wrong) throws SQLException {
        try (Connection connection = target.connection()) {
            Map<Probe, ProbeAnswer> answers =
                    new ProbeRunner(connection, ProbeMode.FULL).run(plan.steps().toList());
            answers.forEach((probe, answer) -> {
                if (answer instanceof ProbeAnswer.Unknown(String why) && !why.contains("has no handler")) {
                    wrong.add("not to be asked: " + probe + " because " + why);
                }
            });
            return HazardReview.of(plan, answers, TableSizes.read(connection));
        }
    }

    private static List<String> falseAlarms(HazardReview review) {
        List<String> alarms = new ArrayList<>();
        review.plan().steps().forEach(step -> {
            for (Hazard hazard : step.hazards()) {
                if (hazard.kind() == HazardKind.MAY_FAIL && review.answers().get(hazard) instanceof ProbeAnswer.Real) {
                    alarms.add("landed in spite of: " + hazard);
                }
            }
        });
        return alarms;
    }

    /** Rows stood in the way of a step, and that was said of it. */
    private static boolean foretold(ExecutionResult.Failed failed, HazardReview review) {
        return failed.failure() instanceof Failure.StatementFailed statement
                && (statement.sqlState().startsWith("22")
                        || statement.sqlState().startsWith("23"))
                && statement.step() instanceof Step step
                && review.plan()
                        .steps()
                        .filter(reviewed -> reviewed.sql().equals(step.sql()))
                        .flatMap(reviewed -> reviewed.hazards().stream())
                        .anyMatch(hazard -> hazard.kind() == HazardKind.MAY_FAIL);
    }
}
