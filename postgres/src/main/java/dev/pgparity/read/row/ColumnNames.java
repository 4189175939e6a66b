package dev.pgparity.read.row;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.sql.Identifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of tables by their number, which is how keys speak of them. */
public final class ColumnNames {
    private final Map<Long, Relation> relations = new HashMap<>();

    private record Relation(ObjectId id, List<@Nullable Identifier> columns) {}

    /** @param number {@code pg_attribute.attnum}, from 1 */
    public void put(long oid, ObjectId table, int number, Identifier name) {
        Relation relation = relations.get(oid);
        if (relation == null) {
            relation = new Relation(table, new ArrayList<>());
            relations.put(oid, relation);
        }
        while (relation.columns.size() < number) {
            relation.columns.add(null);
        }
        relation.columns.set(number - 1, name);
    }

    /** Those with these numbers, in their order; 0, the whole row, and system columns are none. */
    public List<Identifier> of(long oid, int[] numbers) throws SQLException {
        Relation relation = relations.get(oid);
        List<@Nullable Identifier> columns = relation == null ? List.of() : relation.columns;
        List<Identifier> names = new ArrayList<>(numbers.length);
        for (int number : numbers) {
            if (number < 1) {
                continue;
            }
            Identifier name = number <= columns.size() ? columns.get(number - 1) : null;
            if (name == null) {
                throw new SQLException(
                        "a key has a column that is gone: the catalog changed while it was read", "XX000");
            }
            names.add(name);
        }
        return names;
    }

    /** All columns of each table in their order, without those that were dropped. */
    Map<ObjectId, List<Identifier>> order() {
        Map<ObjectId, List<Identifier>> order = HashMap.newHashMap(relations.size());
        for (Relation relation : relations.values()) {
            List<Identifier> names = new ArrayList<>(relation.columns.size());
            for (@Nullable Identifier name : relation.columns) {
                if (name != null) {
                    names.add(name);
                }
            }
            order.put(relation.id, names);
        }
        return order;
    }
}
