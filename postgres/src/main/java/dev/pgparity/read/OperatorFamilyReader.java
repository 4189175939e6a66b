package dev.pgparity.read;

import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.OperatorFamily;
import java.sql.SQLException;

final class OperatorFamilyReader implements KindReader {
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
