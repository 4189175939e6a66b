package dev.pgparity.scratch;

import dev.pgparity.problem.Problem;
import dev.pgparity.scratch.Script.Piece;
import dev.pgparity.scratch.ScriptPart.CopyRows;
import dev.pgparity.scratch.ScriptPart.MetaCommand;
import dev.pgparity.scratch.ScriptPart.SqlStatement;
import dev.pgparity.scratch.ScriptPart.Unfinished;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** Runs the pieces of a script on one connection, each as psql would send it. */
final class ScriptSession implements AutoCloseable {
    private static final Set<String> ENDS_TRANSACTION = Set.of("COMMIT", "END");
    private static final Set<String> TRANSACTION_CONTROL =
            Set.of("BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT", "SAVEPOINT", "RELEASE");
    private static final String NOT_IN_TRANSACTION = "25001";

    private final BaseConnection connection;
    private final ScriptSender sender;
    private final boolean ownCluster;
    private final Optional<RestrictedCluster> restricted;

    private ScriptSession(BaseConnection connection, boolean ownCluster, Optional<RestrictedCluster> restricted) {
        this.connection = connection;
        this.sender = new ScriptSender(connection, restricted);
        this.ownCluster = ownCluster;
        this.restricted = restricted;
    }

    static ScriptSession open(ScratchDatabase database) throws SQLException {
        return new ScriptSession(
                database.connectSimple().unwrap(BaseConnection.class),
                database.server().ownCluster(),
                database.cluster());
    }

    /** Forgets what an earlier script left in the session: settings, temporary tables, an open transaction. */
    void reset() throws SQLException {
        rollback();
        send("DISCARD ALL");
    }

    void rollback() throws SQLException {
        if (inTransaction()) {
            send("ROLLBACK");
        }
    }

    boolean inTransaction() {
        return connection.getTransactionState() != TransactionState.IDLE;
    }

    /**
     * Runs one piece.
     *
     * @throws Problem when the statement would reach beyond the database
     */
    void run(Piece piece) throws SQLException {
        SqlStatement statement = switch (piece.part()) {
            case SqlStatement sql -> sql;
            case CopyRows copy -> copy.statement();
            case MetaCommand command -> throw new IllegalStateException("the reader deals with \\" + command.name());
            case Unfinished rest -> throw new IllegalStateException("the reader refuses " + rest.what());
        };
        ClusterStatements.objection(statement, ownCluster).ifPresent(reason -> {
            throw refused(piece, reason);
        });
        if (ownCluster) {
            sender.send(piece.part());
        } else {
            sendWatched(piece, statement);
        }
    }

    /** Makes an extension that a function of the file may not make. */
    void createExtension(String name) throws SQLException {
        sender.sendOurs("CREATE EXTENSION IF NOT EXISTS " + Quoting.identifier(name) + " SCHEMA public");
    }

    /** The end of a load: nothing more of it runs. */
    void finish() throws SQLException {
        if (restricted.isPresent()) {
            reset();
            restricted.get().finish(connection, connection.getBackendPID());
        }
    }

    /** On a server that others use, every transaction is looked at before it is committed. */
    private void sendWatched(Piece piece, SqlStatement statement) throws SQLException {
        String first = statement.words().isEmpty() ? "" : statement.words().getFirst();
        if (inTransaction() || TRANSACTION_CONTROL.contains(first)) {
            if (inTransaction() && ENDS_TRANSACTION.contains(first)) {
                refuseIfShared(piece);
            }
            sender.send(piece.part());
            return;
        }
        send("BEGIN");
        try {
            sender.send(piece.part());
            refuseIfShared(piece);
            send("COMMIT");
        } catch (SQLException e) {
            rollback();
            if (!NOT_IN_TRANSACTION.equals(e.getSQLState())) {
                throw e;
            }
            sender.send(piece.part()); // CREATE INDEX CONCURRENTLY, VACUUM: nothing hides in these.
        }
    }

    private void refuseIfShared(Piece piece) throws SQLException {
        Optional<String> written = SharedCatalogWatch.written(connection);
        if (written.isPresent()) {
            rollback();
            throw refused(
                    piece,
                    "This changes the whole server, which others use too (it writes to " + written.get()
                            + "); it was rolled back.");
        }
    }

    private void send(String sql) throws SQLException {
        sender.send(sql);
    }

    private Problem refused(Piece piece, String reason) {
        return Problem.failed(ScriptError.REFUSED, reason)
                .at(piece.where())
                .details(piece.script().excerpt(piece.part().offset()))
                .next(
                        ownCluster
                                ? "Take it out of the script."
                                : "Take it out of the script, or set `scratch:` in pgparity.yaml to embedded, a server"
                                        + " of our own where roles and tablespaces may be made.")
                .build();
    }

    @Override
    public void close() {
        try {
            Connection closing = connection;
            closing.close();
        } catch (SQLException e) {
            return; // It is gone either way.
        }
    }
}
