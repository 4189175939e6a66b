package dev.pgparity.origin;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.connect.ServerFacts;
import java.util.Optional;

/**
 * One side of a comparison, as it was when it was read.
 *
 * @param origin where it comes from
 * @param catalog what it holds
 * @param server what the server said of itself; empty where the origin is none
 */
public record SchemaPicture(SchemaOrigin origin, Catalog catalog, Optional<ServerFacts> server) {}
