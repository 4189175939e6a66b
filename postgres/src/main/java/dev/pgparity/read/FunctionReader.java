package dev.pgparity.read;

import dev.pgparity.catalog.Function;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import java.sql.SQLException;

final class FunctionReader implements KindReader {
    @Override
    public String resource() {
        return "functions";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        Kind kind = row.text("kind").equals("p") ? Kind.PROCEDURE : Kind.FUNCTION;
        into.add(
                new Address(SystemCatalog.PROC, row.oid("oid")),
                new Function(
                        new ObjectId.Routine(kind, row.name(), String.join(", ", row.texts("argument_types"))),
                        row.sql("arguments"),
                        row.sqlOrNull("result"),
                        row.sql("definition"),
                        row.flag("security_definer"),
                        row.flag("pinned_search_path")));
    }
}
