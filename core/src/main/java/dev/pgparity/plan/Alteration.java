package dev.pgparity.plan;

import java.util.List;

/** How a rule turns one form of an object into another. */
public sealed interface Alteration {
    /** Statements change it where it stands; no statement at all means that PostgreSQL makes the change by itself. */
    record InPlace(List<Step> steps) implements Alteration {
        public InPlace {
            steps = List.copyOf(steps);
        }
    }

    /** It has to be dropped and created again, with everything that depends on it. */
    record Rebuild(String reason) implements Alteration {}

    static InPlace inPlace(Step... steps) {
        return new InPlace(List.of(steps));
    }
}
