package dev.pgparity.connect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * Connections that behave as psql's do: the role's and the database's own settings, none of ours, nothing asked of the
 * server. For running scripts of the user's; everything else goes through {@link Connections}, which also notices
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

    /** The same, in the schema that the URL names ({@code ?schema=app}, Prisma's way): unqualified names are its. */
    public static Connection openSimpleInSchema(ConnectionTarget target) {
        return target.schema()
                .map(schema -> open(target, Map.of("preferQueryMode", "simple", "currentSchema", quoted(schema))))
                .orElseGet(() -> openSimple(target));
    }

    private static String quoted(String schema) {
        return '"' + schema.replace("\"", "\"\"") + '"';
    }

    private static Connection open(ConnectionTarget target, Map<String, String> further) {
        Properties properties = DriverProperties.of(target, true);
        properties.putAll(further);
        try {
            Connection connection = new Driver().connect(DriverProperties.url(target), properties);
            if (connection == null) {
                throw new IllegalStateException("the driver does not take its own URL for " + target.display());
            }
            return connection;
        } catch (SQLException e) {
            throw FailureDiagnosis.of(target, e);
        }
    }
}
