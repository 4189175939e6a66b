package dev.pgparity.read.textsearch;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.TextSearchParser;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import java.sql.SQLException;

public final class TextSearchParserReader implements KindReader {
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
