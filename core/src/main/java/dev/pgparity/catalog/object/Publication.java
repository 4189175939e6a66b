package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;

/**
 * A publication without the tables and schemas that it names ({@code pg_publication}).
 *
 * @param allTables {@code FOR ALL TABLES}
 * @param viaRoot {@code publish_via_partition_root}
 * @param generatedColumns {@code publish_generated_columns = stored} (18)
 */
@StoredAs("Publication")
public record Publication(
        ObjectId.Global id,
        boolean allTables,
        boolean insert,
        boolean update,
        boolean delete,
        boolean truncate,
        boolean viaRoot,
        boolean generatedColumns)
        implements CatalogObject {}
