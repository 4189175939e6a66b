package dev.pgparity.read;

import dev.pgparity.catalog.ForeignDataWrapper;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import java.sql.SQLException;

final class ForeignDataWrapperReader implements KindReader {
    @Override
    public String resource() {
        return "foreign-data-wrappers";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        ObjectId.Global id = new ObjectId.Global(Kind.FOREIGN_DATA_WRAPPER, row.identifier("name"));
        into.add(
                new Address(SystemCatalog.FOREIGN_DATA_WRAPPER, row.oid("oid")),
                new ForeignDataWrapper(
                        id,
                        row.sqlOrNull("handler"),
                        row.sqlOrNull("validator"),
                        into.hidden(id, row.options("options"))));
    }
}
