package dev.pgparity.read;

import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.Policy;
import java.sql.SQLException;

/** Row security policies. */
final class PolicyReader implements KindReader {
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
