package dev.pgparity.read.database;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import java.sql.SQLException;

/** What depends on a member of an extension depends on the extension. */
public final class MemberReader implements KindReader {
    @Override
    public String resource() {
        return "members";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        into.alias(
                new Address((int) row.oid("classid"), row.oid("objid"), 0),
                new ObjectId.Global(Kind.EXTENSION, row.identifier("extension")));
    }
}
