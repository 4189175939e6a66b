package dev.pgparity.order;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Immutable sets and maps with an order. {@code Set.of} and {@code Set.copyOf} iterate in a different order in each process,
 * {@code HashSet} in one that depends on its size: iterating over them can give two plans for one input. A test keeps them
 * out of {@code core}.
 */
public final class Ordered {
    private Ordered() {}

    /** These, in this order. */
    @SafeVarargs
    public static <T> Set<T> of(T... elements) {
        return copy(Arrays.asList(elements));
    }

    /** The same elements in the order that they have there. */
    public static <T> Set<T> copy(Collection<? extends T> elements) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(elements));
    }

    /** The same entries in the order that they have there. */
    public static <K, V> Map<K, V> copy(Map<? extends K, ? extends V> entries) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** The same elements in their natural order, whatever order they have there. */
    public static <T extends Comparable<? super T>> Set<T> sorted(Collection<? extends T> elements) {
        return copy(elements.stream().sorted().toList());
    }

    /** The same entries in the natural order of the keys. */
    public static <K extends Comparable<? super K>, V> Map<K, V> sorted(Map<? extends K, ? extends V> entries) {
        Map<K, V> sorted = LinkedHashMap.newLinkedHashMap(entries.size());
        for (K key : entries.keySet().stream().sorted().toList()) {
            sorted.put(key, entries.get(key));
        }
        return Collections.unmodifiableMap(sorted);
    }

    /** Collects in the order of the stream. */
    public static <T> Collector<T, ?, Set<T>> toSet() {
        return Collectors.toCollection(LinkedHashSet::new);
    }
}
