package dev.pgparity.read.routine;

import dev.pgparity.catalog.TypeCast;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import java.sql.SQLException;

public final class TypeCastReader implements KindReader {
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
