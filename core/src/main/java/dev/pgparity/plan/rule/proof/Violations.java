package dev.pgparity.plan.rule.proof;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Dependency;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Check;
import dev.pgparity.catalog.object.Column;
import dev.pgparity.catalog.object.Constraint;
import dev.pgparity.catalog.object.Exclusion;
import dev.pgparity.catalog.object.ForeignKey;
import dev.pgparity.catalog.object.Index;
import dev.pgparity.catalog.object.PrimaryKey;
import dev.pgparity.catalog.object.Table;
import dev.pgparity.catalog.object.Unique;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Probe;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlLiteral;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * Asks which rows of the target a new constraint would forbid:
 *
 * <pre>
 * SELECT 1 FROM s.t AS r WHERE NOT (r.n > 0) LIMIT 1;
 * </pre>
 *
 * <p>Only where the question can be put to the table as it is now: its columns are there with the types that they keep.
 * Where a key has operator classes or collations of its own nobody is asked, and the risk stands as it is.
 */
public final class Violations {
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
    public static Optional<Probe> of(Constraint wanted, PlanContext context) {
        Violations violations = new Violations(wanted.id(), wanted.relation(), context);
        if (!violations.asItIs(wanted.columns())) {
            return Optional.empty();
        }
        return switch (wanted.definition()) {
            case Check check -> Optional.of(violations.check(check));
            case PrimaryKey key ->
                key.withoutOverlaps()
                        ? violations.conflicts(wanted)
                        : Optional.of(violations.twice(texts(key.columns()), false, SqlText.EMPTY));
            case Unique key ->
                key.withoutOverlaps()
                        ? violations.conflicts(wanted)
                        : Optional.of(violations.twice(texts(key.columns()), key.nullsNotDistinct(), SqlText.EMPTY));
            case ForeignKey key -> violations.orphans(key, wanted.referenced());
            case Exclusion exclusion -> violations.conflicts(wanted);
        };
    }

    /** The keys that more than one row has. */
    public static Optional<Probe> of(Index wanted, PlanContext context) {
        Violations violations = new Violations(wanted.id(), wanted.table(), context);
        return UniqueKey.of(wanted)
                .filter(key -> violations.there() && violations.dependsOnWhatStays(wanted.id()))
                .map(key -> violations.twice(key.elements(), key.nullsEqual(), key.predicate()));
    }

    /** The rows that hold null in a column. */
    public static Probe nulls(Column wanted, PlanContext context) {
        Violations violations = new Violations(wanted.id(), wanted.table(), context);
        return violations.rows(
                SqlText.of("{}", References.name(wanted.table())),
                SqlText.of("{} IS NULL", wanted.id().name()),
                List.of());
    }

    /** The rows that hold one of these values of an enum. */
    public static Probe labels(Column present, List<String> labels, PlanContext context) {
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
        if (!there() || columns.isEmpty()) {
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

    private boolean there() {
        return context.target().find(table, Table.class) != null && !context.creates(table);
    }

    /** Expressions and predicates can be asked as they shall be: their columns, functions and types are there already. */
    private boolean dependsOnWhatStays(ObjectId wanted) {
        return context.source().dependencies().of(wanted).stream()
                .map(Dependency::referenced)
                .allMatch(id -> SameValues.unchanged(id, table, context));
    }

    private Probe check(Check wanted) {
        return rows(from(true), SqlText.of("NOT ({})", wanted.expression()), wanted.columns());
    }

    /** Each row that another one is in conflict with. */
    private Optional<Probe> conflicts(Constraint wanted) {
        return Conflicts.of(wanted)
                .filter(conflicts -> dependsOnWhatStays(wanted.id()))
                .map(conflicts -> {
                    SqlText counted = conflicts.predicate().isEmpty()
                            ? from(false)
                            : SqlText.of(
                                    "(SELECT *, tableoid, ctid FROM {} WHERE {})", from(false), conflicts.predicate());
                    return rows(
                            SqlText.of("{} AS r", counted),
                            SqlText.of(
                                    "EXISTS (SELECT 1 FROM {} AS k WHERE (k.tableoid, k.ctid) <> (r.tableoid, r.ctid) AND {})",
                                    counted,
                                    conflicts.condition()),
                            wanted.columns());
                });
    }

    private Probe twice(List<SqlText> columns, boolean nullsEqual, SqlText predicate) {
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
                        told(columns),
                        keys,
                        SqlText.number(EXAMPLES)));
    }

    /** Not asked for a period, which is no column that equals another, and where the columns are not there yet. */
    private Optional<Probe> orphans(ForeignKey wanted, @Nullable ObjectId other) {
        if (other == null || context.creates(other) || wanted.period() || !has(other, wanted.referencedColumns())) {
            return Optional.empty();
        }
        List<SqlText> same = new ArrayList<>();
        List<SqlText> given = new ArrayList<>();
        for (int i = 0; i < wanted.columns().size(); i++) {
            Identifier column = wanted.columns().get(i);
            same.add(SqlText.of("k.{} = r.{}", wanted.referencedColumns().get(i), column));
            given.add(SqlText.of("r.{} IS NOT NULL", column));
        }
        return Optional.of(rows(
                SqlText.of("{} AS r", from(false)),
                SqlText.of(
                        "({}) AND NOT EXISTS (SELECT 1 FROM {} AS k WHERE {})",
                        SqlText.join(wanted.match() == ForeignKey.Match.FULL ? " OR " : " AND ", given),
                        itself(other),
                        SqlText.join(" AND ", same)),
                wanted.columns()));
    }

    private boolean has(ObjectId other, List<Identifier> columns) {
        return context.target().has(other)
                && columns.stream()
                        .map(name -> new ObjectId.Member(Kind.COLUMN, References.relation(other), name))
                        .allMatch(context.target()::has);
    }

    /** A check holds for what inherits as well; a key does not, save for partitions, which have no rows beside. */
    private SqlText from(boolean heirs) {
        return heirs ? SqlText.of("{}", References.name(table)) : itself(table);
    }

    /** The rows of a table without those of its heirs. */
    private SqlText itself(ObjectId relation) {
        Table present = context.target().find(relation, Table.class);
        boolean only = present != null && present.partitionKey() == null;
        return only ? SqlText.of("ONLY {}", References.name(relation)) : SqlText.of("{}", References.name(relation));
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
        return told(texts(columns));
    }

    private static List<SqlText> texts(List<Identifier> columns) {
        return columns.stream().map(column -> SqlText.of("{}", column)).toList();
    }

    private static SqlText told(List<SqlText> elements) {
        List<SqlText> parts = elements.stream()
                .map(element ->
                        SqlText.of("{} || ({})::pg_catalog.text", new SqlLiteral(label(element.sql()) + "="), element))
                .toList();
        return SqlText.of("pg_catalog.concat_ws({}, {})", new SqlLiteral(", "), SqlText.join(", ", parts));
    }

    /** A column's bare name. */
    private static String label(String element) {
        boolean quoted = element.length() > 1 && element.startsWith("\"") && element.endsWith("\"");
        return quoted ? element.substring(1, element.length() - 1).replace("\"\"", "\"") : element;
    }
}
