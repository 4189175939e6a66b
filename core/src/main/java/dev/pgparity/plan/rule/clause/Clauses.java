package dev.pgparity.plan.rule.clause;

import dev.pgparity.catalog.part.Options;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlLiteral;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Clauses that several kinds share. */
public final class Clauses {
    private Clauses() {}

    /** {@code name='value', …} as WITH and SET take it; TOAST parameters keep their prefix. */
    public static SqlText options(Map<String, String> options) {
        List<SqlText> items = new ArrayList<>();
        options.forEach((name, value) -> items.add(SqlText.of("{}={}", parameter(name), new SqlLiteral(value))));
        return SqlText.join(", ", items);
    }

    /** The names alone, as RESET takes them. */
    public static SqlText names(Iterable<String> options) {
        List<SqlText> items = new ArrayList<>();
        options.forEach(name -> items.add(parameter(name)));
        return SqlText.join(", ", items);
    }

    private static SqlText parameter(String name) {
        return name.startsWith("toast.")
                ? SqlText.of("toast.{}", new Identifier(name.substring("toast.".length())))
                : SqlText.of("{}", new Identifier(name));
    }

    /**
     * Options that must be set to get from one list to the other. SET moves what it names to the end, so what follows an
     * option that is new is set along with it, and the order becomes the wanted one.
     */
    public static Map<String, String> toSet(Options present, Options wanted) {
        if (present.values().entrySet().containsAll(wanted.values().entrySet())) {
            return Map.of();
        }
        Map<String, String> set = new LinkedHashMap<>(wanted.values());
        Iterator<Map.Entry<String, String>> kept = present.values().entrySet().iterator();
        for (Map.Entry<String, String> next : wanted.values().entrySet()) {
            Map.Entry<String, String> found = null;
            while (kept.hasNext() && !next.equals(found)) {
                found = kept.next();
            }
            if (!next.equals(found)) {
                break;
            }
            set.remove(next.getKey());
        }
        return set;
    }

    /** Options that must be reset to get from one list to the other. */
    public static List<String> toReset(Options present, Options wanted) {
        return present.values().keySet().stream()
                .filter(name -> !wanted.values().containsKey(name))
                .toList();
    }

    /** Storage parameters and those of autovacuum are set under SHARE UPDATE EXCLUSIVE; user_catalog_table is not. */
    public static boolean harmless(Options present, Options wanted) {
        return Objects.equals(
                present.values().get("user_catalog_table"), wanted.values().get("user_catalog_table"));
    }

    /** SET and RESET statements after {@code ALTER <object>}. */
    public static List<SqlText> alterOptions(SqlText object, Options present, Options wanted) {
        List<SqlText> statements = new ArrayList<>();
        Map<String, String> set = toSet(present, wanted);
        if (!set.isEmpty()) {
            statements.add(SqlText.of("ALTER {} SET ({})", object, options(set)));
        }
        List<String> reset = toReset(present, wanted);
        if (!reset.isEmpty()) {
            statements.add(SqlText.of("ALTER {} RESET ({})", object, names(reset)));
        }
        return statements;
    }

    /** {@code 'a', 'b'}. */
    public static SqlText literals(List<String> values) {
        return SqlText.join(", ", values.stream().map(SqlLiteral::new).toList());
    }
}
