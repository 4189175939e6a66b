package dev.pgparity.read;

import dev.pgparity.catalog.EnumType;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import java.sql.SQLException;

final class EnumReader implements KindReader {
    @Override
    public String resource() {
        return "enums";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        EnumType type = new EnumType(new ObjectId.InSchema(Kind.TYPE, row.name()), row.texts("labels"));
        into.add(new Address(SystemCatalog.TYPE, row.oid("oid")), type);
        into.alias(new Address(SystemCatalog.TYPE, row.oid("array_type")), type.id());
    }
}
