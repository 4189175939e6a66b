package dev.pgparity.read;

import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.TextSearchParser;
import java.sql.SQLException;

final class TextSearchParserReader implements KindReader {
    @Override
    public String resource() {
        return "text-search-parsers";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        into.add(
                new Address(SystemCatalog.TS_PARSER, row.oid("oid")),
                new TextSearchParser(
                        new ObjectId.InSchema(Kind.TEXT_SEARCH_PARSER, row.name()),
                        row.sql("start"),
                        row.sql("token"),
                        row.sql("end"),
                        row.sqlOrNull("headline"),
                        row.sql("types")));
    }
}
