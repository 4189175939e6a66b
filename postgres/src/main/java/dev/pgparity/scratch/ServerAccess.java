package dev.pgparity.scratch;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/**
 * How to reach a server: everything but the database. Its text form holds no password.
 *
 * @param hosts {@code host:port}, or several separated by commas
 * @param user the role that connects
 * @param password that role's password; empty where the server asks for none
 * @param properties pgjdbc's connection properties beyond these, for example {@code sslmode}
 */
public record ServerAccess(String hosts, String user, String password, Map<String, String> properties) {

    public ServerAccess {
        properties = Map.copyOf(properties);
    }

    /** A new connection to {@code database}; the caller closes it. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), jdbcProperties());
    }

    /** The same, with further connection properties that win over those given at first. */
    public Connection connect(String database, Map<String, String> further) throws SQLException {
        Properties all = jdbcProperties();
        all.putAll(further);
        return DriverManager.getConnection(jdbcUrl(database), all);
    }

    /** pgjdbc's URL, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + hosts + "/" + encode(database);
    }

    /** What pgjdbc wants beside the URL; holds the password. */
    public Properties jdbcProperties() {
        Properties all = new Properties();
        all.putAll(properties);
        all.setProperty("user", user);
        if (!password.isEmpty()) {
            all.setProperty("password", password);
        }
        return all;
    }

    /** libpq's URL <em>with the password</em>, for programs that are started and for databases that are ours. */
    public String url(String database) {
        String secret = password.isEmpty() ? "" : ":" + encode(password);
        String ssl = properties.containsKey("sslmode") ? "?sslmode=" + encode(properties.get("sslmode")) : "";
        return "postgresql://" + encode(user) + secret + "@" + hosts + "/" + encode(database) + ssl;
    }

    @Override
    public String toString() {
        return "postgresql://" + encode(user) + "@" + hosts;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
