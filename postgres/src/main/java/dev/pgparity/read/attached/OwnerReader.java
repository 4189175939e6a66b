package dev.pgparity.read.attached;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Owner;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import java.sql.SQLException;

public final class OwnerReader implements KindReader {
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
