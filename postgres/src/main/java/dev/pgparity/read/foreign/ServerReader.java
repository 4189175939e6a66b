package dev.pgparity.read.foreign;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Server;
import dev.pgparity.read.row.Address;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SystemCatalog;
import java.sql.SQLException;

public final class ServerReader implements KindReader {
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
