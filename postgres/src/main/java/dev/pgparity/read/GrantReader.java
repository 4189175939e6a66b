package dev.pgparity.read;

import dev.pgparity.catalog.Grant;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.Privileges;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

final class GrantReader implements KindReader {
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
