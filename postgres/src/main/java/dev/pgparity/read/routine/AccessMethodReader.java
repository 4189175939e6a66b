package dev.pgparity.read.routine;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.AccessMethod;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import java.sql.SQLException;

public final class AccessMethodReader implements KindReader {
    @Override
    public String resource() {
        return "access-methods";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        into.add(
                new Address(SystemCatalog.ACCESS_METHOD, row.oid("oid")),
                new AccessMethod(
                        new ObjectId.Global(Kind.ACCESS_METHOD, row.identifier("name")),
                        row.flag("table"),
                        row.sql("handler")));
    }
}
