package dev.pgparity.connect;

/**
 * Which database this really is, whatever it was called in a URL.
 *
 * <p>The system identifier ({@link Connections#systemIdentifier}) does not tell: a database restored from a disk
 * snapshot has the same one as the original, and so has a standby. The moment at which the server started, in
 * microseconds, tells two running servers apart and needs no privilege; it changes with a restart, so an identity is
 * not for storing.
 *
 * @param startedAt {@code pg_postmaster_start_time()} in microseconds since 1970
 * @param databaseOid {@code pg_database.oid}
 */
public record ServerIdentity(long startedAt, long databaseOid) {

    /** True when both are the same running server, whichever the database. */
    public boolean isSameServerAs(ServerIdentity other) {
        return startedAt == other.startedAt;
    }
}
