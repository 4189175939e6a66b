package dev.pgparity.apply;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What became of a transaction, as any session of the server can tell. */
public enum TransactionStatus {
    COMMITTED,
    ABORTED,
    /** Its session is still at it. */
    IN_PROGRESS,
    /** So long ago that the server has forgotten it. */
    FORGOTTEN;

    /** @param transaction as {@code pg_current_xact_id} printed it */
    public static TransactionStatus of(Connection connection, String transaction) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT pg_catalog.pg_xact_status(?::pg_catalog.xid8)")) {
            statement.setString(1, transaction);
            try (ResultSet row = statement.executeQuery()) {
                String status = row.next() ? row.getString(1) : null;
                return status == null
                        ? FORGOTTEN
                        : switch (status) {
                            case "committed" -> COMMITTED;
                            case "in progress" -> IN_PROGRESS;
                            default -> ABORTED;
                        };
            }
        }
    }
}
