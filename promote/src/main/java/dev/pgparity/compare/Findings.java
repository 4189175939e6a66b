package dev.pgparity.compare;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.diff.Difference;
import dev.pgparity.diff.Differences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers differences into {@link Finding}s: what is created or dropped as a whole counts once. */
final class Findings {
    private final Map<ObjectId, Difference> byId = new HashMap<>();
    private final Map<ObjectId, List<Difference>> included = new HashMap<>();

    private Findings(List<Difference> differences) {
        for (Difference difference : differences) {
            byId.put(difference.id(), difference);
        }
    }

    /** The findings in the order of the object ids, those that count before the intentional ones. */
    static List<Finding> of(Differences differences, IntentionalList intentional) {
        List<Finding> all = new ArrayList<>(of(differences.all(), Optional.empty(), intentional));
        all.addAll(of(differences.intentional(), Optional.of("intentional"), intentional));
        return all;
    }

    private static List<Finding> of(
            List<Difference> differences, Optional<String> fallback, IntentionalList intentional) {
        Findings findings = new Findings(differences);
        List<Difference> tops = new ArrayList<>();
        for (Difference difference : differences) {
            ObjectId top = findings.top(difference);
            if (top.equals(difference.id())) {
                tops.add(difference);
            } else {
                findings.included.computeIfAbsent(top, k -> new ArrayList<>()).add(difference);
            }
        }
        return tops.stream()
                .map(top -> new Finding(
                        top,
                        findings.included.getOrDefault(top.id(), List.of()),
                        fallback.map(word -> intentional.reason(top).orElse(word))))
                .toList();
    }

    /** The outermost object that goes the same way as this one. */
    private ObjectId top(Difference difference) {
        Difference top = difference;
        Difference parent = parent(difference);
        while (parent != null) {
            top = parent;
            parent = parent(parent);
        }
        return top.id();
    }

    private @Nullable Difference parent(Difference difference) {
        ObjectId parent = switch (difference) {
            case Difference.Added(CatalogObject after) -> after.parent();
            case Difference.Removed(CatalogObject before) -> before.parent();
            case Difference.Altered altered -> null;
        };
        Difference found = parent == null ? null : byId.get(parent);
        return found != null && found.getClass() == difference.getClass() ? found : null;
    }
}
