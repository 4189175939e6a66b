package dev.pgparity.plan;

import dev.pgparity.catalog.name.ObjectId;

/**
 * A lock that a step takes on a relation that existed before it, held until its transaction ends.
 *
 * @param whileWorking the step scans, builds or rewrites while it holds the lock; else it is over in an instant
 */
public record TableLock(ObjectId relation, LockMode mode, boolean whileWorking) {}
