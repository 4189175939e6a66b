package dev.pgparity.plan;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;

/** Short ways to name the objects of a {@link SmallCatalog}; all of them are in the schema public. */
public final class Names {
    private Names() {}

    public static QualifiedName name(String name) {
        return new QualifiedName(new Identifier("public"), new Identifier(name));
    }

    public static ObjectId.InSchema table(String name) {
        return inSchema(Kind.TABLE, name);
    }

    public static ObjectId.InSchema index(String name) {
        return inSchema(Kind.INDEX, name);
    }

    public static ObjectId.InSchema view(String name) {
        return inSchema(Kind.VIEW, name);
    }

    public static ObjectId.InSchema inSchema(Kind kind, String name) {
        return new ObjectId.InSchema(kind, name(name));
    }

    public static ObjectId.Member column(String table, String name) {
        return member(Kind.COLUMN, table, name);
    }

    public static ObjectId.Member constraint(String table, String name) {
        return member(Kind.CONSTRAINT, table, name);
    }

    public static ObjectId.Member member(Kind kind, String table, String name) {
        return new ObjectId.Member(kind, name(table), new Identifier(name));
    }

    /** @param arguments as in {@code integer, text} */
    public static ObjectId.Routine function(String name, String arguments) {
        return new ObjectId.Routine(Kind.FUNCTION, name(name), arguments);
    }

    public static ObjectId.Global global(Kind kind, String name) {
        return new ObjectId.Global(kind, new Identifier(name));
    }

    public static ObjectId.Attached attached(Kind kind, ObjectId on) {
        return new ObjectId.Attached(kind, on);
    }
}
