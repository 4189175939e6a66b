package dev.pgparity.plan;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.ObjectId;

/** What a rule may look at: both catalogs, the settings, and what the plan does with other objects. */
public interface PlanContext {
    /** What is wanted. */
    Catalog source();

    /** What is there. */
    Catalog target();

    PlanSettings settings();

    /** The plan creates it, because it is missing or is rebuilt. */
    boolean creates(ObjectId id);

    /** The plan drops it, because it is extra or is rebuilt. */
    boolean drops(ObjectId id);

    /** It stays, but in another form. */
    boolean alters(ObjectId id);

    /** A step that alters an object which it depends on removes it, so that it needs no drop step of its own. */
    boolean goesWithAlteration(ObjectId id);
}
