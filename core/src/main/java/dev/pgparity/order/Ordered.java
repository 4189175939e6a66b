package dev.pgparity.order;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Immutable sets and maps with an order. {@code Set.of}, {@code Set.copyOf} and the like are walked in another order in
 * each process, and a {@code HashSet} in one that hangs on its size; what was walked so would give two plans for one
 * input. A test of walls keeps both out of {@code core}.
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
        return Collections.unmodifiableSet(new TreeSet<T>(elements));
    }

    /** The same entries in the natural order of the keys. */
    public static <K extends Comparable<? super K>, V> Map<K, V> sorted(Map<? extends K, ? extends V> entries) {
        return Collections.unmodifiableMap(new TreeMap<K, V>(entries));
    }

    /** Collects in the order of the stream. */
    public static <T> Collector<T, ?, Set<T>> toSet() {
        return Collectors.toCollection(LinkedHashSet::new);
    }
}
