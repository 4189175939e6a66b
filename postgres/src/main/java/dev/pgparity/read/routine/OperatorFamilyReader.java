package dev.pgparity.read.routine;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.OperatorFamily;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import java.sql.SQLException;

public final class OperatorFamilyReader implements KindReader {
    @Override
    public String resource() {
        return "operator-families";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        into.add(
                new Address(SystemCatalog.OPFAMILY, row.oid("oid")),
                new OperatorFamily(
                        new ObjectId.Member(Kind.OPERATOR_FAMILY, row.name(), row.identifier("method")),
                        row.identifier("method")));
    }
}
