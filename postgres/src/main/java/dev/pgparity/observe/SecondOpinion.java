package dev.pgparity.observe;

import java.util.List;

/** What the second judge, pg_dump, says about two databases. */
public sealed interface SecondOpinion {

    /** Both dumps are the same. */
    record Same() implements SecondOpinion {}

    /** Both dumps are the same but for the order of columns within tables. */
    record SameButColumnOrder() implements SecondOpinion {}

    /**
     * The dumps differ.
     *
     * @param missing statements of the first database's dump that the second one lacks
     * @param extra statements of the second database's dump that the first one lacks
     */
    record Differs(List<String> missing, List<String> extra) implements SecondOpinion {
        public Differs {
            missing = List.copyOf(missing);
            extra = List.copyOf(extra);
        }

        /** The statements with {@code -} and {@code +} before their lines. */
        public String text() {
            StringBuilder text = new StringBuilder();
            missing.forEach(statement ->
                    text.append("- ").append(statement.replace("\n", "\n- ")).append('\n'));
            extra.forEach(statement ->
                    text.append("+ ").append(statement.replace("\n", "\n+ ")).append('\n'));
            return text.toString();
        }
    }

    /**
     * Nobody was there to ask.
     *
     * @param reason why, a phrase that follows "second judge absent: "
     */
    record Absent(String reason) implements SecondOpinion {}

    /** Compares the dump of what is wanted with the dump of what there is. */
    static SecondOpinion of(SchemaDump wanted, SchemaDump actual) {
        return switch (wanted) {
            case SchemaDump.NotTaken(String reason) -> new Absent(reason);
            case SchemaDump.Taken(NormalisedDump first) ->
                switch (actual) {
                    case SchemaDump.NotTaken(String reason) -> new Absent(reason);
                    case SchemaDump.Taken(NormalisedDump second) -> compare(first, second);
                };
        };
    }

    private static SecondOpinion compare(NormalisedDump wanted, NormalisedDump actual) {
        if (wanted.equals(actual)) {
            return new Same();
        }
        if (wanted.withoutColumnOrder().equals(actual.withoutColumnOrder())) {
            return new SameButColumnOrder();
        }
        return new Differs(wanted.without(actual), actual.without(wanted));
    }
}
