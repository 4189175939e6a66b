package dev.pgparity.catalog;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What belongs to the database as a whole and to no schema: a dump of the schema does not hold it and no plan changes
 * it, but two databases that differ in it do not behave alike.
 *
 * @param facts by a word that says what it is, for example {@code encoding}
 */
public record DatabaseFacts(Map<String, String> facts) {
    /** Nothing known. */
    public static final DatabaseFacts NONE = new DatabaseFacts(Map.of());

    public DatabaseFacts {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }
}
