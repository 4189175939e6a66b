package dev.pgparity.plan.rule.online;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Column;
import dev.pgparity.catalog.object.EnumType;
import dev.pgparity.catalog.object.Partition;
import dev.pgparity.catalog.object.Table;
import dev.pgparity.order.Ordered;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import dev.pgparity.sql.SqlTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every row of a partition, in the words in which the server prints it when it is a check.
 *
 * <pre>
 * PARTITION BY RANGE (day), FROM ('2026-01-01') TO ('2027-01-01')
 * ((day IS NOT NULL) AND (day >= '2026-01-01'::date) AND (day < '2027-01-01'::date))
 * </pre>
 *
 * <p>Only for tables divided by one plain column of a type whose literals are printed in one way; a check in other words
 * would not be known again.
 */
record PartitionCondition(Identifier column, SqlText sql) {
    private static final Set<String> TYPES = Ordered.of(
            "integer", "bigint", "date", "text", "uuid", "timestamp without time zone", "timestamp with time zone");

    /** The condition; empty where it cannot be told, as for DEFAULT, hashes, several columns and partitions of partitions. */
    static Optional<PartitionCondition> of(Partition partition, Catalog catalog) {
        Table above = catalog.find(partition.partitioned(), Table.class);
        boolean nested = catalog.has(new ObjectId.Attached(Kind.PARTITION, partition.partitioned()));
        if (above == null || above.partitionKey() == null || nested) {
            return Optional.empty();
        }
        List<String> key = SqlTokens.split(above.partitionKey().sql()).stream()
                .filter(token -> !token.isBlank())
                .toList();
        if (key.size() != 4) {
            return Optional.empty();
        }
        Identifier name = identifier(key.get(2));
        Column column = catalog.find(
                new ObjectId.Member(Kind.COLUMN, References.relation(partition.partitioned()), name), Column.class);
        if (column == null || !isPrintedOneWay(column, catalog)) {
            return Optional.empty();
        }
        List<List<String>> tuples = PartitionBounds.tuples(partition.bound());
        return switch (key.getFirst()) {
            case "RANGE" -> tuples.size() == 2 ? Optional.ofNullable(range(column, tuples)) : Optional.empty();
            case "LIST" -> tuples.size() == 1 ? Optional.of(list(column, tuples.getFirst())) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Identifier identifier(String token) {
        return new Identifier(
                token.startsWith("\"") ? token.substring(1, token.length() - 1).replace("\"\"", "\"") : token);
    }

    private static boolean isPrintedOneWay(Column column, Catalog catalog) {
        String type = column.type().sql();
        return TYPES.contains(type)
                || catalog.objects().values().stream()
                        .anyMatch(object -> object instanceof EnumType
                                && References.name(object.id()).sql().equals(type));
    }

    private static @Nullable PartitionCondition range(Column column, List<List<String>> tuples) {
        String from = tuples.getFirst().getFirst();
        String to = tuples.getLast().getFirst();
        List<SqlText> parts = new ArrayList<>();
        parts.add(SqlText.of("({} IS NOT NULL)", column.id().name()));
        if (!from.equals("MINVALUE")) {
            parts.add(SqlText.of("({} >= {})", column.id().name(), literal(from, column)));
        }
        if (!to.equals("MAXVALUE")) {
            parts.add(SqlText.of("({} < {})", column.id().name(), literal(to, column)));
        }
        return parts.size() == 1
                ? null
                : new PartitionCondition(column.id().name(), SqlText.of("({})", SqlText.join(" AND ", parts)));
    }

    private static PartitionCondition list(Column column, List<String> values) {
        Identifier name = column.id().name();
        List<SqlText> literals = values.stream()
                .filter(value -> !value.equals("NULL"))
                .map(value -> literal(value, column))
                .toList();
        SqlText isNull = SqlText.of("({} IS NULL)", name);
        SqlText one = switch (literals.size()) {
            case 0 -> isNull;
            case 1 -> SqlText.of("({} = {})", name, literals.getFirst());
            default -> SqlText.of("({} = ANY (ARRAY[{}]))", name, SqlText.join(", ", literals));
        };
        if (literals.isEmpty()) {
            return new PartitionCondition(name, one);
        }
        return new PartitionCondition(
                name,
                literals.size() < values.size()
                        ? SqlText.of("({} OR {})", isNull, one)
                        : SqlText.of("(({} IS NOT NULL) AND {})", name, one));
    }

    /** As {@code pg_get_expr} prints a constant of the column's type. */
    private static SqlText literal(String bound, Column column) {
        boolean quoted = bound.startsWith("'");
        if (column.type().sql().equals("integer") && (quoted ? bound.substring(1) : bound).matches("\\d+'?")) {
            return SqlText.fromServer(bound.replace("'", ""));
        }
        return SqlText.of("{}::{}", SqlText.fromServer(quoted ? bound : "'" + bound + "'"), column.type());
    }

    /** What holds for every row of the table's DEFAULT partition once this one is attached. */
    SqlText negated() {
        return SqlText.of("(NOT {})", sql);
    }
}
