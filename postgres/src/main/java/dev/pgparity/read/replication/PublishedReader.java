package dev.pgparity.read.replication;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Published;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import java.sql.SQLException;

public final class PublishedReader implements KindReader {
    @Override
    public String resource() {
        return "published";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        ObjectId publication = into.find(new Address(SystemCatalog.PUBLICATION, row.oid("publication")));
        ObjectId object = into.find(new Address((int) row.oid("object_catalog"), row.oid("object"), 0));
        if (publication == null || object == null || !into.has(publication) || !into.has(object)) {
            return;
        }
        into.add(
                new Address((int) row.oid("catalog"), row.oid("oid"), 0),
                new Published(
                        new ObjectId.Attached(Kind.PUBLISHED, publication, object.toString()),
                        object,
                        row.identifiers("columns"),
                        row.sqlOrNull("filter")));
    }
}
