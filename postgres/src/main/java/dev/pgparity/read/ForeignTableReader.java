package dev.pgparity.read;

import dev.pgparity.catalog.ForeignTable;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import java.sql.SQLException;

final class ForeignTableReader implements KindReader {
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
