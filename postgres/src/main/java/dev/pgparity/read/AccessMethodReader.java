package dev.pgparity.read;

import dev.pgparity.catalog.AccessMethod;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import java.sql.SQLException;

final class AccessMethodReader implements KindReader {
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
