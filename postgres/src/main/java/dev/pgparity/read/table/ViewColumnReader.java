package dev.pgparity.read.table;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.ViewColumnSettings;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import java.sql.SQLException;

/** How columns of materialized views are stored and sampled. */
public final class ViewColumnReader implements KindReader {
    @Override
    public String resource() {
        return "view-columns";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        if (into.relation(row.oid("relation")) instanceof ObjectId.InSchema view) {
            into.add(new ViewColumnSettings(
                    new ObjectId.Member(Kind.COLUMN, view.name(), row.identifier("name")),
                    view,
                    row.textOrNull("storage"),
                    row.textOrNull("compression"),
                    row.numberOrNull("statistics_target"),
                    row.options("options")));
        }
    }
}
