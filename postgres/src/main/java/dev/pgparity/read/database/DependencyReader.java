package dev.pgparity.read.database;

import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import java.sql.SQLException;

public final class DependencyReader implements KindReader {
    @Override
    public String resource() {
        return "dependencies";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        into.depend(
                new Address((int) row.oid("classid"), row.oid("objid"), row.number("objsubid")),
                new Address((int) row.oid("refclassid"), row.oid("refobjid"), row.number("refobjsubid")),
                row.flag("automatic"));
    }
}
