package dev.pgparity.read;

import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.TextSearchConfiguration;
import java.sql.SQLException;

final class TextSearchConfigurationReader implements KindReader {
    @Override
    public String resource() {
        return "text-search-configurations";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        into.add(
                new Address(SystemCatalog.TS_CONFIGURATION, row.oid("oid")),
                new TextSearchConfiguration(
                        new ObjectId.InSchema(Kind.TEXT_SEARCH_CONFIGURATION, row.name()), row.sql("parser")));
    }
}
