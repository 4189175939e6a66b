package dev.pgparity.sql;

import java.util.Comparator;

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

    @Override
    public int compareTo(QualifiedName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return sql();
    }
}
