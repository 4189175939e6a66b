package dev.pgparity.read.database;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.EventTrigger;
import dev.pgparity.catalog.part.FiringState;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import dev.pgparity.sql.QualifiedName;
import java.sql.SQLException;

public final class EventTriggerReader implements KindReader {
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
