package dev.pgparity.data;

import dev.pgparity.data.TableShape.ColumnShape;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlLiteral;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes rows into {@code pgparity.lookup_row} of TARGET, in the transaction that changes them: as they were before a
 * promotion, and as it left them.
 */
final class RowImages {
    private final Connection connection;
    private final String promotion;

    /** @param promotion its id in TARGET's history */
    RowImages(Connection connection, String promotion) {
        this.connection = connection;
        this.promotion = promotion;
    }

    /** The values of a row with the alias {@code t}, by column; every one of them text, so that none is rounded. */
    static String image(Collection<Identifier> columns) {
        return "pg_catalog.jsonb_object(ARRAY["
                + columns.stream()
                        .map(column -> new SqlLiteral(column.value()).sql())
                        .collect(Collectors.joining(", "))
                + "]::text[], ARRAY["
                + columns.stream().map(column -> "t." + column.sql() + "::text").collect(Collectors.joining(", "))
                + "]::text[])";
    }

    /**
     * Keeps rows.
     *
     * @param isAfter whether that is how the promotion leaves them
     * @param columns what is kept of each
     * @param rows FROM and WHERE; the table itself has the alias {@code t}
     */
    void keep(QualifiedName table, List<Identifier> key, boolean isAfter, Collection<Identifier> columns, String rows)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO pgparity.lookup_row (promotion, table_schema, table_name, is_after, key, image)"
                        + " SELECT ?, ?, ?, ?, " + image(key) + ", " + image(columns) + rows)) {
            insert.setString(1, promotion);
            insert.setString(2, table.schema().value());
            insert.setString(3, table.name().value());
            insert.setBoolean(4, isAfter);
            insert.executeUpdate();
        }
    }

    /** Before the rows are changed. */
    void before(DeltaTable delta, SyncSql sql, TableShape shape) throws SQLException {
        keep(delta.layout().table().name(), key(delta), false, all(shape), sql.rows("s.action = 'd'"));
        keep(delta.layout().table().name(), key(delta), false, compared(delta), sql.rows("s.action = 'u'"));
    }

    /** When they are changed. */
    void after(DeltaTable delta, SyncSql sql, TableShape shape) throws SQLException {
        List<Identifier> kept = all(shape).stream()
                .filter(column -> !delta.layout().table().ignore().contains(column))
                .toList();
        keep(delta.layout().table().name(), key(delta), true, kept, sql.rows("s.action = 'i'"));
        keep(delta.layout().table().name(), key(delta), true, compared(delta), sql.rows("s.action = 'u'"));
    }

    private static List<Identifier> key(DeltaTable delta) {
        return delta.layout().key().units().stream()
                .flatMap(unit -> unit.columns().stream())
                .toList();
    }

    /** Those that a synchronisation writes into a row that is there. */
    private static List<Identifier> compared(DeltaTable delta) {
        return delta.layout().compared().stream()
                .filter(unit -> !(unit instanceof Unit.Plain(ColumnShape column) && column.alwaysIdentity()))
                .flatMap(unit -> unit.columns().stream())
                .toList();
    }

    private static List<Identifier> all(TableShape shape) {
        return shape.columns().stream().map(ColumnShape::name).toList();
    }
}
