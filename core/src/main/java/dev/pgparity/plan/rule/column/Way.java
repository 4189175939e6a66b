package dev.pgparity.plan.rule.column;

import dev.pgparity.sql.SqlText;
import org.jspecify.annotations.Nullable;

/**
 * How a value is converted.
 *
 * @param expression the converted value
 * @param plain PostgreSQL converts it by itself on assignment: no USING is needed
 * @param rewrites the bytes change, so that a table is written anew
 * @param safe no value can fail
 * @param loss what a value loses; null where it loses nothing
 */
public record Way(
        SqlText expression,
        boolean plain,
        boolean rewrites,
        boolean safe,
        @Nullable String loss) {
    /** Nothing happens to the value. */
    static Way same(SqlText value) {
        return new Way(value, true, false, true, null);
    }

    /** An assignment cast that may fail and that changes the bytes. */
    static Way assigned(SqlText value) {
        return new Way(value, true, true, false, null);
    }

    /** An expression that has to be written. */
    public static Way by(SqlText expression) {
        return new Way(expression, false, true, false, null);
    }

    Way asSafe(boolean value) {
        return new Way(expression, plain, rewrites, value, loss);
    }

    Way asRewriting(boolean value) {
        return new Way(expression, plain, value, safe, loss);
    }

    Way losing(@Nullable String what) {
        return new Way(expression, plain, rewrites, safe, what);
    }
}
