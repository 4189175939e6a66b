package dev.pgparity.plan.rule;

import dev.pgparity.catalog.Constraint;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.Parenthesised;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When two rows {@code r} and {@code k} must not both be there:
 *
 * <pre>
 * EXCLUDE USING gist (room WITH =, during WITH &amp;&amp;) WHERE (NOT cancelled)
 * PRIMARY KEY (room, during WITHOUT OVERLAPS)
 * </pre>
 *
 * @param condition over both rows
 * @param predicate which rows count; empty for all
 */
record Conflicts(SqlText condition, SqlText predicate) {
    private static final Pattern EXCLUDE = Pattern.compile("EXCLUDE USING \\w+ (\\(.*)", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("(?:PRIMARY KEY|UNIQUE) (\\(.*)", Pattern.DOTALL);
    private static final Pattern WITH = Pattern.compile("(.*) WITH (\\S+)", Pattern.DOTALL);
    private static final String WITHOUT_OVERLAPS = " WITHOUT OVERLAPS";
    private static final Pattern DEFERRABLE = Pattern.compile("( DEFERRABLE)?( INITIALLY DEFERRED)?");
    private static final String WHERE = " WHERE ";

    /** Empty where an element is more than a column, or the text is something else. */
    static Optional<Conflicts> of(Constraint wanted) {
        String definition = wanted.definition().sql();
        Matcher exclude = EXCLUDE.matcher(definition);
        Matcher key = KEY.matcher(definition);
        if (exclude.matches()) {
            return Parenthesised.at(exclude.group(1)).flatMap(list -> of(wanted, list, true));
        }
        return key.matches() && definition.contains(WITHOUT_OVERLAPS)
                ? Parenthesised.at(key.group(1)).flatMap(list -> of(wanted, list, false))
                : Optional.empty();
    }

    private static Optional<Conflicts> of(Constraint wanted, Parenthesised list, boolean exclusion) {
        if (list.elements().size() != wanted.columns().size()) {
            return Optional.empty();
        }
        List<SqlText> conditions = new ArrayList<>();
        for (int i = 0; i < list.elements().size(); i++) {
            Identifier column = wanted.columns().get(i);
            Optional<String> operator = operator(list.elements().get(i), column, exclusion);
            if (operator.isEmpty()) {
                return Optional.empty();
            }
            conditions.add(SqlText.of("k.{} {} r.{}", column, SqlText.fromServer(operator.get()), column));
        }
        String rest = list.rest();
        SqlText predicate = SqlText.EMPTY;
        if (rest.startsWith(WHERE)) {
            String from = rest.substring(WHERE.length());
            Optional<Parenthesised> condition = Parenthesised.at(from);
            if (condition.isEmpty()) {
                return Optional.empty();
            }
            rest = condition.get().rest();
            predicate = SqlText.fromServer(from.substring(0, from.length() - rest.length()));
        }
        return DEFERRABLE.matcher(rest).matches()
                ? Optional.of(new Conflicts(SqlText.join(" AND ", conditions), predicate))
                : Optional.empty();
    }

    private static Optional<String> operator(String element, Identifier column, boolean exclusion) {
        if (!exclusion) {
            return element.equals(column.sql() + WITHOUT_OVERLAPS)
                    ? Optional.of("OPERATOR(pg_catalog.&&)")
                    : Optional.of("OPERATOR(pg_catalog.=)").filter(equal -> element.equals(column.sql()));
        }
        Matcher with = WITH.matcher(element);
        return with.matches() && with.group(1).equals(column.sql()) ? Optional.of(with.group(2)) : Optional.empty();
    }
}
