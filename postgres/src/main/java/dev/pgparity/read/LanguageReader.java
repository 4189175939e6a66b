package dev.pgparity.read;

import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.Language;
import dev.pgparity.catalog.ObjectId;
import java.sql.SQLException;

final class LanguageReader implements KindReader {
    @Override
    public String resource() {
        return "languages";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        into.add(
                new Address(SystemCatalog.LANGUAGE, row.oid("oid")),
                new Language(
                        new ObjectId.Global(Kind.LANGUAGE, row.identifier("name")),
                        row.flag("trusted"),
                        row.sql("handler"),
                        row.sqlOrNull("inline"),
                        row.sqlOrNull("validator")));
    }
}
