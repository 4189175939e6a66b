package dev.pgparity.connect;

/**
 * What a server says of itself and of us when a session begins.
 *
 * @param versionNumber {@code server_version_num}, 170011 for 17.11
 * @param version {@code server_version} as the server prints it, with a packager's addition
 * @param currentUser the role that privileges are checked for
 * @param superuser whether that role is one
 * @param mayCreateDatabases whether that role has CREATEDB or is superuser
 * @param database {@code current_database()}
 * @param databaseOwner the role that owns it
 * @param ownsDatabase whether the current role is the owner or a member of it
 * @param inRecovery true on a standby: nothing can be written
 * @param identity equal for two sessions when both are in the same database of the same running server
 * @param pooling what stands between us and the server
 */
public record ServerFacts(
        int versionNumber,
        String version,
        String currentUser,
        boolean superuser,
        boolean mayCreateDatabases,
        String database,
        String databaseOwner,
        boolean ownsDatabase,
        boolean inRecovery,
        ServerIdentity identity,
        Pooling pooling) {
    /** The oldest major version that pgparity works with. */
    public static final int OLDEST_MAJOR = 14;

    /** The newest major version that pgparity knows all objects of. */
    public static final int NEWEST_MAJOR = 18;

    /** 17 for 17.11. */
    public int major() {
        return versionNumber / 10000;
    }
}
