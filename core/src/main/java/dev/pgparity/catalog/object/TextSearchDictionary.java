package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.SqlText;
import java.util.List;

/**
 * A text search dictionary ({@code pg_ts_dict}).
 *
 * @param template its qualified name
 * @param optionNames the names of its options, in order, quoted where needed
 * @param optionValues their values as SQL constants
 */
@StoredAs("TextSearchDictionary")
public record TextSearchDictionary(
        ObjectId.InSchema id, SqlText template, List<SqlText> optionNames, List<SqlText> optionValues)
        implements CatalogObject {
    public TextSearchDictionary {
        optionNames = List.copyOf(optionNames);
        optionValues = List.copyOf(optionValues);
    }
}
