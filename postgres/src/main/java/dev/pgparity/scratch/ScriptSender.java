package dev.pgparity.scratch;

import dev.pgparity.scratch.ScriptPart.CopyRows;
import dev.pgparity.scratch.ScriptPart.MetaCommand;
import dev.pgparity.scratch.ScriptPart.SqlStatement;
import dev.pgparity.scratch.ScriptPart.Unfinished;
import java.io.IOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * Sends the pieces of a script as psql would: each text as it stands, COPY with its rows. On a {@link RestrictedCluster}
 * a statement runs in the form that {@link RestrictedForms} decides.
 */
public final class ScriptSender {
    private final Connection connection;
    private final Optional<RestrictedCluster> restricted;

    /** @param connection one of {@link dev.pgparity.connect.PlainConnections#openSimple}; the caller closes it */
    public ScriptSender(Connection connection) {
        this(connection, Optional.empty());
    }

    ScriptSender(Connection connection, Optional<RestrictedCluster> restricted) {
        this.connection = connection;
        this.restricted = restricted;
    }

    /** Whether a transaction is open, failed or not. */
    public boolean inTransaction() throws SQLException {
        return driver().getTransactionState() != TransactionState.IDLE;
    }

    /** Runs one piece; what it returns is read and thrown away. */
    public void send(ScriptPart part) throws SQLException {
        try {
            switch (part) {
                case CopyRows copy ->
                    driver().getCopyAPI().copyIn(copy.statement().text(), new TextReader(copy.rows()));
                case SqlStatement statement -> {
                    if (restricted.isPresent()) {
                        send(statement, restricted.get());
                    } else {
                        send(statement);
                    }
                }
                case MetaCommand command ->
                    throw new IllegalStateException("the reader deals with \\" + command.name());
                case Unfinished rest -> throw new IllegalStateException("the reader refuses " + rest.what());
            }
        } catch (IOException e) {
            throw new SQLException("the rows could not be sent: " + e.getMessage(), e);
        }
    }

    private void send(SqlStatement statement) throws SQLException, IOException {
        if (statement.startsWith("COPY") && statement.words().contains("STDOUT")) {
            driver().getCopyAPI().copyOut(statement.text(), Writer.nullWriter());
        } else {
            send(statement.text());
        }
    }

    private void send(SqlStatement statement, RestrictedCluster cluster) throws SQLException, IOException {
        switch (RestrictedForms.of(statement)) {
            case RestrictedForm.AsWritten as -> send(statement);
            case RestrictedForm.Instead(String sql) -> send(sql);
            case RestrictedForm.AsSuperuser as -> cluster.run(connection, driver().getBackendPID(), as);
        }
        if (RestrictedForms.mayCreateRoles(statement)) {
            send("SELECT pg_catalog.pgparity_join()");
        }
    }

    /** Runs statements of ours, with all names qualified, that may need a superuser. */
    public void sendOurs(String sql) throws SQLException {
        if (restricted.isPresent()) {
            restricted.get().run(connection, driver().getBackendPID(), new RestrictedForm.AsSuperuser(sql, false));
        } else {
            send(sql);
        }
    }

    /** Runs one statement. */
    public void send(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    private BaseConnection driver() throws SQLException {
        return connection.unwrap(BaseConnection.class);
    }
}
