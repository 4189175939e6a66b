package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A free-standing composite type ({@code relkind = 'c'}); the order of its attributes is part of it. */
@StoredAs("CompositeType")
public record CompositeType(ObjectId.InSchema id, List<Attribute> attributes) implements CatalogObject {
    public CompositeType {
        attributes = List.copyOf(attributes);
    }

    /** One attribute; {@code collation} is null where it is the type's own. */
    public record Attribute(
            Identifier name, SqlText type, @Nullable SqlText collation) {}
}
