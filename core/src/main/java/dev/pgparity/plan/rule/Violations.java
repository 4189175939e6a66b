package dev.pgparity.plan.rule;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Column;
import dev.pgparity.catalog.Constraint;
import dev.pgparity.catalog.Dependency;
import dev.pgparity.catalog.Index;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.Table;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Probe;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlLiteral;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * Asks which rows of the target a new constraint would forbid:
 *
 * <pre>
 * SELECT 1 FROM s.t AS r WHERE NOT (r.n > 0) LIMIT 1;
 * </pre>
 *
 * <p>Only where the question can be put to the table as it is now: its columns are there with the types that they keep.
 * Exclusion constraints, keys without overlaps and foreign keys over several columns are not asked about; there the
 * risk stands as it is.
 */
final class Violations {
    private static final int EXAMPLES = 5;

    private final ObjectId object;
    private final ObjectId table;
    private final PlanContext context;

    private Violations(ObjectId object, ObjectId table, PlanContext context) {
        this.object = object;
        this.table = table;
        this.context = context;
    }

    /** The rows that violate a constraint of a table. */
    static Optional<Probe> of(Constraint wanted, PlanContext context) {
        Violations violations = new Violations(wanted.id(), wanted.relation(), context);
        if (!violations.asItIs(wanted.columns())) {
            return Optional.empty();
        }
        return switch (wanted.type()) {
            case CHECK -> Optional.of(violations.check(wanted));
            case PRIMARY_KEY, UNIQUE -> violations.twice(wanted);
            case FOREIGN_KEY -> violations.orphans(wanted);
            case NOT_NULL, EXCLUSION, TRIGGER -> Optional.empty();
        };
    }

    /** The keys that more than one row has; of indexes on plain columns alone. */
    static Optional<Probe> of(Index wanted, PlanContext context) {
        Violations violations = new Violations(wanted.id(), wanted.table(), context);
        return IndexKey.of(wanted, context.source())
                .filter(key -> violations.asItIs(key.columns()))
                .map(key -> violations.twice(key.columns(), key.nullsEqual(), key.predicate()));
    }

    /** The rows that hold null in a column. */
    static Probe nulls(Column wanted, PlanContext context) {
        Violations violations = new Violations(wanted.id(), wanted.table(), context);
        return violations.rows(
                SqlText.of("{}", References.name(wanted.table())),
                SqlText.of("{} IS NULL", wanted.id().name()),
                List.of());
    }

    /** The rows that hold one of these values of an enum. */
    static Probe labels(Column present, List<String> labels, PlanContext context) {
        Violations violations = new Violations(present.id(), present.table(), context);
        List<SqlText> values = labels.stream()
                .map(label -> SqlText.of("{}", new SqlLiteral(label)))
                .toList();
        return violations.rows(
                SqlText.of("{}", References.name(present.table())),
                SqlText.of("{} IN ({})", present.id().name(), SqlText.join(", ", values)),
                List.of(present.id().name()));
    }

    private boolean asItIs(List<Identifier> columns) {
        Table present = context.target().find(table, Table.class);
        if (present == null || context.creates(table) || columns.isEmpty()) {
            return false;
        }
        for (Identifier name : columns) {
            ObjectId id = new ObjectId.Member(Kind.COLUMN, References.relation(table), name);
            if (!SameValues.of(id, context)) {
                return false;
            }
        }
        return true;
    }

    /** The server prints {@code CHECK (…)}, and after it at most words without parentheses. */
    private Probe check(Constraint wanted) {
        String text = wanted.definition().sql();
        SqlText condition = SqlText.fromServer(text.substring(text.indexOf('('), text.lastIndexOf(')') + 1));
        return rows(from(true), SqlText.of("NOT {}", condition), wanted.columns());
    }

    private Optional<Probe> twice(Constraint wanted) {
        String text = wanted.definition().sql();
        return text.contains(" WITHOUT OVERLAPS")
                ? Optional.empty()
                : Optional.of(twice(wanted.columns(), text.contains(" NULLS NOT DISTINCT "), SqlText.EMPTY));
    }

