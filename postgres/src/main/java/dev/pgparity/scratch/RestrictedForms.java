package dev.pgparity.scratch;

import dev.pgparity.scratch.RestrictedForm.AsSuperuser;
import dev.pgparity.scratch.RestrictedForm.AsWritten;
import dev.pgparity.scratch.RestrictedForm.Instead;
import dev.pgparity.scratch.ScriptPart.SqlStatement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one place that decides what a superuser runs while a file is loaded: only what executes nothing that the file has
 * brought (no function, default, trigger, validator, expression), known by the whole text of the statement, and never
 * what a DO block or a function does.
 *
 * <p>Not among it: functions in C or internal, base types, operator classes, casts without a function, languages,
 * handlers and validators of foreign data wrappers, leakproof functions. With these a file can make the server read,
 * write and run what it likes.
 */
final class RestrictedForms {
    /** An identifier, quoted or not; nothing in it can begin a comment. */
    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";

    private static final String NAMES = NAME + "(?:\\s*,\\s*" + NAME + ")*";
    private static final String QUALIFIED = NAME + "(?:\\s*\\.\\s*" + NAME + ")*";
    private static final String TEXT = "'(?:[^'\\\\]|'')*'";
    private static final String ARGUMENTS = "\\s*\\((?:[^()';]|\\([^()';]*\\))*\\)";
    private static final String OPTIONS = "\\s*\\((?:[^()';]|" + TEXT + ")*\\)";

    /** One action and nothing else: an ALTER TABLE with a second one could run a function. */
    private static final Pattern NEW_OWNER = whole("ALTER\\s+(?:"
            + "(?:(?:MATERIALIZED\\s+)?VIEW|(?:FOREIGN\\s+)?TABLE|SEQUENCE)\\s+(?:IF\\s+EXISTS\\s+)?(?:ONLY\\s+)?"
            + QUALIFIED
            + "|(?:SCHEMA|TYPE|DOMAIN|SERVER|COLLATION|CONVERSION|STATISTICS|TEXT\\s+SEARCH\\s+(?:CONFIGURATION|DICTIONARY))"
            + "\\s+" + QUALIFIED
            + "|(?:FUNCTION|PROCEDURE|ROUTINE|AGGREGATE)\\s+" + QUALIFIED + "(?:" + ARGUMENTS + ")?"
            + "|OPERATOR\\s+(?:" + NAME + "\\s*\\.\\s*)?(?:(?!--|/\\*)[+*/<>=~!@#%^&|`?-])+" + ARGUMENTS
            + "|LARGE\\s+OBJECT\\s+\\d+)\\s+OWNER\\s+TO\\s+(" + NAME + ")");

    /** Owners that have to be superusers, which the role that loads is not: written to the catalog instead. */
    private static final Pattern NEW_SUPERUSER_OWNER =
            whole("ALTER\\s+(EVENT\\s+TRIGGER|FOREIGN\\s+DATA\\s+WRAPPER|PUBLICATION|SUBSCRIPTION)\\s+(" + NAME
                    + ")\\s+OWNER\\s+TO\\s+(" + NAME + ")");

    private static final Map<String, String> OWNERS_COLUMN = Map.of(
            "EVENT", "evt event_trigger",
            "FOREIGN", "fdw foreign_data_wrapper",
            "PUBLICATION", "pub publication",
            "SUBSCRIPTION", "sub subscription");

    private static final String TABLES_IN = "TABLES\\s+IN\\s+SCHEMA\\s+" + NAMES;

