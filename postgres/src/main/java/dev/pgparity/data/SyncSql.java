package dev.pgparity.data;

import dev.pgparity.data.TableShape.ColumnShape;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The changes of one lookup table as SQL: alias {@code s} is the table of changes, {@code t} the table itself, and
 * {@code m0}, {@code m1}, … say which row of TARGET each reference means.
 */
final class SyncSql {
    private final DeltaTable deltas;
    private final LookupLayout layout;
    private final Map<QualifiedName, RowNames> names;

    /** @param names the tables whose rows are referred to */
    SyncSql(DeltaTable deltas, Map<QualifiedName, RowNames> names) {
        this.deltas = deltas;
        this.layout = deltas.layout();
        this.names = names;
    }

    private String table() {
        return layout.table().name().sql();
    }

    String delete() {
        return "DELETE FROM " + table() + " AS t USING " + from() + " WHERE s.action = 'd' AND " + keyMatches();
    }

    String update() {
        List<String> sets = new ArrayList<>();
        List<Unit> units = layout.units();
        for (int i = layout.key().units().size(); i < units.size(); i++) {
            Unit unit = units.get(i);
            if (unit instanceof Unit.Plain(ColumnShape column) && column.alwaysIdentity()) {
                continue;
            }
            for (int c = 0; c < unit.columns().size(); c++) {
                sets.add(unit.columns().get(c).sql() + " = " + value(unit, i, c));
            }
        }
        return "UPDATE " + table() + " AS t SET " + String.join(", ", sets) + " FROM " + from()
                + " WHERE s.action = 'u' AND " + keyMatches();
    }

    /** False where rows have nothing but their keys. */
    boolean canUpdate() {
        return layout.compared().stream()
                .anyMatch(unit -> !(unit instanceof Unit.Plain(ColumnShape column) && column.alwaysIdentity()));
    }

    String insert() {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        List<Unit> units = layout.units();
        for (int i = 0; i < units.size(); i++) {
            for (int c = 0; c < units.get(i).columns().size(); c++) {
                columns.add(units.get(i).columns().get(c).sql());
                values.add(value(units.get(i), i, c));
            }
        }
        String own = "";
        RowNames ownNames = names.get(layout.table().name());
        int carried = units.size();
        for (ColumnShape column : layout.surrogates()) {
            if (ownNames != null && ownNames.columns().contains(column.name())) {
                own = " LEFT JOIN " + ownNames.name() + " AS own ON own.key_hash = s.key_hash";
                columns.add(column.name().sql());
                values.add("own." + column.name().sql());
            } else if (column.defaultValue() == null) {
                columns.add(column.name().sql());
                values.add("s.v" + carried + "::" + column.type());
            }
            carried++;
        }
        for (ColumnShape column : layout.carried()) {
            columns.add(column.name().sql());
            values.add("s.v" + carried++ + "::" + column.type());
        }
        return "INSERT INTO " + table() + " (" + String.join(", ", columns) + ") OVERRIDING SYSTEM VALUE SELECT "
                + String.join(", ", values) + " FROM " + from() + own + " WHERE s.action = 'i'";
    }

    /** FROM and WHERE for the rows of TARGET that changes meet; {@code condition} chooses among these. */
    String rows(String condition) {
        return " FROM " + from() + " CROSS JOIN " + table() + " AS t WHERE " + condition + " AND " + keyMatches();
    }

    /** Rows of SOURCE that refer to a row which TARGET does not have, by the reference's unit. */
    String unresolved(Unit.Reference reference) {
        int i = layout.units().indexOf(reference);
        return "SELECT s.v0 FROM " + from() + " WHERE s.action <> 'd' AND s.v" + i + " IS NOT NULL AND m" + i
                + ".key_hash IS NULL LIMIT 3";
    }

    private String from() {
        StringBuilder from = new StringBuilder(deltas.name() + " AS s");
        List<Unit> units = layout.units();
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i) instanceof Unit.Reference reference) {
                from.append(" LEFT JOIN ")
                        .append(rowNames(reference).name())
                        .append(" AS m" + i + " ON m" + i + ".key_hash = s.v" + i);
            }
        }
        return from.toString();
    }

    private RowNames rowNames(Unit.Reference reference) {
        RowNames found = names.get(reference.key().table());
        if (found == null) {
            throw new IllegalStateException(
                    "nobody named the rows of " + reference.key().table());
        }
        return found;
    }

    private String keyMatches() {
        List<String> conditions = new ArrayList<>();
        List<Unit> units = layout.key().units();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            // plain equality can use the key's index
            boolean never = unit instanceof Unit.Plain(ColumnShape column) && column.notNull();
            if (unit instanceof Unit.Plain(ColumnShape column) && column.type().indexOf('.') >= 0) {
                // a type of an extension has its operators where this session does not look for them
                conditions.add(RowSql.asKey(column, "t." + column.name().sql() + "::text") + " IS NOT DISTINCT FROM "
                        + RowSql.asKey(column, "s.v" + i));
                continue;
            }
            for (int c = 0; c < unit.columns().size(); c++) {
                conditions.add("t." + unit.columns().get(c).sql() + (never ? " = " : " IS NOT DISTINCT FROM ")
                        + value(unit, i, c));
            }
        }
        return String.join(" AND ", conditions);
    }

    private static String value(Unit unit, int i, int column) {
        return switch (unit) {
            case Unit.Plain plain -> "s.v" + i + "::" + plain.column().type();
            case Unit.Reference reference -> {
                Identifier referenced = reference.referenced().get(column);
                yield "m" + i + "." + referenced.sql();
            }
        };
    }
}
