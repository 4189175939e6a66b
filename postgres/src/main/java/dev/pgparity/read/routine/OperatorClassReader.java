package dev.pgparity.read.routine;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.OperatorClass;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import dev.pgparity.sql.SqlText;
import java.sql.SQLException;

public final class OperatorClassReader implements KindReader {
    @Override
    public String resource() {
        return "operator-classes";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        OperatorClass type = new OperatorClass(
                new ObjectId.Member(Kind.OPERATOR_CLASS, row.name(), row.identifier("method")),
                row.identifier("method"),
                row.sql("on_type"),
                row.flag("by_default"),
                row.sql("family"),
                row.sqlOrNull("storage"),
                row.texts("items").stream().map(SqlText::fromServer).toList());
        into.add(new Address(SystemCatalog.OPCLASS, row.oid("oid")), type);
        for (long operator : row.oids("operator_oids")) {
            into.alias(new Address(SystemCatalog.AMOP, operator), type.id());
        }
        for (long function : row.oids("function_oids")) {
            into.alias(new Address(SystemCatalog.AMPROC, function), type.id());
        }
    }
}
