package dev.pgparity.restore;

import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlLiteral;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a database as a whole and is in no backup of it: owner, settings, privileges, comment and limits.
 *
 * @param oid of the database
 * @param tablespace its default one
 * @param comment null for none
 * @param open whether it lets anybody in
 * @param parts what can be set at once, as what comes before and after the database's name in a statement
 * @param lastParts what would keep us out of it, or keep it from being dropped, while it is being restored
 */
record DatabaseProperties(
        long oid, String tablespace, @Nullable String comment, boolean open, List<Part> parts, List<Part> lastParts) {
    DatabaseProperties {
        parts = List.copyOf(parts);
        lastParts = List.copyOf(lastParts);
    }

    /** {@code ALTER DATABASE} and {@code  OWNER TO x}, for example. */
    record Part(String before, String after) {
        String on(Identifier database) {
            return before + database.sql() + after;
        }
    }

    /** Of a database of the server. */
    static DatabaseProperties read(Connection server, String database) throws SQLException {
        List<Part> parts = new ArrayList<>();
        List<Part> last = new ArrayList<>();
        try (PreparedStatement select = server.prepareStatement(resource())) {
            select.setString(1, database);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    (row.getBoolean("last") ? last : parts)
                            .add(new Part(row.getString("before"), row.getString("after")));
                }
            }
        }
        try (PreparedStatement select = server.prepareStatement("""
                SELECT d.oid, t.spcname, pg_catalog.shobj_description(d.oid, 'pg_database'), d.datallowconn
                  FROM pg_catalog.pg_database AS d JOIN pg_catalog.pg_tablespace AS t ON t.oid = d.dattablespace
                 WHERE d.datname = ?
                """)) {
            select.setString(1, database);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("the server has no database " + database, "3D000");
                }
                return new DatabaseProperties(
                        row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4), parts, last);
            }
        }
    }

    /** What is set while nobody needs to get into the copy any more: statements for it. */
    List<String> last(Identifier database) {
        List<String> statements = new ArrayList<>(
                lastParts.stream().map(part -> part.on(database)).toList());
        statements.add("COMMENT ON DATABASE " + database.sql() + " IS "
                + (comment == null ? "NULL" : new SqlLiteral(comment).sql()));
        return statements;
    }

    private static String resource() {
        try (InputStream in = Objects.requireNonNull(DatabaseProperties.class.getResourceAsStream("properties.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
