package dev.pgparity.observe;

import java.util.List;
import java.util.Locale;

/** What the target answered to one {@link dev.pgparity.plan.Probe}. */
public sealed interface ProbeAnswer {
    /** No row is concerned. */
    record NotReal() implements ProbeAnswer {}

    /**
     * At least one row is.
     *
     * @param rows how many; -1 where counting took too long
     * @param of out of how many; -1 likewise
     * @param examples keys of at most five such rows, as the server prints them
     */
    record Real(long rows, long of, List<String> examples) implements ProbeAnswer {
        public Real {
            examples = List.copyOf(examples);
        }

        /** {@code 1,204 of 51,910 rows}, {@code all 7 rows}, {@code some rows}. */
        public String words() {
            if (rows < 0) {
                return "some rows";
            }
            String noun = of == 1 ? " row" : " rows";
            return rows == of
                    ? (of == 1 ? "the only row" : String.format(Locale.ROOT, "all %,d rows", of))
                    : String.format(Locale.ROOT, "%,d of %,d", rows, of) + noun;
        }
    }

    /**
     * It is not known, which counts as real.
     *
     * @param why a clause
     */
    record Unknown(String why) implements ProbeAnswer {}
}
