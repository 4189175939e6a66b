package dev.pgparity.lint.grammar;

import java.util.List;

/**
 * A name as a file writes it, folded as the server folds it, without quotes.
 *
 * @param parts the schema before the object, where it is written
 */
public record Name(List<String> parts) {
    public Name {
        parts = List.copyOf(parts);
    }

    /** The last part. */
    public String last() {
        return parts.isEmpty() ? "" : parts.getLast();
    }

    /** Whether a schema is written. */
    public boolean isQualified() {
        return parts.size() > 1;
    }

    /** Whether both may be the same object: a name without schema is taken for any schema's. */
    public boolean mayBe(Name other) {
        return last().equals(other.last()) && (!isQualified() || !other.isQualified() || parts.equals(other.parts));
    }

    @Override
    public String toString() {
        return String.join(".", parts);
    }
}
