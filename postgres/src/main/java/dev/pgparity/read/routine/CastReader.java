package dev.pgparity.read.routine;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Cast;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import dev.pgparity.sql.Identifier;
import java.sql.SQLException;

public final class CastReader implements KindReader {
    @Override
    public String resource() {
        return "casts";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        into.add(
                new Address(SystemCatalog.CAST, row.oid("oid")),
                new Cast(
                        new ObjectId.Global(
                                Kind.CAST, new Identifier(row.text("source") + " AS " + row.text("target"))),
                        row.sql("source"),
                        row.sql("target"),
                        row.sqlOrNull("function"),
                        switch (row.text("method")) {
                            case "b" -> Cast.Method.BINARY;
                            case "i" -> Cast.Method.INOUT;
                            default -> Cast.Method.FUNCTION;
                        },
                        context(row.text("context"))));
    }

    static Cast.Context context(String castcontext) {
        return switch (castcontext) {
            case "i" -> Cast.Context.IMPLICIT;
            case "a" -> Cast.Context.ASSIGNMENT;
            default -> Cast.Context.EXPLICIT;
        };
    }
}
