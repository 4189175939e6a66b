package dev.pgparity.restore;

import dev.pgparity.apply.Cancellation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends all sessions in the copy once the restore is cancelled: whatever they do fails, and the restore with them. */
final class CancelledCopy implements AutoCloseable {
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread;

    private CancelledCopy(Cancellation cancellation, Connection server, String copy) {
        this.thread = Thread.ofVirtual().unstarted(() -> await(cancellation, server, copy));
    }

    /** @param server a session that nobody else uses meanwhile */
    static CancelledCopy watch(Cancellation cancellation, Connection server, String copy) {
        CancelledCopy watch = new CancelledCopy(cancellation, server, copy);
        watch.thread.start();
        return watch;
    }

    private void await(Cancellation cancellation, Connection server, String copy) {
        try {
            while (!over.await(200, TimeUnit.MILLISECONDS)) {
                if (cancellation.by().isPresent()) {
                    end(server, copy);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            return; // the restore looks at the cancellation by itself between its steps
        }
    }

    private static void end(Connection server, String copy) throws SQLException {
        try (PreparedStatement call = server.prepareStatement(
                "SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity WHERE datname = ?")) {
            call.setString(1, copy);
            call.executeQuery().close();
        }
    }

    /** The session is free for others after this; may be called again. */
    @Override
    public void close() {
        over.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
