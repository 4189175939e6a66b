package dev.pgparity.read.attached;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Comment;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import java.sql.SQLException;

public final class CommentReader implements KindReader {
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
