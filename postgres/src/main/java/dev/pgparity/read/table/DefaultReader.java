package dev.pgparity.read.table;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.ColumnDefault;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import java.sql.SQLException;

/** Defaults of table columns and, later in the list than views, of view columns. */
public final class DefaultReader implements KindReader {
    @Override
    public String resource() {
        return "defaults";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        Address own = new Address(SystemCatalog.ATTRDEF, row.oid("oid"));
        Address column = new Address(SystemCatalog.CLASS.oid(), row.oid("relation"), row.number("number"));
        ObjectId owner = into.find(column);
        CatalogBuilder.Named named = into.findNamed(column);
        if (owner == null
                || named == null
                || !(named.id() instanceof ObjectId.Member member)
                || into.find(own) != null) { // the expression of a generated column
            return;
        }
        into.add(
                own,
                new ColumnDefault(
                        new ObjectId.Member(Kind.DEFAULT, member.relation(), member.name()),
                        owner,
                        row.sql("expression")));
    }
}
