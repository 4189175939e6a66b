package dev.pgparity.read.table;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import java.sql.SQLException;

public final class VolatileDefaultReader implements KindReader {
    @Override
    public String resource() {
        return "volatile-defaults";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        Address column = new Address(SystemCatalog.CLASS.oid(), row.oid("relation"), row.number("number"));
        if (into.find(column) instanceof ObjectId.Member member && member.kind() == Kind.COLUMN) {
            into.volatileDefault(new ObjectId.Member(Kind.DEFAULT, member.relation(), member.name()));
        }
    }
}
