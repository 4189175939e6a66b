package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.Identifier;

/** Who owns an object. */
@StoredAs("Owner")
public record Owner(ObjectId.Attached id, Identifier role) implements CatalogObject {
    @Override
    public ObjectId parent() {
        return id.on();
    }
}
