package dev.pgparity.plan;

import dev.pgparity.catalog.object.CatalogObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules by the type of object they speak for, in the order in which their objects are best created. */
public final class RuleBook {
    private final Map<Class<?>, ObjectRule<?>> byType = new LinkedHashMap<>();
    private final Map<Class<?>, Integer> ranks = new LinkedHashMap<>();

    private final List<AfterCreation> afterCreation;

    public RuleBook(List<ObjectRule<?>> inOrder, List<AfterCreation> afterCreation) {
        this.afterCreation = List.copyOf(afterCreation);
        for (ObjectRule<?> rule : inOrder) {
            if (byType.put(rule.type(), rule) != null) {
                throw new IllegalArgumentException(
                        "two rules for " + rule.type().getSimpleName());
            }
            ranks.put(rule.type(), ranks.size());
        }
    }

    /** The rule for this very object. */
    @SuppressWarnings("unchecked")
    public <T extends CatalogObject> ObjectRule<T> of(T object) {
        ObjectRule<?> rule = byType.get(object.getClass());
        if (rule == null) {
            throw new IllegalStateException("no rule for " + object.getClass().getSimpleName());
        }
        return (ObjectRule<T>) rule;
    }

    /** What follows the creation of any object. */
    public List<AfterCreation> afterCreation() {
        return afterCreation;
    }

    /** The place of its kind in the order of creation, from 0. */
    public int rank(CatalogObject object) {
        return ranks.getOrDefault(object.getClass(), ranks.size());
    }

    public boolean knows(Class<?> type) {
        return byType.containsKey(type);
    }
}
