package dev.pgparity.read.database;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Schema;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import java.sql.SQLException;

public final class SchemaReader implements KindReader {
    @Override
    public String resource() {
        return "schemas";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        into.add(
                new Address(SystemCatalog.NAMESPACE, row.oid("oid")),
                new Schema(new ObjectId.Global(Kind.SCHEMA, row.identifier("name"))));
    }
}
