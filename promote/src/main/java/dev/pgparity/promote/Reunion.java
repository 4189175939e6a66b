package dev.pgparity.promote;

import dev.pgparity.apply.Failure.Open;
import dev.pgparity.apply.OwnSession;
import dev.pgparity.apply.PromotionLock;
import dev.pgparity.apply.Recovery;
import dev.pgparity.apply.TransactionStatus;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.problem.Problem;
import dev.pgparity.promote.outcome.Elapsed;
import dev.pgparity.promote.outcome.PromotionListener;
import dev.pgparity.promote.outcome.Stage;
import dev.pgparity.promote.request.PromotionRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** After a lost connection: another session, which asks what became of the first and puts in order what it left. */
final class Reunion {
    /** How long the server may need to be there again. */
    private static final Duration AWAY = Duration.ofSeconds(20);
    /** How long it may need to end what the lost session was at. */
    private static final Duration WORKING = Duration.ofSeconds(10);

    private final PromotionRequest request;
    private final PromotionListener listener;
    private final OwnSession lost;

    Reunion(PromotionRequest request, PromotionListener listener, OwnSession lost) {
        this.request = request;
        this.listener = listener;
        this.lost = lost;
    }

    /**
     * Tries again until the server answers.
     *
     * @throws Problem when it does not
     */
    ServerConnection connect() {
        long begin = System.nanoTime();
        while (true) {
            try {
                return Connections.open(request.target(), Session.writing());
            } catch (Problem away) {
                if (Elapsed.since(begin).compareTo(AWAY) > 0) {
                    throw away;
                }
                pause();
            }
        }
    }

    /** Asks until the transaction has ended: the server may still be at it. */
    boolean isCommitted(Connection connection, Open.Commit commit) throws SQLException {
        if (commit.transaction() == null) {
            return false; // it wrote nothing
        }
        long begin = System.nanoTime();
        TransactionStatus status = TransactionStatus.of(connection, commit.transaction());
        while (status == TransactionStatus.IN_PROGRESS) {
            pause();
            if (Elapsed.since(begin).compareTo(WORKING) > 0 && lost.end(connection, WORKING)) {
                return TransactionStatus.of(connection, commit.transaction()) == TransactionStatus.COMMITTED;
            }
            status = TransactionStatus.of(connection, commit.transaction());
        }
        return status == TransactionStatus.COMMITTED;
    }

    /** Ends what the lost session is still at, and removes what it left half done. */
    void putInOrder(Connection connection) throws SQLException {
        lost.end(connection, WORKING);
        try (PromotionLock lock =
                PromotionLock.acquire(connection, request.patience(), request.targetName(), event -> {})) {
            Recovery.run(connection, event -> listener.on(new Stage.Applying(event)));
        } catch (Problem taken) {
            // Somebody else promotes already, and has put it in order.
            return;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the server", e);
        }
    }
}
