package dev.pgparity.plan.rule.proof;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Table;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.Probe;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;

/** Whether anything is lost: what is dropped without ever having held a value is no loss. */
public final class Lost {
    private Lost() {}

    /** The values of a column that is not null. */
    public static Probe column(ObjectId column, Identifier name) {
        SqlText table = SqlText.of("{}", References.relation(column));
        return new Probe(
                HazardKind.DATA_LOSS,
                column,
                SqlText.of("SELECT 1 FROM {} WHERE {} IS NOT NULL LIMIT 1", table, name),
                SqlText.of("SELECT count({}), count(*) FROM {}", name, table),
                SqlText.EMPTY);
    }

    /** The rows of one table: with those of its partitions, which go too, without those that inherit from it. */
    public static Probe rows(Table table) {
        SqlText name = SqlText.of(
                table.partitionKey() == null ? "ONLY {}" : "{}", table.id().name());
        return new Probe(
                HazardKind.DATA_LOSS,
                table.id(),
                SqlText.of("SELECT 1 FROM {} LIMIT 1", name),
                SqlText.of("SELECT count(*), count(*) FROM {}", name),
                SqlText.EMPTY);
    }
}
