package dev.pgparity.catalog;

import dev.pgparity.catalog.name.ObjectId;

/**
 * One row of {@code pg_depend} between two objects of ours.
 *
 * @param dependent the object that needs the other one
 * @param referenced the object that is needed
 * @param automatic PostgreSQL drops the dependent silently together with the referenced one (deptype a, i, P, S)
 */
public record Dependency(ObjectId dependent, ObjectId referenced, boolean automatic) {}
