package dev.pgparity.read;

import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.Schema;
import java.sql.SQLException;

final class SchemaReader implements KindReader {
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
