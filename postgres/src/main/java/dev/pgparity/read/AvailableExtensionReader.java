package dev.pgparity.read;

import dev.pgparity.catalog.AvailableExtension;
import java.sql.SQLException;
import java.util.Set;

final class AvailableExtensionReader implements KindReader {
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
