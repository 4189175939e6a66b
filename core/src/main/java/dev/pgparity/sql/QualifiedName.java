package dev.pgparity.sql;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The name of an object inside a schema. */
public record QualifiedName(Identifier schema, Identifier name) implements SqlPart, Comparable<QualifiedName> {
    private static final Comparator<QualifiedName> ORDER =
            Comparator.comparing(QualifiedName::schema).thenComparing(QualifiedName::name);

    /** The name made of two bare (unquoted) words. */
    public static QualifiedName of(String schema, String name) {
        return new QualifiedName(new Identifier(schema), new Identifier(name));
    }

    @Override
    public String sql() {
        return schema.sql() + '.' + name.sql();
    }

    // for speed, see Identifier
    @Override
    public boolean equals(@Nullable Object other) {
        return other == this
                || (other instanceof QualifiedName that && name.equals(that.name) && schema.equals(that.schema));
    }

    @Override
    public int hashCode() {
        return 31 * schema.hashCode() + name.hashCode();
    }

    @Override
    public int compareTo(QualifiedName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return sql();
    }
}
