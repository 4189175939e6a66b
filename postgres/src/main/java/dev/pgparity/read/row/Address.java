package dev.pgparity.read.row;

import org.jspecify.annotations.Nullable;

/** Where an object stands in the system catalogs: what {@code pg_depend} speaks of. Known only while reading. */
public record Address(int catalog, long oid, int sub) {
    public Address(SystemCatalog catalog, long oid) {
        this(catalog.oid(), oid, 0);
    }

    // for speed, see Identifier
    @Override
    public boolean equals(@Nullable Object other) {
        return other == this
                || (other instanceof Address that && oid == that.oid && sub == that.sub && catalog == that.catalog);
    }

    @Override
    public int hashCode() {
        return (int) (oid * 31 + sub) * 31 + catalog;
    }

    Address whole() {
        return sub == 0 ? this : new Address(catalog, oid, 0);
    }
}
