package dev.pgparity.read;

import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import java.sql.SQLException;

/** What depends on a member of an extension depends on the extension. */
final class MemberReader implements KindReader {
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
