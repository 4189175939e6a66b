package dev.pgparity.scratch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Sees whether the current transaction has written to what all databases of a server share, however it came to that:
 * through a DO block, a function, an extension's script.
 *
 * <p>Changing a role, a membership or a setting keeps its lock on the shared catalog until the end of the transaction;
 * rows of pg_database and pg_tablespace carry the transaction that wrote them. Subscriptions leave neither, and are
 * known by their statement alone ({@link ClusterStatements}).
 */
final class SharedCatalogWatch {
    private static final String WRITTEN = """
            SELECT c.relname
              FROM pg_catalog.pg_locks l
              JOIN pg_catalog.pg_class c ON c.oid = l.relation
             WHERE l.pid = pg_catalog.pg_backend_pid() AND l.locktype = 'relation' AND l.database = 0
               AND c.relname IN ('pg_authid', 'pg_auth_members', 'pg_database', 'pg_db_role_setting',
                                 'pg_tablespace', 'pg_subscription', 'pg_parameter_acl', 'pg_replication_origin')
               AND l.mode NOT IN ('AccessShareLock', 'RowShareLock')
            UNION ALL
            SELECT 'pg_database' FROM pg_catalog.pg_database
             WHERE xmin = pg_catalog.pg_current_xact_id_if_assigned()::pg_catalog.xid
            UNION ALL
            SELECT 'pg_tablespace' FROM pg_catalog.pg_tablespace
             WHERE xmin = pg_catalog.pg_current_xact_id_if_assigned()::pg_catalog.xid
             LIMIT 1""";

    private SharedCatalogWatch() {}

    /** The shared catalog that the open transaction has written to; empty when it has left them alone. */
    static Optional<String> written(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(WRITTEN)) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }
}
