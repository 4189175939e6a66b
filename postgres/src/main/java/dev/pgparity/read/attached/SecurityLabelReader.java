package dev.pgparity.read.attached;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.SecurityLabel;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.sql.Identifier;
import java.sql.SQLException;

public final class SecurityLabelReader implements KindReader {
    @Override
    public String resource() {
        return "security-labels";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        CatalogBuilder.Named on =
                into.findNamed(new Address((int) row.oid("classid"), row.oid("objid"), row.number("objsubid")));
        if (on != null) {
            Identifier provider = row.identifier("provider");
            into.add(new SecurityLabel(
                    new ObjectId.Attached(Kind.SECURITY_LABEL, on.id(), provider.sql()),
                    on.parent(),
                    provider,
                    row.text("label")));
        }
    }
}
