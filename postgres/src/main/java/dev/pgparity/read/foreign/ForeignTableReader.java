package dev.pgparity.read.foreign;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.ForeignTable;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import java.sql.SQLException;

public final class ForeignTableReader implements KindReader {
    @Override
    public String resource() {
        return "foreign-tables";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        ObjectId.InSchema id = new ObjectId.InSchema(Kind.FOREIGN_TABLE, row.name());
        into.add(
                new Address(SystemCatalog.CLASS, row.oid("oid")),
                new ForeignTable(id, row.identifier("server"), into.hidden(id, row.options("options"))));
        into.alias(new Address(SystemCatalog.TYPE, row.oid("row_type")), id);
        into.alias(new Address(SystemCatalog.TYPE, row.oid("array_type")), id);
    }
}
