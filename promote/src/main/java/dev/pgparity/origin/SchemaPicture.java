package dev.pgparity.origin;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.DatabaseFacts;
import dev.pgparity.catalog.Dependencies;
import dev.pgparity.catalog.ServerVersion;
import dev.pgparity.catalog.Surroundings;
import dev.pgparity.connect.ServerFacts;
import dev.pgparity.sql.Identifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One side of a comparison, as it was when it was read.
 *
 * @param origin where it comes from
 * @param catalog what it holds
 * @param server what the server said of itself; empty where the origin is none
 */
public record SchemaPicture(SchemaOrigin origin, Catalog catalog, Optional<ServerFacts> server) {
    private static final Identifier NOBODY = new Identifier("nobody");
    private static final Catalog NOTHING = new Catalog(
            new ServerVersion(0),
            new Surroundings(NOBODY, NOBODY, false, Set.of(), Set.of(), List.of(), DatabaseFacts.NONE),
            List.of(),
            Map.of(),
            Dependencies.NONE,
            List.of());

    /** A side that has to be loaded before it can be read. */
    static SchemaPicture unread(SchemaOrigin origin) {
        return new SchemaPicture(origin, NOTHING, Optional.empty());
    }

    boolean isRead() {
        return catalog.version().number() > 0;
    }

    SchemaPicture with(Catalog other) {
        return new SchemaPicture(origin, other, server);
    }
}
