package dev.pgparity.restore;

import dev.pgparity.backup.Manifest.TableRows;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Column;
import dev.pgparity.sql.Identifier;
import java.util.ArrayList;
import java.util.List;

/** The columns of a backed-up table as CREATE TABLE takes them: names and types, so that every row fits. */
final class TableColumns {
    private TableColumns() {}

    static List<String> of(Catalog catalog, TableRows rows) {
        List<String> columns = new ArrayList<>();
        for (Identifier name : rows.columns()) {
            Column column = catalog.find(new ObjectId.Member(Kind.COLUMN, rows.table(), name), Column.class);
            if (column == null) {
                throw new IllegalStateException("the schema of the backup lacks a column of " + rows.table());
            }
            columns.add(name.sql() + " " + column.type().sql());
        }
        return columns;
    }
}
