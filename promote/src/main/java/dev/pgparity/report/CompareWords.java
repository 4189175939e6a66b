package dev.pgparity.report;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.compare.Comparison;
import dev.pgparity.diff.Difference;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** What a comparison says in one line. */
public final class CompareWords {
    private CompareWords() {}

    /** The answer in one line. */
    public static String headline(Comparison comparison, boolean strict) {
        String source = comparison.source().origin().name();
        String target = comparison.target().origin().name();
        String subject = target.contains("://") ? target : Words.sentence(target);
        int intentional = comparison.intentional().size();
        String apart = intentional == 0 ? "" : ", " + intentional + " intentional";
        int differences = comparison.counting().size();
        if (differences > 0) {
            return subject + " is not the same as " + source + ": " + Words.count(differences, "difference") + apart;
        }
        String parity = subject + " is in parity with " + source + apart;
        return comparison.inParity(strict) ? parity : parity + ", but not by --strict";
    }

    /** {@code 5 columns, 2 constraints}: owners and grants go without saying. */
    public static String included(List<Difference> differences) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        differences.stream()
                .filter(d -> d.id().kind() != Kind.OWNER && d.id().kind() != Kind.GRANT)
                .forEach(d -> counts.merge(d.id().kind(), 1, Integer::sum));
        StringJoiner words = new StringJoiner(", ");
        counts.forEach((kind, number) -> words.add(Words.count(number, kind.words())));
        return words.toString();
    }
}
