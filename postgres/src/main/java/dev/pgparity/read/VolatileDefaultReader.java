package dev.pgparity.read;

import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import java.sql.SQLException;

final class VolatileDefaultReader implements KindReader {
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
