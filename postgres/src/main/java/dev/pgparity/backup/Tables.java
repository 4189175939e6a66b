package dev.pgparity.backup;

import dev.pgparity.backup.Manifest.DatabaseShape;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What of a database a backup holds. */
final class Tables {
    private Tables() {}

    /**
     * A table with rows.
     *
     * @param condition what PostgreSQL's {@code extcondition} says, {@code WHERE} included; empty for all rows
     * @param bytes on disk
     */
    record Table(QualifiedName name, String condition, List<Identifier> columns, long bytes) {}

    /** The largest first. */
    static List<Table> read(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(resource("tables.sql"))) {
            while (row.next()) {
                String[] columns =
                        Objects.requireNonNull((String[]) row.getArray("names").getArray());
                tables.add(new Table(
                        QualifiedName.of(row.getString("nspname"), row.getString("relname")),
                        row.getString("condition"),
                        Arrays.stream(columns).map(Identifier::new).toList(),
                        row.getLong("bytes")));
            }
        }
        return tables;
    }

    static DatabaseShape shape(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(resource("shape.sql"))) {
            if (!row.next()) {
                throw new SQLException("the server does not list the current database", "XX000");
            }
            return new DatabaseShape(
                    row.getString("datname"),
                    row.getString("encoding"),
                    row.getString("datcollate"),
                    row.getString("datctype"),
                    row.getString("provider"),
                    row.getString("locale"));
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Tables.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
