package dev.pgparity.connect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.postgresql.PGConnection;

/**
 * Connections that behave as psql's do: the role's and the database's own settings (save the {@link SessionTimeouts}),
 * none of ours, nothing asked of the server. For running scripts of the user's; everything else goes through {@link Connections}, which also notices
 * poolers.
 */
public final class PlainConnections {
    private PlainConnections() {}

    /** In autocommit mode; the caller closes it. Throws {@link ConnectFailure} when there is none to be had. */
    public static Connection open(ConnectionTarget target) {
        return open(target, Map.of());
    }

    /**
     * One that sends a text as it is, as one simple query: nobody looks for question marks or semicolons in it, and
     * several statements in one text are one transaction.
     */
    public static Connection openSimple(ConnectionTarget target) {
        return open(target, Map.of("preferQueryMode", "simple"));
    }

    /**
     * The same, in the schema that the URL names ({@code ?schema=app}, Prisma's way): unqualified names are its. It ends
     * when the network has lost it, and not otherwise.
     */
    public static Connection openSimpleInSchema(ConnectionTarget target) {
        Map<String, String> further = new HashMap<>(Map.of("preferQueryMode", "simple"));
        target.schema().ifPresent(schema -> further.put("currentSchema", quoted(schema)));
        try {
            DriverConnections.Opened opened = DriverConnections.open(target, further);
            LivenessCheck check = opened.watch(target);
            backend(opened.connection()).ifPresent(check::answeredBy);
            return opened.connection();
        } catch (SQLException e) {
            throw FailureDiagnosis.of(target, e);
        }
    }

    /** A pooler announces a process of its own invention. */
    private static OptionalInt backend(Connection connection) throws SQLException {
        int announced = connection.unwrap(PGConnection.class).getBackendPID();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_catalog.pg_backend_pid()")) {
            return row.next() && row.getInt(1) == announced ? OptionalInt.of(announced) : OptionalInt.empty();
        }
    }

    private static String quoted(String schema) {
        return '"' + schema.replace("\"", "\"\"") + '"';
    }

    /** One with further properties of the driver's. */
    static Connection open(ConnectionTarget target, Map<String, String> further) {
        try {
            return DriverConnections.open(target, further).connection();
        } catch (SQLException e) {
            throw FailureDiagnosis.of(target, e);
        }
    }
}
