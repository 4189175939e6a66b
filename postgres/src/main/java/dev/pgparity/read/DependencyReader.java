package dev.pgparity.read;

import java.sql.SQLException;

final class DependencyReader implements KindReader {
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
