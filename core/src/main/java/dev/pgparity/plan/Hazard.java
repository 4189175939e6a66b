package dev.pgparity.plan;

import dev.pgparity.catalog.name.ObjectId;

/**
 * A named risk of one step for one object; it is allowed as {@code kind:object}.
 *
 * @param why the reason, as a person would want to read it
 */
public record Hazard(HazardKind kind, ObjectId object, String why) {
    /** What to type after {@code --allow}. */
    public String allowance() {
        return kind.label() + ':' + object;
    }
}
