package dev.pgparity.catalog;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Storage parameters and other {@code name=value} lists ({@code reloptions}, {@code attoptions}), in name order:
 * PostgreSQL keeps the order in which they were typed, which means nothing.
 */
public record Options(Map<String, String> values) {
    public static final Options NONE = new Options(Map.of());

    public Options {
        values = values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }
}
