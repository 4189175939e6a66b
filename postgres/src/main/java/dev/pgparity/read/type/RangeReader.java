package dev.pgparity.read.type;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.RangeType;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import dev.pgparity.sql.QualifiedName;
import java.sql.SQLException;

public final class RangeReader implements KindReader {
    @Override
    public String resource() {
        return "ranges";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        ObjectId.InSchema id = new ObjectId.InSchema(Kind.TYPE, row.name());
        ObjectId.Routine canonical = row.textOrNull("canonical_name") == null
                ? null
                : new ObjectId.Routine(
                        Kind.FUNCTION,
                        new QualifiedName(row.identifier("canonical_schema"), row.identifier("canonical_name")),
                        String.join(", ", row.texts("canonical_arguments")));
        into.add(
                new Address(SystemCatalog.TYPE, row.oid("oid")),
                new RangeType(
                        id,
                        row.sql("subtype"),
                        row.sqlOrNull("operator_class"),
                        row.sqlOrNull("collation"),
                        row.sqlOrNull("canonical"),
                        canonical,
                        row.sqlOrNull("difference"),
                        new QualifiedName(row.identifier("multirange_schema"), row.identifier("multirange_name"))));
        into.alias(new Address(SystemCatalog.TYPE, row.oid("array_type")), id);
        into.alias(new Address(SystemCatalog.TYPE, row.oid("multirange_oid")), id);
        into.alias(new Address(SystemCatalog.TYPE, row.oid("multirange_array")), id);
        for (long constructor : row.oids("constructors")) {
            into.alias(new Address(SystemCatalog.PROC, constructor), id);
        }
        if (canonical != null) {
            into.circle(canonical, id);
        }
    }
}
