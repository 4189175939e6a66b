package dev.pgparity.read;

import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.Published;
import java.sql.SQLException;

final class PublishedReader implements KindReader {
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
