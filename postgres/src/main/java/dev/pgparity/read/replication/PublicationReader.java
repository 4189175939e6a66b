package dev.pgparity.read.replication;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Publication;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import java.sql.SQLException;

public final class PublicationReader implements KindReader {
    @Override
    public String resource() {
        return "publications";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        into.add(
                new Address(SystemCatalog.PUBLICATION, row.oid("oid")),
                new Publication(
                        new ObjectId.Global(Kind.PUBLICATION, row.identifier("name")),
                        row.flag("all_tables"),
                        row.flag("insert"),
                        row.flag("update"),
                        row.flag("delete"),
                        row.flag("truncate"),
                        row.flag("via_root"),
                        row.flag("generated_columns")));
    }
}
