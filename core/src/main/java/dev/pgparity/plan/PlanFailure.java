package dev.pgparity.plan;

import dev.pgparity.catalog.name.ObjectId;
import java.util.List;

/** No plan can be made; says about which objects, and why. */
public final class PlanFailure extends RuntimeException {
    private final transient List<ObjectId> objects;

    public PlanFailure(String message, List<ObjectId> objects) {
        super(message);
        this.objects = List.copyOf(objects);
    }

    public List<ObjectId> objects() {
        return objects;
    }
}
