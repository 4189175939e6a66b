package dev.pgparity.read;

/** Where an object stands in the system catalogs: what {@code pg_depend} speaks of. Known only while reading. */
record Address(int catalog, long oid, int sub) {
    Address(SystemCatalog catalog, long oid) {
        this(catalog.oid(), oid, 0);
    }

    Address whole() {
        return sub == 0 ? this : new Address(catalog, oid, 0);
    }
}
