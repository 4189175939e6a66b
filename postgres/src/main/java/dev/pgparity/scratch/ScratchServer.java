package dev.pgparity.scratch;

/** A server on which databases may be created and thrown away. */
public sealed interface ScratchServer extends AutoCloseable permits EmbeddedServer, ForeignServer {

    /** PostgreSQL's major version: 14, 15, … */
    int major();

    /**
     * Whether the whole cluster is ours, so that roles and tablespaces may be made there. On a server that others use
     * they never are.
     */
    boolean ownCluster();

    /** Creates an empty database. */
    default ScratchDatabase create() {
        return create(DatabaseOptions.DEFAULT);
    }

    /**
     * Creates a database.
     *
     * @throws ScratchUnavailable when the server refuses, naming the reason and the setting
     */
    ScratchDatabase create(DatabaseOptions options);

    /** Drops the databases that are still open, and stops the server where it is our own. */
    @Override
    void close();
}
