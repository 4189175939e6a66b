package dev.pgparity.read.table;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Table;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import java.sql.SQLException;

public final class TableReader implements KindReader {
    @Override
    public String resource() {
        return "tables";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        Table table = new Table(
                new ObjectId.InSchema(Kind.TABLE, row.name()),
                row.flag("unlogged"),
                row.identifierOrNull("access_method"),
                row.identifierOrNull("tablespace"),
                row.sqlOrNull("partition_key"),
                row.sqlOrNull("of_type"),
                row.options("options", "toast_options", "toast."),
                row.flag("row_security"),
                row.flag("force_row_security"));
        into.add(new Address(SystemCatalog.CLASS, row.oid("oid")), table);
        into.alias(new Address(SystemCatalog.TYPE, row.oid("row_type")), table.id());
        into.alias(new Address(SystemCatalog.TYPE, row.oid("array_type")), table.id());
    }
}
