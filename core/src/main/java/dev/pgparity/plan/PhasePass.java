package dev.pgparity.plan;

import dev.pgparity.catalog.name.ObjectId;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A step that must come after a contract step is itself one; and the drop and the creation of something that is rebuilt
 * are of one phase, so that it is never missing between two phases.
 */
final class PhasePass {
    private PhasePass() {}

    static Phase[] phases(StepGraph graph) {
        Phase[] phases = new Phase[graph.steps().size()];
        for (int i = 0; i < phases.length; i++) {
            phases[i] = graph.steps().get(i).phase();
        }
        Set<ObjectId> made = new LinkedHashSet<>();
        graph.steps().forEach(step -> made.addAll(step.puts().keySet()));
        // the drop half of a rebuild takes nothing away: it is as late as its other half needs to be
        graph.rebuilt().forEach((drop, create) -> {
            if (returns(graph.steps().get(drop), made)) {
                phases[drop] = graph.steps().get(create).phase();
            }
        });
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < phases.length; i++) {
                if (phases[i] == Phase.CONTRACT) {
                    for (int next : graph.after(i)) {
                        changed |= contract(phases, next);
                    }
                }
            }
            for (Map.Entry<Integer, Integer> pair : graph.rebuilt().entrySet()) {
                if (phases[pair.getKey()] == Phase.CONTRACT) {
                    changed |= contract(phases, pair.getValue());
                }
                if (phases[pair.getValue()] == Phase.CONTRACT) {
                    changed |= contract(phases, pair.getKey());
                }
            }
        }
        return phases;
    }

    /** Not where another object that comes back goes along with it, and not without its data. */
    private static boolean returns(Step drop, Set<ObjectId> made) {
        return made.contains(drop.subject())
                && drop.hazards().stream().noneMatch(hazard -> hazard.kind() == HazardKind.DATA_LOSS);
    }

    private static boolean contract(Phase[] phases, int i) {
        boolean changes = phases[i] != Phase.CONTRACT;
        phases[i] = Phase.CONTRACT;
        return changes;
    }
}
