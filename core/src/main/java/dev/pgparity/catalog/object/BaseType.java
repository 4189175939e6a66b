package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.SqlText;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A base type written in C ({@code typtype = 'b'}, not an array).
 *
 * @param fixed what can never be altered, by the keyword of CREATE TYPE: INPUT, OUTPUT, INTERNALLENGTH, ALIGNMENT, …
 * @param settable what ALTER TYPE … SET can change: RECEIVE, SEND, TYPMOD_IN, TYPMOD_OUT, ANALYZE, SUBSCRIPT, STORAGE
 * @param circle functions that take or give the type itself and are part of it: they can only come after a shell of
 *     the type, and before the type
 */
@StoredAs("BaseType")
public record BaseType(
        ObjectId.InSchema id, Map<String, SqlText> fixed, Map<String, SqlText> settable, List<ObjectId.Routine> circle)
        implements CatalogObject {
    public BaseType {
        fixed = Collections.unmodifiableMap(new TreeMap<>(fixed));
        settable = Collections.unmodifiableMap(new TreeMap<>(settable));
        circle = List.copyOf(circle);
    }
}
