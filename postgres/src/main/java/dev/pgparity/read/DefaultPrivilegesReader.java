package dev.pgparity.read;

import dev.pgparity.catalog.DefaultPrivileges;
import dev.pgparity.catalog.Grant;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.sql.Identifier;
import java.sql.SQLException;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

final class DefaultPrivilegesReader implements KindReader {
    @Override
    public String resource() {
        return "default-privileges";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        Identifier role = row.identifier("role");
        Identifier schema = row.identifierOrNull("schema");
        DefaultPrivileges.Objects objects = DefaultPrivileges.Objects.of(row.text("objects"));
        ObjectId id = DefaultPrivileges.id(role, schema, objects);
        @Nullable DefaultPrivileges before = into.find(id, DefaultPrivileges.class);
        SortedSet<Grant> granted = new TreeSet<>(before == null ? new TreeSet<>() : before.granted());
        SortedSet<Grant> revoked = new TreeSet<>(before == null ? new TreeSet<>() : before.revoked());
        (row.flag("granted") ? granted : revoked)
                .add(new Grant(
                        row.identifierOrNull("grantee"),
                        row.text("privilege"),
                        row.flag("grantable"),
                        row.identifierOrNull("grantor")));
        into.add(
                new Address(SystemCatalog.DEFAULT_ACL, row.oid("oid")),
                new DefaultPrivileges(id, role, schema, objects, granted, revoked));
    }
}
