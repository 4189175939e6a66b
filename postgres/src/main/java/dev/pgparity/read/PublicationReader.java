package dev.pgparity.read;

import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.Publication;
import java.sql.SQLException;

final class PublicationReader implements KindReader {
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
