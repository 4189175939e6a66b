package dev.pgparity.catalog.part;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Storage parameters and other {@code name=value} lists ({@code reloptions}, {@code attoptions}). The order is that in
 * which they were typed: it means nothing and makes no two lists differ, but pg_dump prints it, so it is kept.
 */
public record Options(Map<String, String> values) {
    public static final Options NONE = new Options(Map.of());

    public Options {
        values = values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** In the order of the names, as everything that is compared or hashed by its text must be. */
    @Override
    public String toString() {
        return "Options" + new TreeMap<>(values);
    }
}
