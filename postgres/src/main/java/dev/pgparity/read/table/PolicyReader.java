package dev.pgparity.read.table;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Policy;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import java.sql.SQLException;

/** Row security policies. */
public final class PolicyReader implements KindReader {
    @Override
    public String resource() {
        return "policies";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        if (into.relation(row.oid("relation")) instanceof ObjectId.InSchema table) {
            into.add(
                    new Address(SystemCatalog.POLICY, row.oid("oid")),
                    new Policy(
                            new ObjectId.Member(Kind.POLICY, table.name(), row.identifier("name")),
                            table,
                            Policy.Command.of(row.text("command")),
                            row.flag("permissive"),
                            row.identifiers("roles"),
                            row.sqlOrNull("using"),
                            row.sqlOrNull("check")));
        }
    }
}
