package dev.pgparity.read.database;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.ExtensionDependency;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import java.sql.SQLException;

/** What asked to be dropped together with an extension. */
public final class ExtensionDependencyReader implements KindReader {
    @Override
    public String resource() {
        return "extension-dependencies";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        ObjectId on = into.find(new Address((int) row.oid("classid"), row.oid("objid"), 0));
        if (on != null) {
            ObjectId.Global extension = new ObjectId.Global(Kind.EXTENSION, row.identifier("extension"));
            ObjectId.Attached id = new ObjectId.Attached(
                    Kind.EXTENSION_DEPENDENCY, on, extension.name().value());
            into.add(new ExtensionDependency(id, extension.name()));
            into.depend(id, extension, false);
        }
    }
}
