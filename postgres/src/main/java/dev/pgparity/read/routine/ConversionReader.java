package dev.pgparity.read.routine;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Conversion;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import java.sql.SQLException;

public final class ConversionReader implements KindReader {
    @Override
    public String resource() {
        return "conversions";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        into.add(
                new Address(SystemCatalog.CONVERSION, row.oid("oid")),
                new Conversion(
                        new ObjectId.InSchema(Kind.CONVERSION, row.name()),
                        row.text("from_encoding"),
                        row.text("to_encoding"),
                        row.sql("function"),
                        row.flag("by_default")));
    }
}
