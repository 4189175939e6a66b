package dev.pgparity.read.database;

import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import java.sql.SQLException;

/** Sees whether some object that a dump would hold was claimed by no reader before this one. */
public final class CoverageReader implements KindReader {
    @Override
    public String resource() {
        return "coverage";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        Address address = new Address((int) row.oid("catalog"), row.oid("oid"), 0);
        if (into.find(address) == null && into.findNamed(address) == null) {
            into.unclaimed();
        }
    }
}
