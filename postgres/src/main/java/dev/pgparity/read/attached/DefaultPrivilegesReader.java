package dev.pgparity.read.attached;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.DefaultPrivileges;
import dev.pgparity.catalog.part.Grant;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import dev.pgparity.sql.Identifier;
import java.sql.SQLException;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

public final class DefaultPrivilegesReader implements KindReader {
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
