package dev.pgparity.catalog;

import dev.pgparity.sql.Identifier;

/** Who owns an object. */
@StoredAs("Owner")
public record Owner(ObjectId.Attached id, Identifier role) implements CatalogObject {
    @Override
    public ObjectId parent() {
        return id.on();
    }
}