    /** What a superuser runs as it stands, by its first two words. */
    private static final Map<String, Pattern> HARMLESS = Map.ofEntries(
            Map.entry(
                    "CREATE EXTENSION",
                    whole("CREATE\\s+EXTENSION\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?" + NAME
                            + "(?:\\s+WITH)?(?:\\s+SCHEMA\\s+" + NAME + "|\\s+VERSION\\s+(?:" + NAME + "|" + TEXT
                            + ")|\\s+CASCADE)*")),
            Map.entry(
                    "ALTER EXTENSION",
                    whole("ALTER\\s+EXTENSION\\s+" + NAME + "\\s+(?:UPDATE(?:\\s+TO\\s+(?:" + NAME + "|" + TEXT
                            + "))?|SET\\s+SCHEMA\\s+" + NAME + ")")),
            Map.entry(
                    "CREATE EVENT",
                    whole("CREATE\\s+EVENT\\s+TRIGGER\\s+" + NAME + "\\s+ON\\s+" + NAME
                            + "(?:\\s+(?:WHEN|AND)\\s+TAG\\s+IN\\s*\\(\\s*" + TEXT + "(?:\\s*,\\s*" + TEXT
                            + ")*\\s*\\))*"
                            + "\\s+EXECUTE\\s+(?:FUNCTION|PROCEDURE)\\s+" + QUALIFIED + "\\s*\\(\\s*\\)")),
            Map.entry(
                    "ALTER EVENT",
                    whole("ALTER\\s+EVENT\\s+TRIGGER\\s+" + NAME
                            + "\\s+(?:DISABLE|ENABLE(?:\\s+(?:REPLICA|ALWAYS))?|RENAME\\s+TO\\s+" + NAME + ")")),
            Map.entry(
                    "CREATE PUBLICATION",
                    whole("CREATE\\s+PUBLICATION\\s+" + NAME + "\\s+FOR\\s+(?:ALL\\s+TABLES|(?:TABLE\\s+" + QUALIFIED
                            + "(?:\\s*,\\s*" + QUALIFIED + ")*\\s*,\\s*)?" + TABLES_IN + "(?:\\s*,\\s*" + TABLES_IN
                            + ")*"
                            + ")(?:\\s+WITH" + OPTIONS + ")?")),
            Map.entry(
                    "ALTER PUBLICATION",
                    whole("ALTER\\s+PUBLICATION\\s+" + NAME + "\\s+(?:ADD|SET|DROP)\\s+" + TABLES_IN)),
            Map.entry(
                    "CREATE SUBSCRIPTION",
                    whole("CREATE\\s+SUBSCRIPTION\\s+" + NAME + "\\s+CONNECTION\\s+" + TEXT + "\\s+PUBLICATION\\s+"
                            + NAMES
                            + "\\s+WITH\\s*\\((?=[^)]*\\bconnect\\s*=\\s*'?(?:false|off|no|0)\\b)(?:[^()';]|" + TEXT
                            + ")*\\)")),
            Map.entry(
                    "ALTER TABLE",
                    whole("ALTER\\s+TABLE\\s+(?:IF\\s+EXISTS\\s+)?(?:ONLY\\s+)?" + QUALIFIED
                            + "\\s+(?:ENABLE|DISABLE)\\s+TRIGGER\\s+ALL")));

    private static final Pattern WRAPPER = whole("CREATE\\s+FOREIGN\\s+DATA\\s+WRAPPER\\s+" + NAME
            + "(?:\\s+(?:NO\\s+HANDLER|NO\\s+VALIDATOR|VALIDATOR\\s+(?:pg_catalog\\s*\\.\\s*)?postgresql_fdw_validator))*"
            + "(?:\\s+OPTIONS" + OPTIONS + ")?");
    private static final Pattern REPLICATION_ROLE =
            whole("SET\\s+(?:SESSION\\s+|LOCAL\\s+)?session_replication_role\\s*(?:=|\\bTO\\b)\\s*'?\\w+'?");
    private static final Pattern AUTHORIZATION =
            whole("SET\\s+(?:SESSION\\s+|(LOCAL)\\s+)?SESSION\\s+AUTHORIZATION\\s+(" + TEXT + "|" + NAME + ")");

