package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.Options;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.catalog.part.ViewColumn;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A materialized view; whether it is populated is data, not schema. */
@StoredAs("MaterializedView")
public record MaterializedView(
        ObjectId.InSchema id,
        List<ViewColumn> columns,
        SqlText query,
        Options options,
        @Nullable Identifier accessMethod,
        @Nullable Identifier tablespace)
        implements CatalogObject {
    public MaterializedView {
        columns = List.copyOf(columns);
    }
}
