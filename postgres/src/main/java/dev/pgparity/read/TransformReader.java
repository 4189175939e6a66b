package dev.pgparity.read;

import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.Transform;
import dev.pgparity.sql.Identifier;
import java.sql.SQLException;

final class TransformReader implements KindReader {
    @Override
    public String resource() {
        return "transforms";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        Identifier language = row.identifier("language");
        into.add(
                new Address(SystemCatalog.TRANSFORM, row.oid("oid")),
                new Transform(
                        new ObjectId.Global(
                                Kind.TRANSFORM,
                                new Identifier("FOR " + row.text("on_type") + " LANGUAGE " + language.sql())),
                        row.sql("on_type"),
                        language,
                        row.sqlOrNull("from_sql"),
                        row.sqlOrNull("to_sql")));
    }
}
