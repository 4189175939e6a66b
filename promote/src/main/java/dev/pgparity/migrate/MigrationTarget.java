package dev.pgparity.migrate;

import dev.pgparity.connect.ConnectionTarget;

/**
 * A database that migrations run in.
 *
 * @param name as the user knows it
 * @param direct how to reach it without a pooler
 */
public record MigrationTarget(String name, ConnectionTarget direct) {}
