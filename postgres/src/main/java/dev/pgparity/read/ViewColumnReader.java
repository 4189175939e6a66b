package dev.pgparity.read;

import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.ViewColumnSettings;
import java.sql.SQLException;

/** How columns of materialized views are stored and sampled. */
final class ViewColumnReader implements KindReader {
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
