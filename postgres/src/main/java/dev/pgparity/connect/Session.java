package dev.pgparity.connect;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The server settings that a connection starts with. Every one that could change what is read or written back is set,
 * so that nothing depends on {@code ALTER ROLE … SET}, {@code ALTER DATABASE … SET} or the server's configuration.
 *
 * @param searchPath schema names, unquoted; {@code pg_catalog} alone makes the server print every name qualified
 * @param readOnly whether transactions refuse to write unless they say otherwise
 * @param statementTimeout zero for none
 * @param lockTimeout zero for none
 * @param idleInTransactionTimeout zero for none
 */
public record Session(
        List<String> searchPath,
        boolean readOnly,
        Duration statementTimeout,
        Duration lockTimeout,
        Duration idleInTransactionTimeout) {
    public Session {
        searchPath = List.copyOf(searchPath);
        if (statementTimeout.isNegative() || lockTimeout.isNegative() || idleInTransactionTimeout.isNegative()) {
            throw new IllegalArgumentException("a timeout is not negative");
        }
    }

    /** Reads catalogs: read only, names printed qualified, no timeouts. */
    public static Session reading() {
        return new Session(List.of("pg_catalog"), true, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    /** Writes, names printed qualified, no timeouts. */
    public static Session writing() {
        return new Session(List.of("pg_catalog"), false, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    public Session withSearchPath(String... schemas) {
        return new Session(List.of(schemas), readOnly, statementTimeout, lockTimeout, idleInTransactionTimeout);
    }

    public Session withStatementTimeout(Duration timeout) {
        return new Session(searchPath, readOnly, timeout, lockTimeout, idleInTransactionTimeout);
    }

    public Session withLockTimeout(Duration timeout) {
        return new Session(searchPath, readOnly, statementTimeout, timeout, idleInTransactionTimeout);
    }

    public Session withIdleInTransactionTimeout(Duration timeout) {
        return new Session(searchPath, readOnly, statementTimeout, lockTimeout, timeout);
    }

    /** Name and value of each setting, as {@code set_config} takes them. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("search_path", searchPath.stream().map(Session::quoted).collect(Collectors.joining(", ")));
        settings.put("default_transaction_read_only", readOnly ? "on" : "off");
        // The rest of the transactions' defaults as well: a role may have been given another isolation level.
        settings.put("default_transaction_isolation", "read committed");
        settings.put("default_transaction_deferrable", "off");
        // A filtered read must be an error, never a silent subset.
        settings.put("row_security", "off");
        // Catalog queries of a large schema look expensive, and compiling them takes longer than running them.
        settings.put("jit", "off");
        settings.put("TimeZone", "UTC");
        settings.put("DateStyle", "ISO");
        settings.put("IntervalStyle", "postgres");
        // Floating point numbers in the shortest form that reads back as the same value.
        settings.put("extra_float_digits", "1");
        settings.put("bytea_output", "hex");
        settings.put("xmloption", "content");
        // Definitions quote what needs it and nothing more.
        settings.put("quote_all_identifiers", "off");
        settings.put("statement_timeout", milliseconds(statementTimeout));
        settings.put("lock_timeout", milliseconds(lockTimeout));
        settings.put("idle_in_transaction_session_timeout", milliseconds(idleInTransactionTimeout));
        return settings;
    }

    private static String quoted(String schema) {
        return schema.matches("[a-z_][a-z0-9_]*") ? schema : '"' + schema.replace("\"", "\"\"") + '"';
    }

    /** Zero means none to the server, so anything shorter than a millisecond counts as one. */
    private static String milliseconds(Duration timeout) {
        return Long.toString(timeout.isZero() ? 0 : Math.max(1, timeout.toMillis()));
    }
}
