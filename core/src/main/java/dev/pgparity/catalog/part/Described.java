package dev.pgparity.catalog.part;

import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** An object whose attributes, as they are shown and hashed, are not just the components of its record. */
public interface Described {
    /** The attributes by name, in order; a value may be null. */
    SequencedMap<String, @Nullable Object> attributes();
}
