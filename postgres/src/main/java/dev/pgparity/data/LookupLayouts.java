package dev.pgparity.data;

import dev.pgparity.data.TableShape.ColumnShape;
import dev.pgparity.data.TableShape.ForeignKeyShape;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides for each lookup table what identifies a row and what is compared.
 *
 * <p>The shape is SOURCE's; a column that TARGET lacks is left out and named. A table that TARGET lacks altogether has
 * SOURCE's shape: all of its rows are new.
 */
final class LookupLayouts {
    private static final ProblemCode NO_TABLE = new ProblemCode("data.no-table");
    private static final ProblemCode NO_KEY = new ProblemCode("data.no-key");
    private static final ProblemCode NO_COLUMN = new ProblemCode("data.no-column");
    private static final ProblemCode CIRCULAR_KEY = new ProblemCode("data.circular-key");

    private final Map<QualifiedName, LookupTable> tables = new LinkedHashMap<>();
    private final TableShapes source;
    private final TableShapes target;
    private final String sourceName;
    private final Map<QualifiedName, NaturalKey> keys = new HashMap<>();
    private final Set<QualifiedName> underWay = new HashSet<>();

    private LookupLayouts(List<LookupTable> lookups, TableShapes source, TableShapes target, String sourceName) {
        lookups.forEach(table -> tables.put(table.name(), table));
        this.source = source;
        this.target = target;
        this.sourceName = sourceName;
    }

    /** In the order in which the tables were declared. */
    static List<LookupLayout> of(List<LookupTable> lookups, TableShapes source, TableShapes target, String sourceName) {
        LookupLayouts layouts = new LookupLayouts(lookups, source, target, sourceName);
        return layouts.tables.values().stream().map(layouts::layout).toList();
    }

    private LookupLayout layout(LookupTable table) {
        TableShape shape = shape(table);
        TableShape other = target.of(table.name()).orElse(shape);
        table.ignore().forEach(column -> require(table, shape, column, "ignore"));
        NaturalKey key = key(table);
        Set<Identifier> inKey = new HashSet<>();
        key.units().forEach(unit -> inKey.addAll(unit.columns()));
        List<ColumnShape> surrogates = new ArrayList<>();
        List<ColumnShape> carried = new ArrayList<>();
        List<Identifier> compared = new ArrayList<>();
        List<Identifier> notCompared = new ArrayList<>();
        for (ColumnShape column : shape.columns()) {
            if (inKey.contains(column.name())) {
                continue;
            }
            if (other.column(column.name()).isEmpty()) {
                notCompared.add(column.name());
            } else if (table.ignore().contains(column.name())) {
                if (column.defaultValue() == null && (column.notNull() || isOwn(shape, column.name()))) {
                    carried.add(column);
                }
            } else if (shape.primaryKey().contains(column.name()) && isOwn(shape, column.name())) {
                surrogates.add(column);
            } else {
                compared.add(column.name());
            }
        }
        other.columns().stream()
                .map(ColumnShape::name)
                .filter(name -> shape.column(name).isEmpty())
                .forEach(notCompared::add);
        return new LookupLayout(table, key, units(shape, compared), surrogates, carried, notCompared);
    }

    private NaturalKey key(LookupTable table) {
        NaturalKey known = keys.get(table.name());
        if (known != null) {
            return known;
        }
        if (!underWay.add(table.name())) {
            throw Problem.usage(
                            CIRCULAR_KEY,
                            "The key of lookup table " + table.name() + " refers, through a foreign key, to itself.")
                    .next("Choose key columns that say which row is which without another row of the table.")
                    .build();
        }
        TableShape shape = shape(table);
        List<Identifier> columns = table.key().isEmpty() ? shape.primaryKey() : table.key();
        if (columns.isEmpty()) {
            throw Problem.usage(NO_KEY, table.name() + " has no primary key, so data: must name its key.")
                    .next("For example { table: " + table.name() + ", key: [code] }")
                    .build();
        }
        columns.forEach(column -> require(table, shape, column, "key"));
        NaturalKey key = new NaturalKey(table.name(), units(shape, columns));
        keys.put(table.name(), key);
        return key;
    }

    private TableShape shape(LookupTable table) {
        return source.of(table.name())
                .orElseThrow(() -> Problem.usage(
                                NO_TABLE, sourceName + " has no table " + table.name() + ", which data: declares.")
                        .next("Correct its name in pgparity.yaml.")
                        .build());
    }

    private void require(LookupTable table, TableShape shape, Identifier column, String where) {
        if (shape.column(column).isEmpty()) {
            throw Problem.usage(
                            NO_COLUMN,
                            "data: " + table.name() + " has no column " + column + " (" + where + ") that can be"
                                    + " written in " + sourceName + ".")
                    .build();
        }
    }

    /** No foreign key decides its value. */
    private static boolean isOwn(TableShape shape, Identifier column) {
        return shape.foreignKeys().stream().noneMatch(key -> key.columns().contains(column));
    }

    /** For each column the foreign key through which it is compared. */
    private Map<Identifier, ForeignKeyShape> mappedKeys(TableShape shape) {
        Map<Identifier, ForeignKeyShape> mapped = new HashMap<>();
        for (ForeignKeyShape key : shape.foreignKeys()) {
            if (isMapped(key) && key.columns().stream().noneMatch(mapped::containsKey)) {
                key.columns().forEach(column -> mapped.put(column, key));
            }
        }
        return mapped;
    }

    /** Whether the referenced columns say in every environment the same about which row is meant. */
    private boolean isMapped(ForeignKeyShape key) {
        @Nullable LookupTable referenced = tables.get(key.referenced());
        Optional<TableShape> shape = source.of(key.referenced());
        if (referenced == null || shape.isEmpty()) {
            return false;
        }
        List<Identifier> natural = referenced.key().isEmpty() ? shape.get().primaryKey() : referenced.key();
        return !natural.containsAll(key.referencedColumns());
    }

    private List<Unit> units(TableShape shape, List<Identifier> columns) {
        Map<Identifier, ForeignKeyShape> mapped = mappedKeys(shape);
        List<Unit> units = new ArrayList<>();
        Set<Identifier> covered = new HashSet<>();
        for (Identifier name : columns) {
            if (covered.contains(name)) {
                continue;
            }
            ForeignKeyShape key = mapped.get(name);
            if (key == null) {
                units.add(new Unit.Plain(shape.column(name).orElseThrow()));
            } else {
                LookupTable referenced = tables.get(key.referenced());
                if (referenced == null) {
                    throw new IllegalStateException(key.referenced() + " is mapped but not declared");
                }
                units.add(new Unit.Reference(key.columns(), key(referenced), key.referencedColumns()));
                covered.addAll(key.columns());
            }
        }
        return units;
    }
}
