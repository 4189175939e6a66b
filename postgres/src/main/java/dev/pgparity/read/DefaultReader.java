package dev.pgparity.read;

import dev.pgparity.catalog.ColumnDefault;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import java.sql.SQLException;

/** Defaults of table columns and, later in the list than views, of view columns. */
final class DefaultReader implements KindReader {
    @Override
    public String resource() {
        return "defaults";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        Address column = new Address(SystemCatalog.CLASS.oid(), row.oid("relation"), row.number("number"));
        ObjectId owner = into.find(column);
        if (owner == null || !(into.relation(row.oid("relation")) instanceof ObjectId.InSchema relation)) {
            return;
        }
        into.add(
                new Address(SystemCatalog.ATTRDEF, row.oid("oid")),
                new ColumnDefault(
                        new ObjectId.Member(Kind.DEFAULT, relation.name(), row.identifier("name")),
                        owner,
                        row.sql("expression")));
    }
}
