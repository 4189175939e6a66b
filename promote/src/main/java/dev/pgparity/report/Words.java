package dev.pgparity.report;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import java.time.Duration;
import java.util.Locale;

/** How numbers, times and objects are said. */
public final class Words {
    private Words() {}

    /** {@code 1 step}, {@code 2 steps}. */
    public static String count(long number, String noun) {
        return grouped(number) + " " + (number == 1 ? noun : plural(noun));
    }

    /** {@code 1,204}. */
    public static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code indexes}, {@code policies}, {@code default privileges}. */
    public static String plural(String noun) {
        if (noun.endsWith("s") && !noun.endsWith("ss")) {
            return noun;
        }
        if (noun.endsWith("x") || noun.endsWith("ss")) {
            return noun + "es";
        }
        if (noun.matches(".*[^aeou]y")) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return switch (noun) {
            case "published", "replica identity" -> noun;
            default -> noun + "s";
        };
    }

    /** {@code 0.4 s}, {@code 2 min 5 s}. */
    public static String seconds(Duration time) {
        if (time.toMinutes() > 0) {
            return time.toMinutes() + " min " + time.toSecondsPart() + " s";
        }
        double seconds = time.toMillis() / 1000.0;
        return String.format(Locale.ROOT, seconds < 0.095 ? "%.2f s" : "%.1f s", seconds);
    }

    /** {@code table public.orders}, {@code comment on column public.orders.total}. */
    public static String title(ObjectId id) {
        String kind = id.kind().words();
        return switch (id) {
            case ObjectId.Global global -> kind + " " + line(global.path());
            case ObjectId.InSchema named -> kind + " " + line(named.path());
            case ObjectId.Routine routine -> kind + " " + line(routine.path());
            case ObjectId.Member member -> kind + " " + line(memberPath(member));
            case ObjectId.Attached attached ->
                kind
                        + (attached.kind() == Kind.OWNER ? " of " : " on ")
                        + title(attached.on())
                        + (attached.detail().isEmpty() ? "" : " " + line(attached.detail()));
        };
    }

    private static String memberPath(ObjectId.Member member) {
        return switch (member.kind()) {
            case COLUMN, DEFAULT -> member.path();
            default -> member.name().sql() + " on " + member.relation().sql();
        };
    }

    /** Text in one line, whatever a name holds: what comes after a line break in a script would be executed. */
    public static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }

    /** A database's name as a sentence begins; a URL stays as it is. */
    public static String subject(String database) {
        return database.contains("://") ? database : sentence(database);
    }

    /** The first letter large, as a sentence begins. */
    public static String sentence(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
