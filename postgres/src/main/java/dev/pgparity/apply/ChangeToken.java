package dev.pgparity.apply;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/**
 * Tells in milliseconds whether any DDL was committed between two moments; equal tokens mean that nothing that we read
 * has changed. It says nothing about what changed, and may differ after changes that are no difference.
 */
record ChangeToken(String value) {
    static ChangeToken read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(resource("change_token.sql"))) {
            if (!row.next()) {
                throw new SQLException("an aggregate without a row", "XX000");
            }
            return new ChangeToken(row.getString(1));
        }
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(ChangeToken.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
