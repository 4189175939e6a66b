package dev.pgparity.read;

import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.Server;
import java.sql.SQLException;

final class ServerReader implements KindReader {
    @Override
    public String resource() {
        return "servers";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        ObjectId.Global id = new ObjectId.Global(Kind.SERVER, row.identifier("name"));
        into.add(
                new Address(SystemCatalog.FOREIGN_SERVER, row.oid("oid")),
                new Server(
                        id,
                        row.identifier("wrapper"),
                        row.textOrNull("type"),
                        row.textOrNull("version"),
                        into.hidden(id, row.options("options"))));
    }
}
