package dev.pgparity.read.type;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Collation;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import java.sql.SQLException;

public final class CollationReader implements KindReader {
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
