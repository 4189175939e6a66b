package dev.pgparity.read.table;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Trigger;
import dev.pgparity.catalog.object.TriggerState;
import dev.pgparity.catalog.part.FiringState;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import dev.pgparity.sql.SqlText;
import java.sql.SQLException;

/** Triggers of tables, foreign tables and views; copies on partitions only where their state is their own. */
public final class TriggerReader implements KindReader {
    @Override
    public String resource() {
        return "triggers";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        if (!(into.relation(row.oid("relation")) instanceof ObjectId.InSchema on)) {
            return;
        }
        Address address = new Address(SystemCatalog.TRIGGER, row.oid("oid"));
        ObjectId.Member id = new ObjectId.Member(Kind.TRIGGER, on.name(), row.identifier("name"));
        FiringState state = FiringState.of(row.text("state"));
        if (row.oid("original_relation") == 0) {
            into.add(address, new Trigger(id, on, definition(row, id), row.flag("constraint"), state));
            return;
        }
        ObjectId.Member original = trigger(row, into, "original");
        ObjectId.Member parent = trigger(row, into, "parent");
        if (original != null && parent != null) {
            into.add(address, new TriggerState(id, on, original, state));
            into.depend(id, original, true);
            into.depend(id, parent, true);
        }
    }

    /** As {@code pg_get_triggerdef} prints it, without CREATE. */
    private static SqlText definition(Row row, ObjectId.Member id) throws SQLException {
        SqlText printed = row.sqlOrNull("definition");
        return printed != null
                ? printed
                : SqlText.fromServer("TRIGGER " + id.name().sql() + " " + row.shared("head") + " ON "
                        + id.relation().sql() + " " + row.shared("tail"));
    }

    private static ObjectId.@org.jspecify.annotations.Nullable Member trigger(
            Row row, CatalogBuilder into, String which) throws SQLException {
        return into.relation(row.oid(which + "_relation")) instanceof ObjectId.InSchema relation
                ? new ObjectId.Member(Kind.TRIGGER, relation.name(), row.identifier(which + "_name"))
                : null;
    }
}
