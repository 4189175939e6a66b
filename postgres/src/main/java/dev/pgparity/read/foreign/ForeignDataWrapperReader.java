package dev.pgparity.read.foreign;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.ForeignDataWrapper;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import java.sql.SQLException;

public final class ForeignDataWrapperReader implements KindReader {
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
