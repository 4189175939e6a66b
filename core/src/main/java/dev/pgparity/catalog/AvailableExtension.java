package dev.pgparity.catalog;

import dev.pgparity.order.Ordered;
import java.util.Set;

/**
 * An extension whose files the server has.
 *
 * @param usual the version that {@code CREATE EXTENSION} installs when none is named
 * @param versions those that can be had from where it stands: by installing it or, where it is installed, by updating it
 * @see <a href="https://www.postgresql.org/docs/current/view-pg-available-extensions.html">pg_available_extensions</a>
 */
public record AvailableExtension(String usual, Set<String> versions) {
    public AvailableExtension {
        versions = Ordered.sorted(versions);
    }
}
