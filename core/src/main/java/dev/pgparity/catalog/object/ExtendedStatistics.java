package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.SqlText;
import org.jspecify.annotations.Nullable;

/**
 * Statistics over several columns or expressions ({@code pg_statistic_ext}).
 *
 * @param definition {@code pg_get_statisticsobjdef}: the whole CREATE STATISTICS
 * @param target {@code SET STATISTICS}, null for the server's default
 */
@StoredAs("ExtendedStatistics")
public record ExtendedStatistics(
        ObjectId.InSchema id,
        ObjectId table,
        SqlText definition,
        @Nullable Integer target) implements CatalogObject {
    @Override
    public ObjectId parent() {
        return table;
    }
}
