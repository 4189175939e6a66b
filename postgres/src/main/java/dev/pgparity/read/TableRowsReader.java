package dev.pgparity.read;

import dev.pgparity.catalog.ObjectId;
import java.sql.SQLException;

final class TableRowsReader implements KindReader {
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
