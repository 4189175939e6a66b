package dev.pgparity.own;

import dev.pgparity.sql.QualifiedName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on tables and would run, or answer in their place, when they are used: read from the catalogs by one query,
 * which itself touches none of them.
 */
final class Planted {
    /** How far the session's role can be attacked by the owner of something that it uses. */
    enum Trust {
        /** Not at all: the role itself, a superuser, or one that may act as this role anyway. */
        TRUSTED,
        /** The database's owner, or a role that this one is a member of: expected as an owner, but not its code. */
        KNOWN,
        /** Anybody else. */
        STRANGER
    }

    /**
     * One thing that was found.
     *
     * @param relation null for the schema itself
     * @param what {@code relation}, {@code trigger}, {@code default of column} …
     * @param name its name; the letter of its kind for a relation
     * @param detail what it calls or stands on; may be empty
     * @param owner of the code, or of the relation
     */
    record Found(
            String schema,
            @Nullable String relation,
            String what,
            String name,
            String detail,
            String owner,
            Trust trust) {
        boolean is(String kind) {
            return what.equals(kind);
        }

        QualifiedName table() {
            return QualifiedName.of(schema, Objects.requireNonNull(relation));
        }
    }

    private Planted() {}

    /**
     * Looks at all of them at once; those that do not exist are not among what is found.
     *
     * @param connection with {@code pg_catalog} alone in its search path, so that no operator is somebody else's
     * @param guard the body of the one trigger that may be there; empty for none
     */
    static List<Found> look(Connection connection, List<QualifiedName> tables, Optional<String> guard)
            throws SQLException {
        Array schemas = connection.createArrayOf(
                "text", tables.stream().map(name -> name.schema().value()).toArray());
        Array names = connection.createArrayOf(
                "text", tables.stream().map(name -> name.name().value()).toArray());
        try (PreparedStatement select = connection.prepareStatement(resource("planted.sql"))) {
            select.setArray(1, schemas);
            select.setArray(2, names);
            select.setArray(3, schemas);
            select.setString(4, guard.orElse(null));
            select.setString(5, guard.orElse(null));
            List<Found> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Found(
                            row.getString("schema"),
                            row.getString("relation"),
                            row.getString("what"),
                            row.getString("name"),
                            row.getString("detail"),
                            Objects.requireNonNullElse(row.getString("owner"), "a role that is gone"),
                            Trust.valueOf(row.getString("trust"))));
                }
            }
            return found;
        }
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Planted.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
