package dev.pgparity.read;

import dev.pgparity.catalog.Conversion;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import java.sql.SQLException;

final class ConversionReader implements KindReader {
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
