package dev.pgparity.read;

import dev.pgparity.catalog.Inheritance;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.Partition;
import java.sql.SQLException;

final class InheritanceReader implements KindReader {
    @Override
    public String resource() {
        return "inheritance";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        ObjectId child = into.relation(row.oid("child"));
        ObjectId parent = into.relation(row.oid("parent"));
        if (child == null || parent == null) {
            return;
        }
        if (row.flag("partition")) {
            into.add(new Partition(
                    new ObjectId.Attached(Kind.PARTITION, child),
                    parent,
                    row.sql("bound"),
                    row.flag("detach_pending")));
        } else {
            into.add(new Inheritance(
                    new ObjectId.Attached(Kind.INHERITANCE, child, parent.path()), parent, row.number("sequence")));
        }
    }
}
