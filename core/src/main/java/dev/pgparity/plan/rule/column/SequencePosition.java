package dev.pgparity.plan.rule.column;

import dev.pgparity.catalog.part.SequenceOptions;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlLiteral;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a sequence stands must lie within its bounds, so that it is moved on before a bound passes it; never back, and
 * not at all where it stands inside.
 *
 * <pre>
 * SELECT pg_catalog.setval('s.n', 5, false) FROM s.n WHERE last_value &lt; 5;
 * ALTER SEQUENCE s.n … MINVALUE 5 …;
 * </pre>
 */
final class SequencePosition {
    private SequencePosition() {}

    /** The statements that come before ALTER SEQUENCE with the new bounds. */
    static List<SqlText> within(QualifiedName sequence, SequenceOptions before, SequenceOptions after) {
        boolean up = after.increment() > 0;
        boolean firstPasses = up ? after.minimum() > before.minimum() : after.maximum() < before.maximum();
        boolean lastPasses = up ? after.maximum() < before.maximum() : after.minimum() > before.minimum();
        List<SqlText> statements = new ArrayList<>();
        long first = up ? after.minimum() : after.maximum();
        long last = up ? after.maximum() : after.minimum();
        if ((firstPasses && outside(first, before)) || (lastPasses && outside(after.start(), before))) {
            // the old bounds and the new ones do not meet: both hold for a moment
            statements.add(SqlText.of(
                    "ALTER SEQUENCE {} AS bigint MINVALUE {} MAXVALUE {}",
                    sequence,
                    SqlText.number(Math.min(before.minimum(), after.minimum())),
                    SqlText.number(Math.max(before.maximum(), after.maximum()))));
        }
        if (firstPasses) {
            statements.add(SqlText.of(
                    "SELECT pg_catalog.setval({}, {}, false) FROM {} WHERE last_value {} {}",
                    new SqlLiteral(sequence.sql()),
                    SqlText.number(first),
                    sequence,
                    SqlText.of(up ? "<" : ">"),
                    SqlText.number(first)));
        }
        if (lastPasses) {
            // one that has given out no number yet may stand anywhere
            statements.add(SqlText.of(
                    "SELECT pg_catalog.setval({}, {}, false) FROM {} WHERE NOT is_called AND last_value {} {}",
                    new SqlLiteral(sequence.sql()),
                    SqlText.number(after.start()),
                    sequence,
                    SqlText.of(up ? ">" : "<"),
                    SqlText.number(last)));
        }
        return statements;
    }

    private static boolean outside(long value, SequenceOptions bounds) {
        return value < bounds.minimum() || value > bounds.maximum();
    }
}
