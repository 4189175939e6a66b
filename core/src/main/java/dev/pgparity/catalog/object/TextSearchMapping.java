package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.List;

/**
 * What a text search configuration does with one type of token ({@code pg_ts_config_map}).
 *
 * @param dictionaries qualified names, in the order in which they are asked
 */
@StoredAs("TextSearchMapping")
public record TextSearchMapping(ObjectId.Attached id, Identifier token, List<SqlText> dictionaries)
        implements CatalogObject {
    public TextSearchMapping {
        dictionaries = List.copyOf(dictionaries);
    }

    @Override
    public ObjectId parent() {
        return id.on();
    }
}
