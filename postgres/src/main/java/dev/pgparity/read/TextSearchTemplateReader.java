package dev.pgparity.read;

import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.TextSearchTemplate;
import java.sql.SQLException;

final class TextSearchTemplateReader implements KindReader {
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
