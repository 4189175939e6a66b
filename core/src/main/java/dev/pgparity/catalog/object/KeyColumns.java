package dev.pgparity.catalog.object;

import dev.pgparity.catalog.part.Deferral;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.List;

/** How the columns of a key are printed. */
final class KeyColumns {
    private KeyColumns() {}

    /** {@code (a, b WITHOUT OVERLAPS) INCLUDE (c) DEFERRABLE}. */
    static SqlText sql(List<Identifier> columns, boolean withoutOverlaps, List<Identifier> include, Deferral deferral) {
        SqlText text = SqlText.of(
                "({}{})",
                SqlText.join(", ", columns),
                withoutOverlaps ? SqlText.of(" WITHOUT OVERLAPS") : SqlText.EMPTY);
        return (include.isEmpty() ? text : text.and(" INCLUDE ({})", SqlText.join(", ", include)))
                .and("{}", deferral.sql());
    }
}
