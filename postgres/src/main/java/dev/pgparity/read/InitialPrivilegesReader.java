package dev.pgparity.read;

import dev.pgparity.catalog.Grant;
import dev.pgparity.catalog.InitialPrivileges;
import java.sql.SQLException;
import java.util.Set;

/** One {@link InitialPrivileges} for each privilege; an entry that gives nothing has an empty set. */
final class InitialPrivilegesReader implements KindReader {
    @Override
    public String resource() {
        return "initial-privileges";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        String privilege = row.textOrNull("privilege");
        into.initially(new InitialPrivileges(
                row.identifier("role"),
                row.identifierOrNull("schema"),
                row.text("objects").charAt(0),
                privilege == null
                        ? Set.of()
                        : Set.of(new Grant(
                                row.identifierOrNull("grantee"),
                                privilege,
                                row.flag("grantable"),
                                row.identifierOrNull("grantor")))));
    }
}
