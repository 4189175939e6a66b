package dev.pgparity.connect;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.util.PSQLException;

/** The one place where the driver connects. */
final class DriverConnections {
    /** protocol_violation, feature_not_supported, undefined_object: how poolers refuse options of the start packet. */
    private static final Set<String> OPTIONS_REFUSED = Set.of("08P01", "0A000", "42704");

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private DriverConnections() {}

    /**
     * A connection.
     *
     * @param withOptions whether the start packet carried our options and those of the target
     * @param socket null where the driver made none of ours
     */
    record Opened(
            Connection connection,
            boolean withOptions,
            @Nullable WatchedSocket socket) {
        /** From now on somebody looks after the connection while it waits for an answer. */
        LivenessCheck watch(ConnectionTarget target) {
            return watch(target, PATIENCE);
        }

        LivenessCheck watch(ConnectionTarget target, Duration patience) {
            LivenessCheck check = new LivenessCheck(target, patience);
            if (socket != null) {
                socket.watch(check);
            }
            return check;
        }
    }

    /**
     * Connects, and once more without options where a pooler refuses them.
     *
     * @param further properties that outrank the target's
     */
    static Opened open(ConnectionTarget target, Map<String, String> further) throws SQLException {
        boolean pooled = target.pooler() != ConnectionTarget.PoolerHint.NONE;
        try {
            // What is known to be a pooler is not even asked to accept options that are not the user's.
            return connect(target, !pooled || target.options().isPresent(), further);
        } catch (PSQLException e) {
            boolean refused = e.getServerErrorMessage() != null && OPTIONS_REFUSED.contains(e.getSQLState());
            if (!refused) {
                throw e;
            }
            return connect(target, false, further);
        }
    }

    private static Opened connect(ConnectionTarget target, boolean withOptions, Map<String, String> further)
            throws SQLException {
        Properties properties = DriverProperties.of(target, withOptions);
        properties.putAll(further);
        WatchedSockets.Opened<Connection> opened =
                WatchedSockets.during(() -> new Driver().connect(DriverProperties.url(target), properties));
        Connection connection = opened.connection();
        if (connection == null) {
            throw new IllegalStateException("the driver does not take its own URL for " + target.display());
        }
        return new Opened(connection, withOptions, opened.socket());
    }
}
