package dev.pgparity.read.table;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.RewriteRule;
import dev.pgparity.catalog.part.FiringState;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import java.sql.SQLException;

/** Rewrite rules of tables and views. */
public final class RuleReader implements KindReader {
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
