package dev.pgparity.scratch;

import java.sql.Connection;
import java.sql.SQLException;
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

    /** How to reach the server. */
    public ServerAccess access() {
        return register.access();
    }

    /** A new connection in autocommit mode; the caller closes it. */
    public Connection connect() throws SQLException {
        return register.access().connect(name);
    }

    /** pgjdbc's URL, without user and password; they are in {@link ServerAccess#jdbcProperties}. */
    public String jdbcUrl() {
        return register.access().jdbcUrl(name);
    }

    /** libpq's URL <em>with the password</em>: for programs that are started, never for a report. */
    public String url() {
        return register.access().url(name);
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
        return "scratch database " + name + " on " + register.access();
    }
}
