package dev.pgparity.plan;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.diff.Differences;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The ordered steps that turn TARGET's schema into SOURCE's.
 *
 * @param target the catalog that it starts from
 * @param differences what it removes
 * @param groups in the order in which they run
 * @param leftOut what differs and is not planned, with the reason (a role that the target lacks)
 * @param needs which steps need which others
 */
public record Plan(
        Catalog target, Differences differences, List<ExecutionGroup> groups, List<LeftOut> leftOut, StepNeeds needs) {
    public Plan {
        groups = List.copyOf(groups);
        leftOut = List.copyOf(leftOut);
    }

    /** A plan that is run as a whole. */
    public Plan(Catalog target, Differences differences, List<ExecutionGroup> groups, List<LeftOut> leftOut) {
        this(target, differences, groups, leftOut, StepNeeds.UNKNOWN);
    }

    /** One thing that the plan does not do. */
    public record LeftOut(ObjectId object, String why) {}

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    public Stream<Step> steps() {
        return groups.stream().flatMap(g -> g.steps().stream());
    }

    /** The catalog that is expected after these steps. */
    public static Catalog expected(Catalog before, Stream<Step> steps) {
        Map<ObjectId, CatalogObject> objects = new LinkedHashMap<>(before.objects());
        steps.forEach(step -> step.applyTo(objects));
        return before.withObjects(objects.values());
    }
}
