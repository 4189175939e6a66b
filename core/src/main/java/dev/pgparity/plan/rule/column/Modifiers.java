package dev.pgparity.plan.rule.column;

import dev.pgparity.sql.SqlText;
import java.util.List;

/**
 * What a change of the modifiers alone means: {@code varchar(10)} to {@code varchar(20)}, {@code numeric(8,2)} to
 * {@code numeric(10,2)}. PostgreSQL skips the rewrite exactly where its support functions say that no value changes.
 */
final class Modifiers {
    private Modifiers() {}

    static Way way(SqlText value, TypeName from, TypeName to) {
        if (from.array()) {
            // a length check on elements is never optimised away
            boolean free = to.modifiers().isEmpty();
            return Way.assigned(value).asRewriting(!free).asSafe(free);
        }
        return switch (from.base()) {
            case "character varying", "bit varying" -> {
                boolean wider = wider(from, to);
                yield Way.assigned(value).asRewriting(!wider).asSafe(wider);
            }
            case "numeric" -> numeric(value, from, to);
            case "character" -> Way.assigned(value).asSafe(length(to) >= length(from));
            case "bit" -> Way.assigned(value);
            case "interval" -> Way.assigned(value).losing("fields or digits that the new type lacks are lost");
            default -> {
                boolean wider = temporalWider(from, to);
                Way way = Way.assigned(value).asRewriting(!wider).asSafe(true);
                yield wider ? way : way.losing("fractions of a second are rounded away");
            }
        };
    }

    private static Way numeric(SqlText value, TypeName from, TypeName to) {
        if (to.modifiers().isEmpty()) {
            return Way.assigned(value).asRewriting(false).asSafe(true);
        }
        if (from.modifiers().isEmpty()) {
            return Way.assigned(value).losing("digits beyond the new scale are rounded away");
        }
        int scale = at(from, 1);
        int wanted = at(to, 1);
        boolean room = at(to, 0) - wanted >= at(from, 0) - scale;
        Way way = Way.assigned(value).asSafe(room).asRewriting(!(room && wanted == scale));
        return wanted < scale ? way.losing("digits beyond the new scale are rounded away") : way;
    }

    private static int at(TypeName type, int index) {
        List<Integer> modifiers = type.modifiers();
        return index < modifiers.size() ? modifiers.get(index) : 0;
    }

    private static int length(TypeName type) {
        return type.modifiers().isEmpty() ? 1 : type.modifiers().getFirst();
    }

    private static boolean wider(TypeName from, TypeName to) {
        return to.modifiers().isEmpty() || (!from.modifiers().isEmpty() && at(to, 0) >= at(from, 0));
    }

    /** At least as many digits of a second; six is what a type without modifiers has. */
    static boolean temporalWider(TypeName from, TypeName to) {
        int had = from.modifiers().isEmpty() ? 6 : at(from, 0);
        int has = to.modifiers().isEmpty() ? 6 : at(to, 0);
        return has >= had;
    }
}
