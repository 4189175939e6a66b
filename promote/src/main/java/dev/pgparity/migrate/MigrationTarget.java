package dev.pgparity.migrate;

import dev.pgparity.connect.ConnectionTarget;

/**
 * A database that migrations run in.
 *
 * @param name as the user knows it
 * @param direct how to reach it without a pooler
 * @param copy whether it is a restored copy on a scratch server, where owners say nothing
 */
public record MigrationTarget(String name, ConnectionTarget direct, boolean copy) {
    /** The database itself. */
    public MigrationTarget(String name, ConnectionTarget direct) {
        this(name, direct, false);
    }
}
