package dev.pgparity.scratch;

import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.PlainConnections;
import dev.pgparity.scratch.RestrictedForm.AsSuperuser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * An embedded server on which files of unknown origin are loaded by a role that can reach nothing but databases.
 *
 * <p>The role is called {@code postgres}, as in most dumps, but is no superuser: {@code COPY … TO PROGRAM}, files of
 * the server, C functions and server settings are denied to it, in a DO block as well. The predefined roles that read
 * and write files or run programs are removed from the cluster, so that nobody can be made a member of them. The
 * superuser has a random name and password; sockets other than TCP with a password do not exist.
 *
 * <p>What only a superuser may do and what is harmless by its kind runs through {@code pgparity_run}, see {@link
 * RestrictedForms}.
 *
 * @param administrator the superuser, connected to the database {@code postgres}
 * @param loader the role that loads
 * @param secret what a seal is computed from; the server has it in a file that only superusers can read
 */
record RestrictedCluster(ConnectionTarget administrator, ConnectionTarget loader, String secret) {
    private static final String LOADER = "postgres";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    /** Server settings: nothing runs later, in a process of its own, that a file has asked for. */
    static final List<String> SETTINGS = List.of("max_logical_replication_workers=0");

    @Override
    public String toString() {
        return "RestrictedCluster[" + administrator + "]"; // never the secret
    }

    /**
     * Turns a fresh server into a restricted one.
     *
     * @param first the superuser {@code postgres} that initdb has made
     * @param as how to reach the server with a role's name and password
     */
    static RestrictedCluster of(ConnectionTarget first, BiFunction<String, String, ConnectionTarget> as)
            throws SQLException {
        String name = "pgparity_" + DataTemplate.randomPassword();
        String password = DataTemplate.randomPassword();
        String secret = DataTemplate.randomPassword();
        try (Connection connection = PlainConnections.open(first);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + Quoting.identifier(name) + " SUPERUSER LOGIN PASSWORD "
                    + Quoting.literal(password));
        }
        ConnectionTarget administrator = as.apply(name, password);
        String loaderPassword = DataTemplate.randomPassword();
        RestrictedCluster cluster = new RestrictedCluster(administrator, as.apply(LOADER, loaderPassword), secret);
        try (Connection connection = PlainConnections.openSimple(administrator.withDatabase("template1"));
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT " + Quoting.literal(secret) + ") TO "
                    + Quoting.literal(setting(statement, "data_directory") + "/pgparity.secret"));
            statement.execute("""
                    ALTER ROLE postgres RENAME TO %s;
                    ALTER ROLE %1$s NOLOGIN;
                    CREATE ROLE postgres LOGIN CREATEROLE BYPASSRLS PASSWORD %s;
                    DELETE FROM pg_catalog.pg_authid WHERE rolname IN (
                        'pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files');
                    """.formatted(
                    Quoting.identifier("pgparity_bootstrap_" + name.substring(9)), Quoting.literal(loaderPassword)));
            // Among them the right to read all catalogs, secrets of the files' own subscriptions included.
            statement.execute("""
                    DO $$ BEGIN EXECUTE (
                        SELECT 'GRANT ' || string_agg(rolname, ', ') || ' TO postgres WITH ADMIN OPTION'
                          FROM pg_catalog.pg_roles
                         WHERE rolname ~ '^pg_' AND rolname <> 'pg_database_owner'); END $$""");
            int major = Integer.parseInt(setting(statement, "server_version_num")) / 10_000;
            if (major >= 16) {
                statement.execute("ALTER ROLE postgres SET createrole_self_grant = 'set, inherit'");
            } else if (major == 14) {
                statement.execute("ALTER SCHEMA public OWNER TO postgres");
            }
            statement.execute(resource());
        }
        return cluster;
    }

    /** Whoever restores the event triggers' own states; sealed like everything that a superuser runs. */
    private static final String ENABLE_EVENT_TRIGGERS = """
            UPDATE pg_catalog.pg_event_trigger
               SET evtenabled = right(evttags[array_upper(evttags, 1)], 1)::"char",
                   evttags = nullif(evttags[:array_upper(evttags, 1) - 1], '{}')
             WHERE evttags[array_upper(evttags, 1)] LIKE 'pgparity:_'""";

    /** Runs one statement of a load as the superuser, in the load's own session and transaction. */
    void run(Connection connection, int backend, AsSuperuser statement) throws SQLException {
        String path = statement.ownPath() ? "pg_catalog.current_setting('search_path')" : "'pg_catalog'";
        try (PreparedStatement call =
                connection.prepareStatement("SELECT pg_catalog.pgparity_run(?, ?, " + path + ")")) {
            call.setString(1, statement.sql());
            call.setString(2, seal(backend, statement.sql()));
            call.execute();
        }
    }

    /** Ends a load: event triggers are enabled as the files said, and the role's password is the one that we know. */
    void finish(Connection connection, int backend) throws SQLException {
        run(connection, backend, new AsSuperuser(knownPassword(), false));
        run(connection, backend, new AsSuperuser(ENABLE_EVENT_TRIGGERS, false));
    }

    /** Gives the role that loads the password that we know; a statement for a superuser. */
    String knownPassword() {
        String password = loader.password().orElseThrow().reveal();
        return "ALTER ROLE postgres LOGIN PASSWORD " + Quoting.literal(password);
    }

    /** What to do when a statement needs a superuser; empty when that is not why it failed. */
    static Optional<String> adviceOn(SQLException failure) {
        return INSUFFICIENT_PRIVILEGE.equals(failure.getSQLState())
                ? Optional.of(
                        "Files are loaded by a role that is not a superuser, because a superuser's statements can run"
                                + " commands on this machine. If you trust these files, set `scratch: embedded-superuser` in"
                                + " pgparity.yaml.")
                : Optional.empty();
    }

    private String seal(int backend, String sql) {
        return sha256(secret + sha256(secret + ':' + backend + ':' + sql));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String setting(Statement statement, String name) throws SQLException {
        try (var row = statement.executeQuery("SELECT pg_catalog.current_setting(" + Quoting.literal(name) + ")")) {
            row.next();
            return row.getString(1);
        }
    }

    private static String resource() throws SQLException {
        try (InputStream in = RestrictedCluster.class.getResourceAsStream("restricted_template.sql")) {
            if (in == null) {
                throw new SQLException("restricted_template.sql is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new SQLException("restricted_template.sql cannot be read", e);
        }
    }
}
