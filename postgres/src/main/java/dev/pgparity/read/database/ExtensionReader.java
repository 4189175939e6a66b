package dev.pgparity.read.database;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Extension;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import java.sql.SQLException;

public final class ExtensionReader implements KindReader {
    @Override
    public String resource() {
        return "extensions";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        ObjectId.Global id = new ObjectId.Global(Kind.EXTENSION, row.identifier("name"));
        if (!row.flag("relocatable")) {
            into.fixed(id);
        }
        into.add(
                new Address(SystemCatalog.EXTENSION, row.oid("oid")),
                new Extension(id, row.identifier("schema"), row.text("version")));
    }
}
