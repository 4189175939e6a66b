package dev.pgparity.read;

import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.Operator;
import dev.pgparity.sql.SqlText;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

final class OperatorReader implements KindReader {
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
