package dev.pgparity.read;

/** How much of a catalog is read. */
public enum ReadDetail {
    /** The objects: enough to compare. */
    OBJECTS,
    /** The objects and who depends on whom: what a plan needs. */
    OBJECTS_AND_DEPENDENCIES
}
