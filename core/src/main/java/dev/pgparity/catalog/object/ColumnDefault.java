package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.SqlText;

/** The default of a column ({@code pg_attrdef}, not of a generated column), also of a view's column. */
@StoredAs("ColumnDefault")
public record ColumnDefault(ObjectId.Member id, ObjectId column, SqlText expression) implements CatalogObject {
    @Override
    public ObjectId parent() {
        return column;
    }
}
