package dev.pgparity.read;

import dev.pgparity.catalog.TypeCast;
import java.sql.SQLException;

final class TypeCastReader implements KindReader {
    @Override
    public String resource() {
        return "type-casts";
    }

    @Override
    public void map(Row row, CatalogBuilder into) throws SQLException {
        into.cast(new TypeCast(
                row.shared("source"),
                row.shared("target"),
                CastReader.context(row.text("context")),
                row.flag("binary")));
    }
}
