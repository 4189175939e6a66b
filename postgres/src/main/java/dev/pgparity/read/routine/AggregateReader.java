package dev.pgparity.read.routine;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Aggregate;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import dev.pgparity.sql.SqlText;
import java.sql.SQLException;
import java.util.List;

public final class AggregateReader implements KindReader {
    @Override
    public String resource() {
        return "aggregates";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        List<String> types = row.texts("argument_types");
        into.add(
                new Address(SystemCatalog.PROC, row.oid("oid")),
                new Aggregate(
                        new ObjectId.Routine(
                                Kind.AGGREGATE, row.name(), types.isEmpty() ? "*" : String.join(", ", types)),
                        row.text("kind").charAt(0),
                        types.isEmpty() ? SqlText.of("*") : row.sql("arguments"),
                        row.sql("result"),
                        row.texts("options").stream().map(SqlText::fromServer).toList()));
    }
}
