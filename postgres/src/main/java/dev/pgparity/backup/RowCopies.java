package dev.pgparity.backup;

import dev.pgparity.backup.Manifest.TableRows;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlLiteral;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Copies the rows of many tables, several at once, each worker on a session of its own. */
final class RowCopies {
    private final ConnectionTarget target;
    private final BackupListener listener;
    private final int parallel;
    private final Object telling = new Object();
    private int done;
    private long rows;

    RowCopies(ConnectionTarget target, BackupListener listener, int parallel) {
        this.target = target;
        this.listener = listener;
        this.parallel = Math.max(1, parallel);
    }

    /** Writes the rows that a snapshot sees, the largest tables first. */
    List<TableRows> write(String snapshot, List<Tables.Table> tables, Path folder) throws SQLException, IOException {
        TableRows[] written = new TableRows[tables.size()];
        run(
                tables.size(),
                Session.reading(),
                connection -> {
                    connection.setAutoCommit(false);
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                        statement.execute("SET TRANSACTION SNAPSHOT " + new SqlLiteral(snapshot).sql());
                    }
                },
                (connection, i) -> {
                    written[i] = RowFiles.write(connection, tables.get(i), folder, i);
                    return written[i].rows();
                });
        return new ArrayList<>(Arrays.asList(written));
    }

    /** Loads the rows of all tables; those that the server took must be those that were written. */
    void load(List<TableRows> tables, Path folder) throws SQLException, IOException {
        run(tables.size(), Session.writing(), connection -> {}, (connection, i) -> {
            TableRows table = tables.get(i);
            return RowFiles.load(connection, table, table.table(), folder);
        });
    }

    static long count(Connection connection, QualifiedName table, String condition) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT pg_catalog.count(*) FROM ONLY " + table.sql() + " " + condition)) {
            row.next();
            return row.getLong(1);
        }
    }

    private interface Prepare {
        void on(Connection connection) throws SQLException;
    }

    private interface Work {
        /** How many rows it was. */
        long on(Connection connection, int i) throws SQLException, IOException;
    }

    private void run(int tables, Session session, Prepare prepare, Work work) throws SQLException, IOException {
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> workers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int worker = 0; worker < Math.min(parallel, tables); worker++) {
                workers.add(threads.submit(() -> {
                    try (ServerConnection connection = Connections.open(target, session)) {
                        prepare.on(connection.jdbc());
                        for (int i = next.getAndIncrement(); i < tables; i = next.getAndIncrement()) {
                            tell(work.on(connection.jdbc(), i), tables);
                        }
                    } catch (SQLException | IOException | RuntimeException e) {
                        next.set(tables); // the others need not go on
                        throw e;
                    }
                    return null;
                }));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case SQLException failed -> throw failed;
                case IOException failed -> throw failed;
                case RuntimeException failed -> throw failed;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            next.set(tables);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void tell(long more, int of) {
        synchronized (telling) {
            done++;
            rows += more;
            listener.on(done, of, rows);
        }
    }
}
