package dev.pgparity.read.textsearch;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.TextSearchDictionary;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import dev.pgparity.sql.SqlText;
import java.sql.SQLException;

public final class TextSearchDictionaryReader implements KindReader {
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