    private Probe twice(List<Identifier> columns, boolean nullsEqual, SqlText predicate) {
        List<SqlText> conditions = new ArrayList<>();
        if (!predicate.equals(SqlText.EMPTY)) {
            conditions.add(predicate);
        }
        if (!nullsEqual) {
            columns.forEach(column -> conditions.add(SqlText.of("{} IS NOT NULL", column)));
        }
        SqlText where =
                conditions.isEmpty() ? SqlText.EMPTY : SqlText.of(" WHERE {}", SqlText.join(" AND ", conditions));
        SqlText keys = SqlText.of("FROM {}{} GROUP BY {}", from(false), where, SqlText.join(", ", columns));
        return new Probe(
                HazardKind.MAY_FAIL,
                object,
                SqlText.of("SELECT 1 {} HAVING pg_catalog.count(*) > 1 LIMIT 1", keys),
                SqlText.of(
                        "SELECT pg_catalog.sum(n), (SELECT pg_catalog.count(*) FROM {}) FROM (SELECT pg_catalog.count(*) AS n {}) AS keys WHERE n > 1",
                        from(false),
                        keys),
                SqlText.of(
                        "SELECT {} {} HAVING pg_catalog.count(*) > 1 LIMIT {}",
                        said(columns),
                        keys,
                        SqlText.number(EXAMPLES)));
    }

    /** A foreign key of one column: that one depends on exactly one column of the other table. */
    private Optional<Probe> orphans(Constraint wanted) {
        ObjectId other = wanted.referenced();
        if (other == null
                || wanted.columns().size() != 1
                || context.creates(other)
                || !context.target().has(other)) {
            return Optional.empty();
        }
        List<Identifier> keys = new ArrayList<>();
        for (Dependency dependency : context.source().dependencies().of(wanted.id())) {
            if (dependency.referenced() instanceof ObjectId.Member m
                    && m.kind() == Kind.COLUMN
                    && context.target().has(m)
                    && m.relation().equals(References.relation(other))
                    && (!other.equals(table)
                            || !m.name().equals(wanted.columns().getFirst()))) {
                keys.add(m.name());
            }
        }
        if (keys.size() != 1) {
            return Optional.empty();
        }
        Identifier column = wanted.columns().getFirst();
        return Optional.of(rows(
                SqlText.of("{} AS r", from(false)),
                SqlText.of(
                        "r.{} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {} AS k WHERE k.{} = r.{})",
                        column,
                        References.name(other),
                        keys.getFirst(),
                        column),
                wanted.columns()));
    }

    /** A check holds for what inherits as well; a key does not, save for partitions, which have no rows beside. */
    private SqlText from(boolean heirs) {
        Table present = context.target().find(table, Table.class);
        boolean only = !heirs && present != null && present.partitionKey() == null;
        return only ? SqlText.of("ONLY {}", References.name(table)) : SqlText.of("{}", References.name(table));
    }

    private Probe rows(SqlText from, SqlText condition, List<Identifier> shown) {
        SequencedSet<Identifier> columns = new LinkedHashSet<>(primaryKey());
        columns.addAll(shown);
        return new Probe(
                HazardKind.MAY_FAIL,
                object,
                SqlText.of("SELECT 1 FROM {} WHERE {} LIMIT 1", from, condition),
                SqlText.of(
                        "SELECT pg_catalog.count(*) FILTER (WHERE {}), pg_catalog.count(*) FROM {}", condition, from),
                columns.isEmpty()
                        ? SqlText.EMPTY
                        : SqlText.of(
                                "SELECT {} FROM {} WHERE {} LIMIT {}",
                                said(List.copyOf(columns)),
                                from,
                                condition,
                                SqlText.number(EXAMPLES)));
    }

    private List<Identifier> primaryKey() {
        Catalog target = context.target();
        return target.children(table, Constraint.class).stream()
                .filter(constraint -> constraint.type() == Constraint.Type.PRIMARY_KEY)
                .findFirst()
                .map(Constraint::columns)
                .orElse(List.of());
    }

    /** {@code id=7, customer=99}. */
    private static SqlText said(List<Identifier> columns) {
        List<SqlText> parts = columns.stream()
                .map(column -> SqlText.of("{} || {}::pg_catalog.text", new SqlLiteral(column.value() + "="), column))
                .toList();
        return SqlText.of("pg_catalog.concat_ws({}, {})", new SqlLiteral(", "), SqlText.join(", ", parts));
    }
}
