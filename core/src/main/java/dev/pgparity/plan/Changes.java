package dev.pgparity.plan;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.ObjectId;
import java.util.Collections;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the plan does with which object: decided by {@link Closure}, and the same for whoever asks from then on. All three
 * are in the order of the ids.
 *
 * @param source what is wanted
 * @param target what is there
 * @param created missing, or rebuilt
 * @param dropped extra, or rebuilt
 * @param altered neither created nor dropped, with the steps of its rule
 */
record Changes(
        Catalog source,
        Catalog target,
        PlanSettings settings,
        SequencedSet<ObjectId> created,
        SequencedSet<ObjectId> dropped,
        SequencedMap<ObjectId, Alteration.InPlace> altered)
        implements PlanContext {
    Changes {
        created = Collections.unmodifiableSequencedSet(new TreeSet<>(created));
        dropped = Collections.unmodifiableSequencedSet(new TreeSet<>(dropped));
        altered = Collections.unmodifiableSequencedMap(new TreeMap<>(altered));
    }

    /** The same is created, dropped and altered, so that no rule would answer otherwise. */
    boolean decidesAs(Changes other) {
        return created.equals(other.created)
                && dropped.equals(other.dropped)
                && altered.keySet().equals(other.altered.keySet());
    }

    @Override
    public boolean creates(ObjectId id) {
        return created.contains(id);
    }

    @Override
    public boolean drops(ObjectId id) {
        return dropped.contains(id);
    }

    @Override
    public boolean alters(ObjectId id) {
        return altered.containsKey(id);
    }
}
