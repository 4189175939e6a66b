package dev.pgparity.read.foreign;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.UserMapping;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import dev.pgparity.sql.Identifier;
import java.sql.SQLException;

public final class UserMappingReader implements KindReader {
    @Override
    public String resource() {
        return "user-mappings";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        ObjectId server = into.find(new Address(SystemCatalog.FOREIGN_SERVER, row.oid("server")));
        if (server == null) {
            return;
        }
        Identifier role = row.identifierOrNull("role");
        ObjectId.Attached id = new ObjectId.Attached(Kind.USER_MAPPING, server, role == null ? "PUBLIC" : role.sql());
        if (!row.flag("shown")) {
            into.gap(id.toString(), "its options are not compared: only a superuser or the mapped role may read them");
        }
        into.add(
                new Address(SystemCatalog.USER_MAPPING, row.oid("oid")),
                new UserMapping(id, role, into.hidden(id, row.options("options"))));
    }
}
