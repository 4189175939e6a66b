package dev.pgparity.faults;

import dev.pgparity.testkit.FaultyProxy;
import dev.pgparity.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A target, the network in front of it, and whoever is in the way. */
final class Disturbed implements AutoCloseable {
    private final TestDatabase target;
    private final FaultyProxy network;
    private @Nullable Connection inTheWay;

    Disturbed(TestDatabase target, FaultyProxy network) {
        this.target = target;
        this.network = network;
    }

    /** What happens. */
    enum Fault {
        /** An administrator ends the session. */
        TERMINATE,
        /** The network breaks; a new connection is to be had. */
        CUT,
        /** The server's next answer is lost, though it did what it was told. */
        ANSWER_LOST,
        /** The client dies: nothing of it runs any more. */
        CLIENT_GONE,
        /** Somebody changes the schema. */
        DDL,
        /** Somebody holds a lock for longer than one try waits, and then lets it go. */
        LOCK,
        /** A statement takes too long for the administrator, who cancels it. */
        CANCEL
    }

    /** Thrown by a client that dies. */
    static final class Gone extends Error {
        private static final long serialVersionUID = 1;
    }

    void happens(Fault fault) {
        switch (fault) {
            case TERMINATE ->
                target.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE application_name = 'pgparity promote' AND datname = current_database()");
            case CUT -> network.cut();
            case ANSWER_LOST -> network.muteServer();
            case CLIENT_GONE -> throw new Gone();
            case DDL -> quickly("CREATE TABLE IF NOT EXISTS somebody_elses (a int)");
            case LOCK -> lock();
            case CANCEL ->
                target.execute("SELECT pg_cancel_backend(pid) FROM pg_stat_activity"
                        + " WHERE application_name = 'pgparity promote' AND datname = current_database()");
        }
    }

    /** Does not wait for what the promotion itself holds. */
    private void quickly(String sql) {
        try (Connection connection = target.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = '50ms'");
            statement.execute(sql);
        } catch (SQLException e) {
            return; // the promotion was faster
        }
    }

    private synchronized void lock() {
        if (inTheWay != null) {
            return;
        }
        try {
            Connection connection = target.connection();
            connection.setAutoCommit(false);
            inTheWay = connection;
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LOCAL lock_timeout = '50ms'");
                statement.execute("LOCK TABLE orders IN ROW EXCLUSIVE MODE");
            }
            Thread.ofVirtual().start(() -> {
                // an index that is built CONCURRENTLY waits for it, without making anybody wait
                pause();
                over();
            });
        } catch (SQLException e) {
            return; // the promotion was faster
        }
    }

    private static void pause() {
        try {
            Thread.sleep(400);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everything is as usual again. */
    synchronized void over() {
        network.heal();
        if (inTheWay != null) {
            try {
                inTheWay.rollback();
                inTheWay.close();
            } catch (SQLException e) {
                inTheWay = null;
                return;
            }
            inTheWay = null;
        }
    }

    @Override
    public void close() {
        over();
    }
}
