package dev.pgparity.read;

import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.TextSearchDictionary;
import dev.pgparity.sql.SqlText;
import java.sql.SQLException;

final class TextSearchDictionaryReader implements KindReader {
    @Override
    public String resource() {
        return "text-search-dictionaries";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        into.add(
                new Address(SystemCatalog.TS_DICTIONARY, row.oid("oid")),
                new TextSearchDictionary(
                        new ObjectId.InSchema(Kind.TEXT_SEARCH_DICTIONARY, row.name()),
                        row.sql("template"),
                        row.texts("option_names").stream()
                                .map(SqlText::fromServer)
                                .toList(),
                        row.texts("option_values").stream()
                                .map(SqlText::fromServer)
                                .toList()));
    }
}
