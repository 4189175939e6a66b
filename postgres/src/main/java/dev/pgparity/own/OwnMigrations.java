package dev.pgparity.own;

import dev.pgparity.sql.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * The numbered migrations of schema {@code pgparity}, run on the connection that needs it: a runner of its own, since the
 * one for a project's migrations opens a session of its own, which would wait for the promotion that holds the lock.
 * What has run is never edited; the first one takes tables that are older than the numbers for its own.
 */
final class OwnMigrations {
    /** In the order in which they run; the position is the number. */
    private static final List<String> FILES = List.of("001_tables.sql", "002_works.sql");

    /** The version that this program needs. */
    static final int CURRENT = FILES.size();

    /** Two that upgrade at the same time: the second one finds nothing to do. */
    private static final long LOCK = 0x7067_7061_726f_776eL;

    private static final String GUARD = "$guard$";

    private OwnMigrations() {}

    /** The body of the function that keeps the audit log from being changed, as the first migration makes it. */
    static String guardBody() {
        String script = Planted.resource(FILES.getFirst());
        int begin = script.indexOf(GUARD) + GUARD.length();
        return script.substring(begin, script.indexOf(GUARD, begin));
    }

    /**
     * Runs those that are missing.
     *
     * @param owner of the schema, as whom they run, so that all of it has one owner; empty where there is no schema yet
     */
    static void run(Connection connection, Optional<String> owner) throws SQLException {
        boolean alone = connection.getAutoCommit();
        if (alone) {
            connection.setAutoCommit(false);
        }
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("SELECT pg_catalog.pg_advisory_xact_lock(" + LOCK + ")");
            String self = OwnSchema.role(connection);
            OwnSchema schema = OwnSchema.look(connection);
            Optional<String> firing = quietened(statement);
            if (!schema.exists()) {
                statement.execute("CREATE SCHEMA " + OwnTable.SCHEMA);
            }
            if (owner.isPresent() && !owner.get().equals(self)) {
                statement.execute("SET LOCAL ROLE " + new Identifier(owner.get()).sql());
            }
            for (int number = schema.version() + 1; number <= CURRENT; number++) {
                String file = FILES.get(number - 1);
                statement.execute(Planted.resource(file));
                record(connection, number, file);
            }
            if (owner.isPresent() && !owner.get().equals(self)) {
                statement.execute("SET LOCAL ROLE " + new Identifier(self).sql());
            }
            if (firing.isPresent()) {
                statement.execute("SET LOCAL session_replication_role = " + firing.get());
            }
            if (alone) {
                connection.commit();
            }
        } catch (SQLException | RuntimeException e) {
            if (alone) {
                connection.rollback();
            }
            throw e;
        } finally {
            if (alone) {
                connection.setAutoCommit(true);
            }
        }
    }

    /**
     * Event triggers of the application are about its schema: one that forbids a kind of DDL would keep the promotion that
     * takes it away from beginning. Only a superuser may pass them over, and those that are ENABLE ALWAYS never are.
     *
     * @return what the setting was, where it was changed
     */
    private static Optional<String> quietened(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT pg_catalog.current_setting('session_replication_role'),"
                + " pg_catalog.current_setting('is_superuser')::pg_catalog.bool")) {
            row.next();
            String before = row.getString(1);
            if (!row.getBoolean(2) || before.equals("replica")) {
                return Optional.empty();
            }
            statement.execute("SET LOCAL session_replication_role = replica");
            return Optional.of(before);
        }
    }

    private static void record(Connection connection, int number, String file) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO pgparity.schema_version (version, name) VALUES (?, ?)")) {
            insert.setInt(1, number);
            insert.setString(2, file);
            insert.executeUpdate();
        }
    }
}
