package dev.pgparity.read.routine;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.OperatorFamilyMember;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import java.sql.SQLException;

public final class OperatorFamilyMemberReader implements KindReader {
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
