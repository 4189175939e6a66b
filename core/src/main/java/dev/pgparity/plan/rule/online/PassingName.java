package dev.pgparity.plan.rule.online;

import dev.pgparity.sql.Identifier;
import java.nio.charset.StandardCharsets;

/**
 * Names of what a plan makes for its own use and takes away again. They follow from the name of the object that they
 * serve, so that the next run knows what an interrupted one has left.
 */
public enum PassingName {
    /** An index that is to take the place of another, or to stand behind a constraint. */
    NEW("pgparity_new_"),
    /** An index whose place another has taken. */
    OLD("pgparity_old_"),
    /** A check by which a column is known to hold no null. */
    NOT_NULL("pgparity_not_null_"),
    /** The mark of a column whose rows are not all filled yet. */
    FILLING("pgparity_filling_"),
    /** A check by which a table's rows are known to fit into a partition. */
    FITS("pgparity_fits_");

    /** PostgreSQL cuts longer names. */
    private static final int LONGEST = 63;

    private final String prefix;

    PassingName(String prefix) {
        this.prefix = prefix;
    }

    public Identifier of(Identifier served) {
        String name = prefix + served.value();
        if (name.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return new Identifier(name);
        }
        String end = "_" + Integer.toHexString(served.value().hashCode());
        int length = name.length();
        while (name.substring(0, length).getBytes(StandardCharsets.UTF_8).length > LONGEST - end.length()
                || Character.isHighSurrogate(name.charAt(length - 1))) {
            length--;
        }
        return new Identifier(name.substring(0, length) + end);
    }

    /** Whether it is a name of this use. */
    public boolean fits(Identifier name) {
        return name.value().startsWith(prefix);
    }

    /** What a step that drops it says besides; nothing for a name of somebody else's. */
    public static String origin(Identifier name) {
        return isOne(name) ? " (left by an interrupted promotion)" : "";
    }

    /** Whether it is a name of any such use. */
    public static boolean isOne(Identifier name) {
        for (PassingName use : values()) {
            if (use.fits(name)) {
                return true;
            }
        }
        return false;
    }
}
