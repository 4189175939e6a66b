package dev.pgparity.read.database;

import dev.pgparity.catalog.AvailableExtension;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import java.sql.SQLException;
import java.util.Set;

public final class AvailableExtensionReader implements KindReader {
    @Override
    public String resource() {
        return "available-extensions";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        into.available(
                row.text("name"), new AvailableExtension(row.text("version"), Set.copyOf(row.texts("versions"))));
    }
}
