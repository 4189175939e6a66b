package dev.pgparity.read;

import java.sql.SQLException;

final class AvailableExtensionReader implements KindReader {
    @Override
    public String resource() {
        return "available-extensions";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        into.available(row.text("name"), row.text("version"));
    }
}
