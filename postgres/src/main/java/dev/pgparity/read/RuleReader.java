package dev.pgparity.read;

import dev.pgparity.catalog.FiringState;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.RewriteRule;
import java.sql.SQLException;

/** Rewrite rules of tables and views. */
final class RuleReader implements KindReader {
    @Override
    public String resource() {
        return "rules";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        if (into.relation(row.oid("relation")) instanceof ObjectId.InSchema on) {
            into.add(
                    new Address(SystemCatalog.REWRITE, row.oid("oid")),
                    new RewriteRule(
                            new ObjectId.Member(Kind.RULE, on.name(), row.identifier("name")),
                            on,
                            row.sql("definition"),
                            FiringState.of(row.text("state"))));
        }
    }
}
