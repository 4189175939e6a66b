package dev.pgparity.read;

import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.Owner;
import java.sql.SQLException;

final class OwnerReader implements KindReader {
    @Override
    public String resource() {
        return "owners";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        CatalogBuilder.Named on = into.findNamed(new Address((int) row.oid("classid"), row.oid("objid"), 0));
        if (on != null && into.has(on.id())) {
            into.add(new Owner(new ObjectId.Attached(Kind.OWNER, on.id()), row.identifier("owner")));
        }
    }
}
