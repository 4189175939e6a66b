package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.FiringState;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import java.util.List;

/**
 * An event trigger.
 *
 * @param event {@code ddl_command_start}, {@code sql_drop} …
 * @param tags the commands it is limited to, in the order given; empty for all
 */
@StoredAs("EventTrigger")
public record EventTrigger(
        ObjectId.Global id, Identifier event, List<String> tags, QualifiedName function, FiringState state)
        implements CatalogObject {
    public EventTrigger {
        tags = List.copyOf(tags);
    }
}
