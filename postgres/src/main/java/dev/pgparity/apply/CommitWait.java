package dev.pgparity.apply;

import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Whether the COMMIT of a promotion waits for a synchronous standby: then it can no longer be rolled back. */
public final class CommitWait {
    private static final long PATIENCE_SECONDS = 3;

    private CommitWait() {}

    /**
     * Looks from another session.
     *
     * @param target the server's own address
     * @return a sentence for a person; empty where nothing waits so, or the server does not say in time
     */
    public static Optional<String> look(ConnectionTarget target) {
        CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> answer.complete(ask(target)));
        return answer.completeOnTimeout(Optional.empty(), PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private static Optional<String> ask(ConnectionTarget target) {
        try (ServerConnection server = Connections.open(target, Session.reading())) {
            List<WorkingBackend> waiting = Stream.concat(
                            PromotionLock.holders(server.jdbc()).stream(),
                            PromotionLock.workers(server.jdbc()).stream())
                    .filter(WorkingBackend::awaitsStandby)
                    .toList();
            return waiting.isEmpty()
                    ? Optional.empty()
                    : Optional.of("The COMMIT of pid " + waiting.getFirst().pid()
                            + " is done on this server and waits for a synchronous standby (synchronous_standby_names = "
                            + standbys(server) + "); it cannot be rolled back.");
        } catch (SQLException | Problem e) {
            return Optional.empty();
        }
    }

    private static String standbys(ServerConnection server) throws SQLException {
        try (Statement statement = server.jdbc().createStatement();
                ResultSet row = statement.executeQuery("SHOW synchronous_standby_names")) {
            row.next();
            return "'" + row.getString(1) + "'";
        }
    }
}
