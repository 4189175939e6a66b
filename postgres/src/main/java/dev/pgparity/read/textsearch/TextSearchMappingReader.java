package dev.pgparity.read.textsearch;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.TextSearchMapping;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.sql.SQLException;

/** Mappings; PostgreSQL keeps their dependencies with the configuration. */
public final class TextSearchMappingReader implements KindReader {
    @Override
    public String resource() {
        return "text-search-mappings";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        ObjectId configuration = into.find(new Address(SystemCatalog.TS_CONFIGURATION, row.oid("configuration")));
        if (configuration == null) {
            return;
        }
        Identifier token = row.identifier("token");
        TextSearchMapping mapping = new TextSearchMapping(
                new ObjectId.Attached(Kind.TEXT_SEARCH_CONFIGURATION, configuration, token.sql()),
                token,
                row.texts("dictionaries").stream().map(SqlText::fromServer).toList());
        into.add(mapping);
        for (long dictionary : row.oids("dictionary_oids")) {
            ObjectId needed = into.find(new Address(SystemCatalog.TS_DICTIONARY, dictionary));
            if (needed != null) {
                into.depend(mapping.id(), needed, false);
            }
        }
    }
}
