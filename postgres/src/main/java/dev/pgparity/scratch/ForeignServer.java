package dev.pgparity.scratch;

import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.problem.Problem;
import java.sql.SQLException;
import java.util.Optional;

/** A server that others use too, on which we may create databases and nothing else. */
public final class ForeignServer implements ScratchServer {
    private final DatabaseRegister register;
    private final String setting;
    private final int major;
    private final boolean superuser;
    private final Thread atExit;

    private ForeignServer(DatabaseRegister register, String setting, int major, boolean superuser) {
        this.register = register;
        this.setting = setting;
        this.major = major;
        this.superuser = superuser;
        this.atExit = new Thread(register::close, "pgparity-drop-scratch");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Uses a server that the user named.
     *
     * @param maintenance how to reach it; the role needs CREATEDB, the database is connected to and left as it is
     * @param setting what the user wrote, for messages: {@code scratch: target-server}
     * @throws ScratchUnavailable when it cannot be reached
     */
    public static ForeignServer at(ConnectionTarget maintenance, String setting) {
        DatabaseRegister register = new DatabaseRegister(maintenance);
        try (ServerConnection connection = Connections.open(maintenance, Session.writing())) {
            connection.requireSessionState("A scratch server");
            int major = connection.facts().versionNumber() / 10_000;
            register.sweep();
            return new ForeignServer(
                    register, setting, major, connection.facts().superuser());
        } catch (SQLException | Problem e) {
            throw new ScratchUnavailable(
                    "The scratch server " + maintenance + " (" + setting + ") cannot be used: " + e.getMessage(),
                    "Set `scratch:` in pgparity.yaml to embedded, or to the URL of a server that can be reached.",
                    e);
        }
    }

    /** What to say before files are loaded by a role that can run commands on the server's host; empty otherwise. */
    public Optional<String> warning() {
        return superuser
                ? Optional.of("Warning: " + register.maintenance().user() + " is a superuser on the scratch server ("
                        + setting + "); the files that it loads can run commands on that host. Use another role.")
                : Optional.empty();
    }

    @Override
    public int major() {
        return major;
    }

    @Override
    public boolean ownCluster() {
        return false;
    }

    @Override
    public ScratchDatabase create(DatabaseOptions options) {
        try {
            return new ScratchDatabase(this, register, register.create(options));
        } catch (SQLException e) {
            String advice = "42501".equals(e.getSQLState())
                    ? "Give the role CREATEDB (ALTER ROLE … CREATEDB), or set `scratch:` in pgparity.yaml to embedded."
                    : "Set `scratch:` in pgparity.yaml to embedded or to the URL of another server.";
            throw new ScratchUnavailable(
                    "The scratch server " + register.maintenance() + " (" + setting + ") refuses to create a database: "
                            + e.getMessage(),
                    advice,
                    e);
        }
    }

    /** Drops the scratch databases that are still open. */
    @Override
    public void close() {
        register.close();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            return; // The JVM is ending; the hook finds nothing left to drop.
        }
    }
}
