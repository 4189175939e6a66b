package dev.pgparity.read.database;

import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import java.sql.SQLException;

/** Reports every object that a dump would hold and that no reader claimed, by its name. */
public final class UnclaimedReader implements KindReader {
    @Override
    public String resource() {
        return "unclaimed";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        Address address = new Address((int) row.oid("catalog"), row.oid("oid"), 0);
        if (into.find(address) == null && into.findNamed(address) == null) {
            into.gap(
                    row.text("kind") + " " + row.text("name"),
                    "this kind of object is not compared: look at it with pg_dump");
        }
    }
}