    /** What only superusers may give; whether a role may log in or replicate is no part of a schema. */
    private static final Pattern ATTRIBUTES = Pattern.compile(
            "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|(\\b(?:NO)?(?:SUPERUSER|REPLICATION|BYPASSRLS)\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern UNCHANGED_ROLE = whole("ALTER\\s+(?:ROLE|USER|GROUP)\\s+" + NAME + "(?:\\s+WITH)?");
    private static final Pattern CREATES_ROLE = whole(".*\\bCREATE\\s+(?:ROLE|USER|GROUP)\\b.*");

    /** In place of a role's name these would mean the superuser. */
    private static final Set<String> SELF = Set.of("current_user", "current_role", "session_user", "user");

    private RestrictedForms() {}

    /** How a statement runs. */
    static RestrictedForm of(SqlStatement statement) {
        List<String> words = statement.words();
        String first = words.isEmpty() ? "" : words.getFirst();
        String second = words.size() < 2 ? "" : words.get(1);
        return switch (first) {
            case "CREATE", "ALTER" -> ofDefinition(statement, first, second);
            case "SET" ->
                words.contains("AUTHORIZATION") ? asRole(statement) : superuserIf(REPLICATION_ROLE, statement);
            case "RESET" -> words.contains("AUTHORIZATION") ? new Instead("RESET ROLE") : new AsWritten();
            default -> new AsWritten();
        };
    }

    /** Whether roles may be there afterwards that the role that loads has to act as. */
    static boolean mayCreateRoles(SqlStatement statement) {
        return isRole(statement, "CREATE")
                || (statement.startsWith("DO")
                        && CREATES_ROLE.matcher(statement.text()).matches());
    }

    private static RestrictedForm ofDefinition(SqlStatement statement, String first, String second) {
        if (isRole(statement, first)) {
            return withoutAttributes(statement);
        }
        if (first.equals("ALTER") && statement.words().contains("OWNER")) {
            return newOwner(statement);
        }
        if (first.equals("CREATE") && second.equals("FOREIGN")) {
            String text = statement.text().strip();
            // The validator's name must not be found in a schema of the file's.
            return WRAPPER.matcher(text).matches() ? new AsSuperuser(text, false) : new AsWritten();
        }
        Pattern harmless = HARMLESS.get(first + " " + second);
        return harmless == null ? new AsWritten() : superuserIf(harmless, statement);
    }

    private static RestrictedForm newOwner(SqlStatement statement) {
        String text = statement.text().strip();
        Matcher owner = NEW_OWNER.matcher(text);
        if (owner.matches()) {
            return isSelf(owner.group(1)) ? new AsWritten() : new AsSuperuser(text, true);
        }
        Matcher superuser = NEW_SUPERUSER_OWNER.matcher(text);
        if (!superuser.matches() || isSelf(superuser.group(3))) {
            return new AsWritten();
        }
        String kind = superuser.group(1).split("\\s", 2)[0].toUpperCase(Locale.ROOT);
        String[] catalog = String.valueOf(OWNERS_COLUMN.get(kind)).split(" ", 2);
        return new AsSuperuser(
                "/* owner */ UPDATE pg_catalog.pg_" + catalog[1] + " SET " + catalog[0] + "owner = "
                        + Quoting.literal(superuser.group(3)) + "::pg_catalog.regrole WHERE " + catalog[0] + "name = "
                        + Quoting.literal(plain(superuser.group(2))),
                false);
    }

    private static RestrictedForm asRole(SqlStatement statement) {
        Matcher set = AUTHORIZATION.matcher(statement.text().strip());
        if (!set.matches() || set.group(2).equalsIgnoreCase("DEFAULT")) {
            return new Instead("RESET ROLE");
        }
        return new Instead("SET " + (set.group(1) == null ? "" : "LOCAL ") + "ROLE " + set.group(2));
    }

    private static RestrictedForm superuserIf(Pattern whole, SqlStatement statement) {
        String text = statement.text().strip();
        return whole.matcher(text).matches() ? new AsSuperuser(text, true) : new AsWritten();
    }

    private static boolean isRole(SqlStatement statement, String verb) {
        return statement.startsWith(verb, "ROLE")
                || statement.startsWith(verb, "GROUP")
                || (statement.startsWith(verb, "USER") && !statement.startsWith(verb, "USER", "MAPPING"));
    }

    private static RestrictedForm withoutAttributes(SqlStatement statement) {
        String kept = ATTRIBUTES
                .matcher(statement.text())
                .replaceAll(found -> found.group(1) == null ? Matcher.quoteReplacement(found.group()) : "");
        return new Instead(UNCHANGED_ROLE.matcher(kept.strip()).matches() ? "SELECT" : kept);
    }

    private static boolean isSelf(String role) {
        return SELF.contains(role.toLowerCase(Locale.ROOT));
    }

    private static String plain(String name) {
        return name.startsWith("\"")
                ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                : name.toLowerCase(Locale.ROOT);
    }

    private static Pattern whole(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.DOTALL | Pattern.UNICODE_CASE);
    }
}
