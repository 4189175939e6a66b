package dev.pgparity.plan.rule.online;

import dev.pgparity.sql.SqlText;
import dev.pgparity.sql.SqlTokens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether two partitions of one table can be there at the same time. What cannot be told apart for certain may overlap.
 *
 * <pre>
 * FOR VALUES IN ('a', 'b')      FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')      DEFAULT
 * </pre>
 */
public final class PartitionBounds {
    private PartitionBounds() {}

    public static boolean mayOverlap(SqlText one, SqlText other) {
        List<List<String>> first = tuples(one);
        List<List<String>> second = tuples(other);
        if (first.size() == 1 && second.size() == 1) {
            Set<String> values = new LinkedHashSet<>(first.getFirst());
            return !Collections.disjoint(values, second.getFirst());
        }
        if (first.size() == 2 && second.size() == 2) {
            return !before(first.getLast(), second.getFirst()) && !before(second.getLast(), first.getFirst());
        }
        return one.equals(other) || (first.isEmpty() == second.isEmpty());
    }

    /** The end of one range does not lie after the beginning of the other, as far as their first columns tell. */
    private static boolean before(List<String> end, List<String> begin) {
        if (end.size() == 1 && end.equals(begin)) {
            return true;
        }
        Integer order = compare(end.getFirst(), begin.getFirst());
        return order != null && order < 0;
    }

    /** Numbers by their value, dates in ISO form by their text; null for all else. */
    private static @Nullable Integer compare(String one, String other) {
        String first = bare(one);
        String second = bare(other);
        if (first.matches("-?\\d+(\\.\\d+)?") && second.matches("-?\\d+(\\.\\d+)?")) {
            return new BigDecimal(first).compareTo(new BigDecimal(second));
        }
        boolean dates = first.matches("\\d{4}-\\d\\d-\\d\\d.*") && second.matches("\\d{4}-\\d\\d-\\d\\d.*");
        return dates ? (Integer) first.compareTo(second) : null;
    }

    private static String bare(String literal) {
        return literal.startsWith("'") && literal.endsWith("'") && literal.length() > 1
                ? literal.substring(1, literal.length() - 1)
                : literal;
    }

    /** The values inside each pair of parentheses; none for DEFAULT, one list for IN, two for a range. */
    static List<List<String>> tuples(SqlText bound) {
        List<List<String>> found = new ArrayList<>();
        List<String> values = null;
        StringBuilder value = new StringBuilder();
        if (bound.sql().startsWith("FOR VALUES WITH")) {
            return found;
        }
        for (String token : SqlTokens.split(bound.sql())) {
            if (values == null) {
                if (token.equals("(")) {
                    values = new ArrayList<>();
                }
            } else if (token.equals(",") || token.equals(")")) {
                values.add(value.toString().strip());
                value.setLength(0);
                if (token.equals(")")) {
                    found.add(values);
                    values = null;
                }
            } else {
                value.append(token);
            }
        }
        return found;
    }
}
