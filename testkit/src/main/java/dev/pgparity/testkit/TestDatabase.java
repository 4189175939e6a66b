package dev.pgparity.testkit;

import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.HostAndPort;
import dev.pgparity.connect.Secret;
import dev.pgparity.scratch.ScratchDatabase;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** A database of one test: SQL in, rows out, an {@link AssertionError} with the statement when PostgreSQL objects. */
public final class TestDatabase implements AutoCloseable {
    private final ScratchDatabase database;

    TestDatabase(ScratchDatabase database) {
        this.database = database;
    }

    /** Runs one or several statements, as one simple query: several of them are one transaction. */
    public void execute(String sql) {
        try (Connection connection = database.connectSimple();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e.getMessage() + "\nin: " + sql, e);
        }
    }

    /** The rows of a query, each as {@code value|value}; NULL is {@code ∅}. */
    public List<String> rows(String sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringJoiner row = new StringJoiner("|");
                for (int column = 1; column <= columns; column++) {
                    String value = rows.getString(column);
                    row.add(value == null ? "∅" : value);
                }
                all.add(row.toString());
            }
            return all;
        } catch (SQLException e) {
            throw new AssertionError(e.getMessage() + "\nin: " + sql, e);
        }
    }

    /** The one value of a query with one row and one column; NULL is {@code ∅}. */
    public String value(String sql) {
        List<String> all = rows(sql);
        if (all.size() != 1) {
            throw new AssertionError("one row expected, not " + all + "\nin: " + sql);
        }
        return all.getFirst();
    }

    /** A new connection as the superuser, in autocommit mode; the test closes it. */
    public Connection connection() throws SQLException {
        return database.connect();
    }

    /** libpq's URL with user and password, as a command line takes it. */
    public String url() {
        ConnectionTarget target = database.target();
        return urlAs(target.user(), target.password().map(Secret::reveal).orElse(""));
    }

    /** The same database for a role that the test has created with this password. */
    public String urlAs(String role, String password) {
        HostAndPort server = database.target().hosts().getFirst();
        return "postgresql://" + encode(role) + ":" + encode(password) + "@" + server + "/" + name()
                + "?sslmode=disable";
    }

    /** pgjdbc's URL with user and password. */
    public String jdbcUrl() {
        ConnectionTarget target = database.target();
        return "jdbc:postgresql://" + target.hosts().getFirst() + "/" + name() + "?user=" + encode(target.user())
                + "&password=" + encode(target.password().map(Secret::reveal).orElse("")) + "&sslmode=disable";
    }

    /** How to reach it, for {@code Connections.open}. */
    public ConnectionTarget target() {
        return database.target();
    }

    /** The database's name. */
    public String name() {
        return database.name();
    }

    /** The scratch database behind it. */
    public ScratchDatabase scratch() {
        return database;
    }

    /** Drops the database. */
    @Override
    public void close() {
        database.close();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
