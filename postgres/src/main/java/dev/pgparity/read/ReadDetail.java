package dev.pgparity.read;

/** How much of a catalog is read. */
public enum ReadDetail {
    /**
     * What may differ, where two databases are read at once: tables that both have alike are left out of both catalogs.
     * Enough to list differences, not to take a fingerprint.
     */
    DIFFERENCES,
    /** The objects: enough to compare. */
    OBJECTS,
    /** The objects and who depends on whom: what a plan needs. */
    OBJECTS_AND_DEPENDENCIES
}
