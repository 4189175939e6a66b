package dev.pgparity.sql;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A name exactly as the catalog holds it ({@code pg_class.relname} and the like), never quoted.
 *
 * @param value the bare name; not empty, no NUL character
 */
public record Identifier(String value) implements SqlPart, Comparable<Identifier> {
    public Identifier {
        Objects.requireNonNull(value);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("an identifier is never empty");
        }
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("an identifier holds no NUL character");
        }
    }

    /** The name quoted as {@code quote_ident} does: only where it is not a plain lower-case word or is a keyword. */
    @Override
    public String sql() {
        return needsQuotes(value) ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    // Written out here, and in every name: the methods that the JVM makes for a record are slow until they are
    // compiled,
    // and catalogs ask names for their hash a million times in the first second.
    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || (other instanceof Identifier that && value.equals(that.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(Identifier other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return sql();
    }

    private static boolean needsQuotes(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || c == '_' || (i > 0 && c >= '0' && c <= '9');
            if (!plain) {
                return true;
            }
        }
        return Keywords.needQuotes(name);
    }
}
