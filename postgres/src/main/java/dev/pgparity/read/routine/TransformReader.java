package dev.pgparity.read.routine;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Transform;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import dev.pgparity.sql.Identifier;
import java.sql.SQLException;

public final class TransformReader implements KindReader {
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
