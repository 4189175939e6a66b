package dev.pgparity.scratch;

import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.PlainConnections;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** A database that lives until {@link #close}, which drops it with whatever is connected to it. */
public final class ScratchDatabase implements AutoCloseable {
    private final ScratchServer server;
    private final DatabaseRegister register;
    private final String name;
    private final AtomicBoolean open = new AtomicBoolean(true);

    ScratchDatabase(ScratchServer server, DatabaseRegister register, String name) {
        this.server = server;
        this.register = register;
        this.name = name;
    }

    /** The database's name on its server. */
    public String name() {
        return name;
    }

    /** The server that it is on. */
    public ScratchServer server() {
        return server;
    }

    /** How to reach it; {@code Connections.open} opens a session with settings of our own choice. */
    public ConnectionTarget target() {
        return register.target(name);
    }

    Optional<RestrictedCluster> cluster() {
        return register.restricted();
    }

    /** Whether files are loaded by a role that is no superuser. */
    public boolean restricted() {
        return register.restricted().isPresent();
    }

    /** How to reach the server to make what belongs to the whole of it. */
    ConnectionTarget maintenance() {
        return register.maintenance();
    }

    /** A new connection as psql would have it, in autocommit mode; the caller closes it. */
    public Connection connect() {
        return PlainConnections.open(target());
    }

    /**
     * One that sends a text as it is, as one simple query; several statements in it are one transaction. The caller
     * closes it.
     */
    public Connection connectSimple() {
        return PlainConnections.openSimple(target());
    }

    /**
     * What runs pieces of scripts on this database.
     *
     * @param connection one of {@link #connectSimple}
     */
    public ScriptSender sender(Connection connection) {
        return new ScriptSender(connection, cluster());
    }

    /** What to do when a statement needs rights that the role that loads does not have; empty otherwise. */
    public Optional<String> adviceOn(SQLException failure) {
        return restricted() ? RestrictedCluster.adviceOn(failure) : Optional.empty();
    }

    /** Drops the database; a second call does nothing. */
    @Override
    public void close() {
        if (open.compareAndSet(true, false)) {
            register.drop(name);
        }
    }

    @Override
    public String toString() {
        return "scratch database " + target();
    }
}
