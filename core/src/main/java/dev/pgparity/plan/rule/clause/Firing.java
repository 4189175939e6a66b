package dev.pgparity.plan.rule.clause;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.FiringState;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;

/** {@code ENABLE REPLICA TRIGGER t}: how ALTER TABLE and ALTER EVENT TRIGGER speak of a firing state. */
public final class Firing {
    private Firing() {}

    public static SqlText words(FiringState state) {
        return switch (state) {
            case ORIGIN -> SqlText.of("ENABLE");
            case DISABLED -> SqlText.of("DISABLE");
            case REPLICA -> SqlText.of("ENABLE REPLICA");
            case ALWAYS -> SqlText.of("ENABLE ALWAYS");
        };
    }

    /** On a partitioned table it sets the partitions' copies too. */
    public static SqlText trigger(ObjectId relation, Identifier name, FiringState state) {
        return SqlText.of(
                "ALTER {} {} {} TRIGGER {}",
                References.keyword(relation.kind()),
                References.name(relation),
                words(state),
                name);
    }

    public static SqlText rule(ObjectId relation, Identifier name, FiringState state) {
        return SqlText.of("ALTER TABLE {} {} RULE {}", References.name(relation), words(state), name);
    }

    /** It fires less than before in ordinary sessions. */
    public static boolean quieter(FiringState present, FiringState wanted) {
        return ordinary(present) && !ordinary(wanted);
    }

    private static boolean ordinary(FiringState state) {
        return state == FiringState.ORIGIN || state == FiringState.ALWAYS;
    }
}
