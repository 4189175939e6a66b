package dev.pgparity.read.textsearch;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.TextSearchTemplate;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import java.sql.SQLException;

public final class TextSearchTemplateReader implements KindReader {
    @Override
    public String resource() {
        return "text-search-templates";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        into.add(
                new Address(SystemCatalog.TS_TEMPLATE, row.oid("oid")),
                new TextSearchTemplate(
                        new ObjectId.InSchema(Kind.TEXT_SEARCH_TEMPLATE, row.name()),
                        row.sqlOrNull("init"),
                        row.sql("lexize")));
    }
}
