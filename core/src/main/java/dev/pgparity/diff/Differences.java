package dev.pgparity.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Everything that differs, in the order of the object ids.
 *
 * @param all the differences that count
 * @param intentional those that are wanted and set apart
 * @param columnOrder notes, no differences
 */
public record Differences(List<Difference> all, List<Difference> intentional, List<ColumnOrderNote> columnOrder) {
    public Differences {
        all = List.copyOf(all);
        intentional = List.copyOf(intentional);
        columnOrder = List.copyOf(columnOrder);
    }

    /** No difference, save intentional ones. */
    public boolean inParity() {
        return all.isEmpty();
    }

    /** The same with those that the predicate accepts set apart as intentional. */
    public Differences setApart(Predicate<Difference> wanted) {
        List<Difference> counting = new ArrayList<>();
        List<Difference> apart = new ArrayList<>(intentional);
        for (Difference d : all) {
            (wanted.test(d) ? apart : counting).add(d);
        }
        return new Differences(counting, apart, columnOrder);
    }
}
