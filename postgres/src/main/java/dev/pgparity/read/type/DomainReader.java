package dev.pgparity.read.type;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Domain;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import dev.pgparity.sql.Identifier;
import java.sql.SQLException;

public final class DomainReader implements KindReader {
    @Override
    public String resource() {
        return "domains";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        ObjectId.InSchema id = new ObjectId.InSchema(Kind.DOMAIN, row.name());
        Identifier notNull = row.identifierOrNull("not_null_name");
        boolean usual =
                notNull == null || notNull.value().equals(id.name().name().value() + "_not_null");
        into.add(
                new Address(SystemCatalog.TYPE, row.oid("oid")),
                new Domain(
                        id,
                        row.sql("base"),
                        row.sqlOrNull("collation"),
                        row.sqlOrNull("default_value"),
                        row.flag("not_null"),
                        usual ? null : notNull));
        into.alias(new Address(SystemCatalog.TYPE, row.oid("array_type")), id);
        if (notNull != null) {
            into.name(
                    new Address(SystemCatalog.CONSTRAINT, row.oid("not_null_oid")),
                    new ObjectId.Member(Kind.CONSTRAINT, id.name(), notNull),
                    id);
        }
    }
}
