package dev.pgparity.read.table;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.ExtendedStatistics;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import java.sql.SQLException;

public final class StatisticsReader implements KindReader {
    @Override
    public String resource() {
        return "statistics";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        ObjectId table = into.relation(row.oid("relation"));
        if (table == null || !into.has(table)) {
            return;
        }
        into.add(
                new Address(SystemCatalog.STATISTICS, row.oid("oid")),
                new ExtendedStatistics(
                        new ObjectId.InSchema(Kind.STATISTICS, row.name()),
                        table,
                        row.sql("definition"),
                        row.numberOrNull("target")));
    }
}
