package dev.pgparity.plan;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.diff.Differences;
import java.util.List;

/**
 * Turns differences into a plan, in named passes: which roles there are; what is wanted; what must be rebuilt with it; the steps of each
 * object; who comes before whom; which phase; which group.
 */
public final class Planner {
    private final RuleBook rules;

    public Planner(RuleBook rules) {
        this.rules = rules;
    }

    /**
     * The plan that removes these differences from {@code target}. Both catalogs must have been read with their
     * dependencies.
     *
     * @throws PlanFailure where no order exists
     */
    public Plan plan(Catalog source, Catalog target, Differences differences, PlanSettings settings) {
        RolePass roles = new RolePass(rules, target.surroundings());
        Differences planned = roles.planned(differences);
        Catalog wanted = WantedCatalog.of(source, target, planned);
        Changes changes = new Changes(rules, wanted, target, planned, settings);
        List<List<Step>> drafts = new Drafts(rules, changes).all();
        StepGraph graph = new StepGraph(rules, changes, drafts);
        Phase[] phases = PhasePass.phases(graph);
        List<ExecutionGroup> groups = new GroupPass(rules, graph, phases).groups();
        return new Plan(target, planned, new ImpliedPass(changes, groups).groups(), roles.leftOut());
    }
}
