package dev.pgparity.read;

import dev.pgparity.catalog.ExtendedStatistics;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import java.sql.SQLException;

final class StatisticsReader implements KindReader {
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
