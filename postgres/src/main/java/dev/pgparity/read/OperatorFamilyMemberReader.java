package dev.pgparity.read;

import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.OperatorFamilyMember;
import java.sql.SQLException;

final class OperatorFamilyMemberReader implements KindReader {
    @Override
    public String resource() {
        return "operator-family-members";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        ObjectId family = into.find(new Address(SystemCatalog.OPFAMILY, row.oid("family")));
        if (family == null || family.kind() != Kind.OPERATOR_FAMILY) {
            return;
        }
        into.add(
                new Address((int) row.oid("classid"), row.oid("oid"), 0),
                new OperatorFamilyMember(
                        new ObjectId.Attached(Kind.OPERATOR_FAMILY, family, row.text("slot")),
                        row.sql("slot"),
                        row.sql("definition")));
    }
}
