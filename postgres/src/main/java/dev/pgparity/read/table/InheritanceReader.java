package dev.pgparity.read.table;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Inheritance;
import dev.pgparity.catalog.object.Partition;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import java.sql.SQLException;

public final class InheritanceReader implements KindReader {
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
