package dev.pgparity.read;

import dev.pgparity.catalog.EventTrigger;
import dev.pgparity.catalog.FiringState;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.sql.QualifiedName;
import java.sql.SQLException;

final class EventTriggerReader implements KindReader {
    @Override
    public String resource() {
        return "event-triggers";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        into.add(
                new Address(SystemCatalog.EVENT_TRIGGER, row.oid("oid")),
                new EventTrigger(
                        new ObjectId.Global(Kind.EVENT_TRIGGER, row.identifier("name")),
                        row.identifier("event"),
                        row.texts("tags"),
                        new QualifiedName(row.identifier("function_schema"), row.identifier("function_name")),
                        FiringState.of(row.text("state"))));
    }
}
