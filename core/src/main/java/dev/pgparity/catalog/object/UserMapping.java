package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.Options;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * A user mapping ({@code pg_user_mappings}).
 *
 * @param id attached to the server, with the role as detail
 * @param role null for PUBLIC
 * @param options secret ones as hashes ({@link dev.pgparity.catalog.SecretReference}); empty where they may not be read
 */
@StoredAs("UserMapping")
public record UserMapping(ObjectId.Attached id, @Nullable Identifier role, Options options) implements CatalogObject {
    public ObjectId server() {
        return id.on();
    }
}
