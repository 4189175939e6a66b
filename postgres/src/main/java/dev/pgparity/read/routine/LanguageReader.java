package dev.pgparity.read.routine;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Language;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import java.sql.SQLException;

public final class LanguageReader implements KindReader {
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
