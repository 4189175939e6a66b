package dev.pgparity.read.textsearch;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.TextSearchConfiguration;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import java.sql.SQLException;

public final class TextSearchConfigurationReader implements KindReader {
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
