package dev.pgparity.read.type;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.EnumType;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import java.sql.SQLException;

public final class EnumReader implements KindReader {
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
