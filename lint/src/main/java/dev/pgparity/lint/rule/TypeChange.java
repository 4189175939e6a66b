package dev.pgparity.lint.rule;

import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.TableChange;
import java.util.Locale;
import java.util.Set;

/** What can be said of another type for a column, when the one before is not known. */
final class TypeChange {
    private static final Set<String> WITHOUT_LIMIT =
            Set.of("text", "varchar", "character varying", "numeric", "decimal");
    private static final Set<String> UTC = Set.of("utc", "gmt", "etc/utc", "universal", "zulu", "0");

    private TypeChange() {}

    /** A time gets a zone while the session's zone is UTC: both are stored alike, and PostgreSQL 12 knows it. */
    static boolean isFree(TableChange.ChangeType change, ScriptState before) {
        boolean zoned = change.type().equals("timestamptz") || change.type().equals("timestamp with time zone");
        return zoned
                && !change.using()
                && UTC.contains(before.variable("timezone").toLowerCase(Locale.ROOT));
    }

    /** A type without a limit, which is free for a column that had one. */
    static boolean isWidening(TableChange.ChangeType change) {
        return !change.using() && WITHOUT_LIMIT.contains(change.type());
    }

    static String harmlessFrom(TableChange.ChangeType change) {
        return change.type().equals("numeric") || change.type().equals("decimal")
                ? "numeric with digits"
                : "varchar or text";
    }
}
