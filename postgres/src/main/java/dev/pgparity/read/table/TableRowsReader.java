package dev.pgparity.read.table;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import java.sql.SQLException;

public final class TableRowsReader implements KindReader {
    @Override
    public String resource() {
        return "table-rows";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        ObjectId table = into.relation(row.oid("relation"));
        if (table != null) {
            into.rows(table, row.big("rows"));
        }
    }
}
