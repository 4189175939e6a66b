package dev.pgparity.lint.rule;

import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.TableChange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What another type means for a column. PostgreSQL leaves the rows alone where the values are stored alike and a limit only
 * grows ({@code pg_cast} without function, and the support functions of varchar, numeric, timestamp and their kind).
 */
final class TypeChange {
    private static final Set<String> WITHOUT_LIMIT =
            Set.of("text", "varchar", "character varying", "numeric", "decimal");
    private static final Set<String> UTC = Set.of("utc", "gmt", "etc/utc", "universal", "zulu", "0");
    private static final Pattern TYPE =
            Pattern.compile("([a-z ]+?) ?(?:\\(([0-9]+)(?: ?, ?([0-9]+))?\\))?( with(?:out)? time zone)?");

    private TypeChange() {}

    /**
     * A type taken apart.
     *
     * @param limits what stands in parentheses; empty for none
     */
    private record Type(String name, List<Integer> limits) {
        static Optional<Type> of(String text) {
            Matcher matcher = TYPE.matcher(text.toLowerCase(Locale.ROOT).strip());
            if (!matcher.matches()) {
                return Optional.empty();
            }
            String zone = matcher.group(4) == null ? "" : matcher.group(4);
            List<Integer> limits = matcher.group(2) == null
                    ? List.of()
                    : matcher.group(3) == null
                            ? List.of(Integer.valueOf(matcher.group(2)))
                            : List.of(Integer.valueOf(matcher.group(2)), Integer.valueOf(matcher.group(3)));
            return Optional.of(new Type(plain(matcher.group(1).strip() + zone), limits));
        }

        private static String plain(String name) {
            return switch (name) {
                case "character varying" -> "varchar";
                case "decimal" -> "numeric";
                case "timestamp with time zone" -> "timestamptz";
                case "timestamp without time zone" -> "timestamp";
                case "time without time zone" -> "time";
                case "time with time zone" -> "timetz";
                case "bit varying" -> "varbit";
                case "int", "int4" -> "integer";
                case "int8" -> "bigint";
                case "int2" -> "smallint";
                default -> name;
            };
        }

        /** Whether every value of this is one of the other, stored alike. */
        boolean isStoredAs(Type other) {
            if (name.equals("varchar") && other.name.equals("text")) {
                return true;
            }
            if (name.equals("text") && other.name.equals("varchar")) {
                return other.limits.isEmpty();
            }
            if (name.equals("cidr") && other.name.equals("inet")) {
                return true;
            }
            return name.equals(other.name) && fits(other);
        }

        private boolean fits(Type other) {
            if (limits.equals(other.limits)) {
                return true;
            }
            return switch (name) {
                case "varchar", "varbit", "timestamp", "timestamptz", "time", "timetz", "interval" ->
                    other.limits.isEmpty() || (!limits.isEmpty() && other.limits.getFirst() >= limits.getFirst());
                case "numeric" ->
                    other.limits.isEmpty()
                            || (!limits.isEmpty()
                                    && other.limits.getFirst() >= limits.getFirst()
                                    && scale(this) == scale(other));
                default -> false;
            };
        }

        private static int scale(Type type) {
            return type.limits.size() > 1 ? type.limits.getLast() : 0;
        }
    }

    /** Nothing is written: a time gets a zone while the session's is UTC, or the database says what it was before. */
    static boolean isFree(Name table, TableChange.ChangeType change, ScriptState before) {
        if (change.using()) {
            return false;
        }
        Optional<Type> wanted = Type.of(change.type());
        boolean zoned = wanted.filter(type -> type.name().equals("timestamptz")).isPresent();
        if (zoned && UTC.contains(before.variable("timezone").toLowerCase(Locale.ROOT))) {
            return true;
        }
        Optional<Type> present = before.facts().type(table, change.column()).flatMap(Type::of);
        return present.isPresent() && wanted.isPresent() && present.get().isStoredAs(wanted.get());
    }

    /** A type without a limit, which is free for a column that had one, and nobody knows whether it had. */
    static boolean isWidening(Name table, TableChange.ChangeType change, ScriptState before) {
        return !change.using()
                && WITHOUT_LIMIT.contains(change.type())
                && before.facts().type(table, change.column()).isEmpty();
    }

    static String harmlessFrom(TableChange.ChangeType change) {
        return change.type().equals("numeric") || change.type().equals("decimal")
                ? "numeric with digits"
                : "varchar or text";
    }
}
