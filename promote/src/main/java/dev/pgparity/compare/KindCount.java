package dev.pgparity.compare;

import dev.pgparity.catalog.name.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many findings there are of one kind, intentional ones apart. */
public record KindCount(Kind kind, int missing, int extra, int changed, List<Finding> intentional) {
    public KindCount {
        intentional = List.copyOf(intentional);
    }

    /** One count for each kind that has a finding, in the order of the kinds. */
    static List<KindCount> of(List<Finding> findings) {
        Map<Kind, List<Finding>> byKind = new EnumMap<>(Kind.class);
        for (Finding finding : findings) {
            byKind.computeIfAbsent(finding.id().kind(), k -> new ArrayList<>()).add(finding);
        }
        return byKind.entrySet().stream()
                .map(e -> new KindCount(
                        e.getKey(),
                        count(e.getValue(), Finding.Change.MISSING),
                        count(e.getValue(), Finding.Change.EXTRA),
                        count(e.getValue(), Finding.Change.CHANGED),
                        e.getValue().stream()
                                .filter(f -> f.reason().isPresent())
                                .toList()))
                .toList();
    }

    private static int count(List<Finding> findings, Finding.Change change) {
        return (int) findings.stream()
                .filter(f -> f.reason().isEmpty() && f.change() == change)
                .count();
    }
}
