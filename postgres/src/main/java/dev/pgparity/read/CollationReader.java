package dev.pgparity.read;

import dev.pgparity.catalog.Collation;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import java.sql.SQLException;

final class CollationReader implements KindReader {
    @Override
    public String resource() {
        return "collations";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        into.add(
                new Address(SystemCatalog.COLLATION, row.oid("oid")),
                new Collation(
                        new ObjectId.InSchema(Kind.COLLATION, row.name()),
                        row.text("provider"),
                        row.flag("deterministic"),
                        row.textOrNull("locale"),
                        row.textOrNull("collate"),
                        row.textOrNull("ctype"),
                        row.textOrNull("rules")));
    }
}
