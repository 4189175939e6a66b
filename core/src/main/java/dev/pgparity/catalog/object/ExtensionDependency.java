package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.Identifier;

/**
 * {@code ALTER … DEPENDS ON EXTENSION}: dropping the extension drops the function, trigger, materialized view or index.
 */
@StoredAs("ExtensionDependency")
public record ExtensionDependency(ObjectId.Attached id, Identifier extension) implements CatalogObject {
    @Override
    public ObjectId parent() {
        return id.on();
    }
}
