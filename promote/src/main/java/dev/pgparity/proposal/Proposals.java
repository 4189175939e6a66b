package dev.pgparity.proposal;

import dev.pgparity.compare.Comparison;
import dev.pgparity.compare.RenameProposal;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.observe.HazardReview;
import dev.pgparity.observe.ProbeMode;
import dev.pgparity.observe.ProbeRunner;
import dev.pgparity.observe.TableSizes;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.plan.Plan;
import dev.pgparity.plan.PlanFailure;
import dev.pgparity.plan.PlanSettings;
import dev.pgparity.plan.Planner;
import dev.pgparity.plan.rule.PlanRules;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes proposals: plans, and asks the target what the plan wants to know. */
public final class Proposals {
    private static final ProblemCode IMPOSSIBLE = new ProblemCode("plan.impossible");
    private static final ProblemCode UNANSWERED = new ProblemCode("plan.target-unanswered");

    private Proposals() {}

    /** The proposal for what differs. A target that is no server has no rows, so every risk counts. */
    public static Proposal make(Comparison comparison, ProposalOptions options) {
        options.typed().require(comparison, options.settings());
        Plan plan = plan(comparison, options.settings());
        TargetRules rules = TargetRules.of(comparison.target().origin(), options);
        return Proposal.of(
                comparison,
                review(plan, comparison.target().origin(), options.probes()),
                rules,
                undecided(comparison, options.settings()));
    }

    /** What may be a rename and was not said to be one. */
    public static List<RenameProposal> undecided(Comparison comparison, PlanSettings settings) {
        Set<String> taken = Set.copyOf(settings.renames().values());
        return comparison.renames().stream()
                .filter(r -> !settings.renames().containsKey(r.before().toString()) && !taken.contains(r.name()))
                .toList();
    }

    /** The plan that removes the differences; throws a problem where there is none. */
    static Plan plan(Comparison comparison, PlanSettings settings) {
        try {
            return new Planner(PlanRules.all())
                    .plan(
                            comparison.source().catalog(),
                            comparison.target().catalog(),
                            comparison.differences(),
                            settings);
        } catch (PlanFailure e) {
            Problem.Builder problem = Problem.failed(IMPOSSIBLE, "No plan can be made: " + e.getMessage())
                    .causedBy(e);
            e.objects().forEach(object -> problem.detail(null, object.toString()));
            throw problem.build();
        }
    }

    private static HazardReview review(Plan plan, SchemaOrigin target, ProbeMode probes) {
        boolean mayAsk = plan.steps().anyMatch(step -> !step.hazards().isEmpty());
        if (!mayAsk || !(target instanceof SchemaOrigin.Server server)) {
            return HazardReview.of(plan, Map.of(), TableSizes.NONE);
        }
        try (ServerConnection connection = Connections.open(server.target(), Session.reading())) {
            return HazardReview.of(
                    plan,
                    new ProbeRunner(connection.jdbc(), probes).run(plan.steps().toList()),
                    TableSizes.read(connection.jdbc()));
        } catch (SQLException e) {
            throw Problem.failed(UNANSWERED, target.name() + " did not answer about its rows: " + e.getMessage())
                    .next("--probe off plans without asking.")
                    .causedBy(e)
                    .build();
        }
    }
}
