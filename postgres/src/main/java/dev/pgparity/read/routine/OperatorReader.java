package dev.pgparity.read.routine;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Operator;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import dev.pgparity.sql.SqlText;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

public final class OperatorReader implements KindReader {
    @Override
    public String resource() {
        return "operators";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        SqlText left = row.sqlOrNull("left");
        SqlText right = row.sqlOrNull("right");
        into.add(
                new Address(SystemCatalog.OPERATOR, row.oid("oid")),
                new Operator(
                        new ObjectId.Routine(Kind.OPERATOR, row.name(), side(left) + ", " + side(right)),
                        left,
                        right,
                        row.sql("function"),
                        row.sqlOrNull("commutator"),
                        row.sqlOrNull("negator"),
                        row.sqlOrNull("restrict"),
                        row.sqlOrNull("join"),
                        row.flag("merges"),
                        row.flag("hashes")));
    }

    private static String side(@Nullable SqlText type) {
        return type == null ? "NONE" : type.sql();
    }
}
