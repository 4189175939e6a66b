package dev.pgparity.read;

import dev.pgparity.catalog.ServerVersion;
import java.sql.SQLException;
import java.util.HashSet;

final class SurroundingsReader implements KindReader {
    @Override
    public String resource() {
        return "surroundings";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        into.surroundings(
                new ServerVersion(row.number("version")),
                row.identifier("session_role"),
                row.identifier("database_owner"),
                row.flag("superuser"),
                new HashSet<>(row.identifiers("roles")));
    }
}
