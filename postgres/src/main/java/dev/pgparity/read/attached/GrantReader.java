package dev.pgparity.read.attached;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Privileges;
import dev.pgparity.catalog.part.Grant;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

public final class GrantReader implements KindReader {
    @Override
    public String resource() {
        return "grants";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        CatalogBuilder.Named on =
                into.findGranted(new Address((int) row.oid("classid"), row.oid("objid"), row.number("objsubid")));
        if (on == null) {
            return;
        }
        ObjectId.Attached id = new ObjectId.Attached(Kind.GRANT, on.id());
        Privileges before = into.find(id, Privileges.class);
        Set<Grant> granted = new TreeSet<>(before == null ? Set.of() : before.granted());
        Set<Grant> revoked = new TreeSet<>(before == null ? Set.of() : before.revoked());
        (row.flag("granted") ? granted : revoked)
                .add(new Grant(
                        row.identifierOrNull("grantee"),
                        row.text("privilege"),
                        row.flag("grantable"),
                        row.identifierOrNull("grantor")));
        into.add(Privileges.of(id, into.has(on.id()) ? on.id() : on.parent(), granted, revoked));
    }
}
