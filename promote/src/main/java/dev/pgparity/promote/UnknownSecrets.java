package dev.pgparity.promote;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.plan.Step;
import dev.pgparity.preflight.PreflightFinding;
import dev.pgparity.promote.work.TargetPlan;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an undo cannot revert because a password belongs to it, of user mappings and subscriptions: the history keeps
 * hashes of secrets, not the secrets. It is said before, and everything else is reverted.
 */
final class UnknownSecrets {
    private UnknownSecrets() {}

    /** The objects that the plan towards an earlier schema would have to give a secret that nobody knows any more. */
    static Set<ObjectId> of(TargetPlan.Towards towards, Catalog target) {
        Set<ObjectId> objects = new TreeSet<>();
        towards.plan(target)
                .steps()
                .filter(step -> !towards.secrets().knows(step.secrets()))
                .map(Step::subject)
                .forEach(objects::add);
        return objects;
    }

    static List<PreflightFinding> findings(Set<ObjectId> objects) {
        return objects.stream()
                .map(object -> new PreflightFinding(
                        PreflightFinding.Weight.WARNS,
                        object + " is not reverted: its password of before is not kept.",
                        "Set it by hand, or restore the backup."))
                .toList();
    }
}
