package dev.pgparity.read;

import dev.pgparity.catalog.Extension;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import java.sql.SQLException;

final class ExtensionReader implements KindReader {
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
