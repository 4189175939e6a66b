package dev.pgparity.restore;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.read.ReadDetail;
import dev.pgparity.sql.Identifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** The roles that owners and grants of a schema name, made on a cluster of our own; nobody logs in as one of them. */
final class ScratchRoles {
    private ScratchRoles() {}

    static void create(Connection jdbc, Catalog catalog) throws SQLException {
        Set<Identifier> present =
                CatalogReader.read(jdbc, ReadDetail.OBJECTS).surroundings().roles();
        for (Identifier role : catalog.surroundings().roles()) {
            if (!present.contains(role) && !role.value().startsWith("pg_")) {
                try (Statement statement = jdbc.createStatement()) {
                    statement.execute("CREATE ROLE " + role.sql());
                }
            }
        }
    }
}
