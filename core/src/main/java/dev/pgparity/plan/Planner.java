package dev.pgparity.plan;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.diff.Differences;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns differences into a plan, in named passes: which roles and versions of extensions there are; what only has another name; what is wanted; what must be rebuilt with
 * it; the steps of each object; who comes before whom, circles cut; which phase; what mentions whom; which group.
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
        ExtensionPass extensions = new ExtensionPass(target.surroundings());
        Catalog ordered = source.inOrder();
        RenamePass.Renamed renamed = new RenamePass(rules, ordered, target.inOrder(), settings)
                .apply(extensions.planned(roles.planned(differences)));
        Catalog wanted = WantedCatalog.of(ordered, renamed.target(), renamed.differences());
        Changes changes = Closure.of(rules, wanted, renamed.target(), renamed.differences(), settings);
        List<List<Step>> drafts = new Drafts(rules, changes).all();
        drafts.addAll(renamed.steps());
        StepGraph graph = CyclePass.cut(rules, changes, target, drafts);
        Phase[] phases = PhasePass.phases(graph);
        MentionPass.order(rules, graph, phases);
        GroupPass.Order order = GroupPass.order(rules, graph, phases);
        List<ExecutionGroup> groups = new UndoPass(rules, changes, target).apply(order.groups());
        List<Plan.LeftOut> leftOut = new ArrayList<>(roles.leftOut());
        leftOut.addAll(extensions.leftOut());
        return new Plan(
                target,
                differences,
                new ImpliedPass(changes, target, groups).groups(),
                leftOut,
                StepNeeds.of(graph, order.sequence()));
    }
}
