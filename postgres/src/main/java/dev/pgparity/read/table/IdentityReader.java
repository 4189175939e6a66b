package dev.pgparity.read.table;

import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import dev.pgparity.sql.QualifiedName;
import java.sql.SQLException;

/** The sequences behind identity columns, which are no objects of their own; the columns come after them. */
public final class IdentityReader implements KindReader {
    @Override
    public String resource() {
        return "identities";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        into.identity(
                new Address(SystemCatalog.CLASS.oid(), row.oid("relation"), row.number("number")),
                new CatalogBuilder.IdentitySequence(
                        row.oid("sequence_oid"),
                        new QualifiedName(row.identifier("sequence_schema"), row.identifier("sequence_name")),
                        ColumnReader.options(row),
                        row.flag("sequence_unlogged")));
    }
}
