package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.Identity;
import dev.pgparity.catalog.part.Options;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.SqlText;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table or foreign table ({@code pg_attribute}); its position is in no record, because order is a note.
 *
 * @param type as {@code format_type} prints it
 * @param collation null where it is the type's own
 * @param generated the expression of a generated column
 * @param virtual the generated column is computed when read (18)
 * @param local declared here ({@code attislocal})
 * @param inherited also comes from a parent ({@code attinhcount > 0})
 * @param storage null where it is the type's own
 * @param compression null where none is set
 * @param statisticsTarget null for the server's default
 */
@StoredAs("Column")
public record Column(
        ObjectId.Member id,
        ObjectId table,
        SqlText type,
        @Nullable SqlText collation,
        boolean notNull,
        @Nullable Identity identity,
        @Nullable SqlText generated,
        boolean virtual,
        boolean local,
        boolean inherited,
        @Nullable String storage,
        @Nullable String compression,
        @Nullable Integer statisticsTarget,
        Options options,
        Options foreignOptions)
        implements CatalogObject {
    /** The same column with another type. */
    public Column as(SqlText otherType, @Nullable SqlText otherCollation) {
        return new Column(
                id,
                table,
                otherType,
                otherCollation,
                notNull,
                identity,
                generated,
                virtual,
                local,
                inherited,
                storage,
                compression,
                statisticsTarget,
                options,
                foreignOptions);
    }

    /** The same column, which may hold null. */
    public Column nullable() {
        return new Column(
                id,
                table,
                type,
                collation,
                false,
                identity,
                generated,
                virtual,
                local,
                inherited,
                storage,
                compression,
                statisticsTarget,
                options,
                foreignOptions);
    }

    /** The same column without the expression that generates it. */
    public Column withoutExpression() {
        return new Column(
                id,
                table,
                type,
                collation,
                notNull,
                identity,
                null,
                false,
                local,
                inherited,
                storage,
                compression,
                statisticsTarget,
                options,
                foreignOptions);
    }

    @Override
    public ObjectId parent() {
        return table;
    }
}
