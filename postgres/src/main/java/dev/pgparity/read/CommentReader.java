package dev.pgparity.read;

import dev.pgparity.catalog.Comment;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import java.sql.SQLException;

final class CommentReader implements KindReader {
    @Override
    public String resource() {
        return "comments";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        CatalogBuilder.Named on =
                into.findNamed(new Address((int) row.oid("classid"), row.oid("objid"), row.number("objsubid")));
        if (on != null) {
            into.add(new Comment(new ObjectId.Attached(Kind.COMMENT, on.id()), on.parent(), row.text("text")));
        }
    }
}
