package dev.pgparity.plan.rule.column;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Dependency;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.Collation;
import dev.pgparity.catalog.object.Column;
import dev.pgparity.catalog.object.CompositeType;
import dev.pgparity.catalog.object.Constraint;
import dev.pgparity.catalog.object.Domain;
import dev.pgparity.catalog.object.EnumType;
import dev.pgparity.catalog.object.RangeType;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.attached.InitialPrivileges;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.plan.rule.online.Lineage;
import dev.pgparity.plan.rule.proof.Violations;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Types and collations that cannot be altered, replaced with the values of their columns kept. All types that are built
 * on each other (a domain over an enum, a composite with an attribute of that domain) are replaced in one breath:
 *
 * <pre>
 * ALTER TYPE s.mood RENAME TO mood__replaced;
 * CREATE TYPE s.mood AS ENUM (…);
 * ALTER TABLE s.person ALTER COLUMN mood TYPE s.mood USING mood::text::s.mood;
 * DROP TYPE s.mood__replaced;
 * </pre>
 */
public final class TypeSwap {
    /** Dependents that are converted, or that are replaced themselves. */
    private static final Set<Kind> CONVERTED =
            EnumSet.of(Kind.COLUMN, Kind.TYPE, Kind.DOMAIN, Kind.TABLE, Kind.FOREIGN_TABLE);

    private final PlanContext context;
    private final Set<ObjectId> members;
    private final List<SqlText> helpers = new ArrayList<>();
    private final List<SqlText> helpersAway = new ArrayList<>();

    private TypeSwap(PlanContext context, Set<ObjectId> members) {
        this.context = context;
        this.members = members;
    }

    /** The way to another form of a type that cannot be altered: the first of those replaced together has the step. */
    public static Alteration alteration(CatalogObject wanted, PlanContext context) {
        Set<ObjectId> members = around(wanted.id(), context);
        ObjectId leader = members.stream()
                .filter(id -> !Objects.equals(
                                context.source().find(id), context.target().find(id))
                        || getsCheck(id, context))
                .min(ObjectId::compareTo)
                .orElse(wanted.id());
        return leader.equals(wanted.id())
                ? new Alteration.InPlace(new TypeSwap(context, members).steps(wanted))
                : Alteration.inPlace();
    }

    /** What is made anew gets what default privileges give. */
    private List<Step> steps(CatalogObject wanted) {
        List<Step> steps = new ArrayList<>(List.of(step(wanted)));
        members.stream()
                .sorted()
                .map(context.source()::find)
                .filter(Objects::nonNull)
                .forEach(made -> steps.addAll(new InitialPrivileges().steps(made, context)));
        return steps;
    }

    /** Whether it has to be replaced, because of what it is or because of what it is built on. */
    public static boolean needed(CatalogObject object, PlanContext context) {
        return all(context).contains(object.id());
    }

    /** Whether a column gets its wanted type while types are replaced, so that nobody else must change it. */
    static boolean converts(Column present, PlanContext context) {
        Column wanted = context.source().find(present.id(), Column.class);
        Set<ObjectId> uses = uses(present.id(), context.target());
        if (wanted == null || uses.isEmpty()) {
            return false;
        }
        uses.retainAll(uses(wanted.id(), context.source()));
        uses.retainAll(all(context));
        return !uses.isEmpty();
    }

    private static Set<ObjectId> uses(ObjectId id, Catalog catalog) {
        Set<ObjectId> types = new LinkedHashSet<>();
        for (Dependency dependency : catalog.dependencies().of(id)) {
            Kind kind = dependency.referenced().kind();
            if (kind == Kind.TYPE || kind == Kind.DOMAIN || kind == Kind.COLLATION) {
                types.add(dependency.referenced());
            }
        }
        return types;
    }

    /** Every type that is replaced. */
    private static Set<ObjectId> all(PlanContext context) {
        Set<ObjectId> found = new LinkedHashSet<>();
        Deque<ObjectId> open = new ArrayDeque<>();
        for (CatalogObject present : context.target().objects().values()) {
            Kind kind = present.id().kind();
            if (kind != Kind.TYPE && kind != Kind.DOMAIN && kind != Kind.COLLATION) {
                continue;
            }
            CatalogObject wanted = context.source().find(present.id());
            if (wanted != null
                    && (getsCheck(present.id(), context)
                            || (!present.equals(wanted) && alone(present, wanted, context)))) {
                open.add(present.id());
            }
        }
        while (!open.isEmpty()) {
            ObjectId id = open.remove();
            if (found.add(id)) {
                for (Dependency dependency : context.target().dependencies().on(id)) {
                    CatalogObject present = context.target().find(dependency.dependent());
                    CatalogObject wanted = context.source().find(dependency.dependent());
                    if (present != null
                            && wanted != null
                            && present.getClass() == wanted.getClass()
                            && (present instanceof Domain
                                    || present instanceof CompositeType
                                    || present instanceof RangeType)) {
                        open.add(present.id());
                    }
                }
            }
        }
        return found;
    }

    /** Its own difference is one that PostgreSQL cannot make in place. */
    private static boolean alone(CatalogObject present, CatalogObject wanted, PlanContext context) {
        return switch (present) {
            case EnumType a when wanted instanceof EnumType b -> !grows(a, b);
            case Domain a
            when wanted instanceof Domain b ->
                !a.base().equals(b.base())
                        || !Objects.equals(a.collation(), b.collation())
                        || (b.notNull() && !a.notNull() && contained(a, context));
            case RangeType a when wanted instanceof RangeType b -> !renames(a, b);
            case CompositeType a when wanted instanceof CompositeType b -> !CompositeAttributes.inPlace(a, b, context);
            case Collation a -> wanted instanceof Collation;
            default -> false;
        };
    }

    /** A domain gets a check that the values of its columns are asked about, and PostgreSQL cannot look at all of them. */
    public static boolean getsCheck(ObjectId id, PlanContext context) {
        Domain present = context.target().find(id, Domain.class);
        if (present == null || !context.source().has(id) || !contained(present, context)) {
            return false;
        }
        return context.source().children(id, Constraint.class).stream().anyMatch(wanted -> asksRows(wanted, context));
    }

    /** A check that the values there are do not hold to yet. */
    private static boolean asksRows(Constraint wanted, PlanContext context) {
        return wanted.validated()
                && context.target().children(wanted.relation(), Constraint.class).stream()
                        .noneMatch(one -> one.validated() && one.definition().equals(wanted.definition()));
    }

    /** A column holds it inside an array or another type: PostgreSQL refuses to look through all of them. */
    private static boolean contained(Domain domain, PlanContext context) {
        return context.target().dependencies().on(domain.id()).stream()
                .map(use -> context.target().find(use.dependent()))
                .anyMatch(user -> user instanceof CompositeType
                        || user instanceof RangeType
                        || (user instanceof Column column
                                && TypeName.of(column.type()).array()));
    }

    /** Every value stays, in the same order: ALTER TYPE … ADD VALUE can add the others. */
    private static boolean grows(EnumType present, EnumType wanted) {
        List<String> kept = new ArrayList<>(wanted.labels());
        kept.retainAll(present.labels());
        return kept.equals(present.labels());
    }

    /** The name of the multirange is all that differs. */
    private static boolean renames(RangeType present, RangeType wanted) {
        return present.subtype().equals(wanted.subtype())
                && Objects.equals(present.operatorClass(), wanted.operatorClass())
                && Objects.equals(present.collation(), wanted.collation())
                && Objects.equals(present.canonical(), wanted.canonical())
                && Objects.equals(present.difference(), wanted.difference())
                && present.multirange().schema().equals(wanted.multirange().schema());
    }

    /** The types that are built on each other with this one. */
    private static Set<ObjectId> around(ObjectId id, PlanContext context) {
        Set<ObjectId> all = all(context);
        Set<ObjectId> found = new TreeSet<>();
        Deque<ObjectId> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            ObjectId at = open.remove();
            if (all.contains(at) && found.add(at)) {
                for (Catalog catalog : List.of(context.target(), context.source())) {
                    catalog.dependencies().on(at).forEach(d -> open.add(d.dependent()));
                    catalog.dependencies().of(at).forEach(d -> open.add(d.referenced()));
                    // two types of one column are converted in one statement
                    for (Dependency use : catalog.dependencies().on(at)) {
                        if (use.dependent().kind() == Kind.COLUMN) {
                            open.addAll(uses(use.dependent(), catalog));
                            if (context.target().has(use.dependent())) {
                                open.addAll(uses(use.dependent(), context.target()));
                            }
                        }
                    }
                }
            }
        }
        return found;
    }

    private Step step(CatalogObject leader) {
        StepBuilder step = Step.alter(leader)
                .phase(Phase.CONTRACT)
                .summary("replace "
                        + String.join(
                                ", ", members.stream().map(ObjectId::toString).toList()));
        List<ObjectId> order = order();
        Map<ObjectId, SqlText> conversions = conversions(step, order);
        for (ObjectId id : order) {
            away(id).forEach(step::sql);
        }
        for (ObjectId id : order) {
            CatalogObject wanted = Objects.requireNonNull(context.source().find(id));
            TypeDefinitions.of(wanted, context).forEach(step::sql);
            step.puts(wanted);
            if (wanted instanceof RangeType range && range.canonicalFunction() != null) {
                CatalogObject function = context.source().find(range.canonicalFunction());
                if (function != null) {
                    step.puts(function);
                }
            }
            constraints(id, step);
            forget(id, step);
            step.disturbs(id, CONVERTED, generatedColumns(id));
        }
        helpers.forEach(step::sql);
        conversions.values().forEach(step::sql);
        helpersAway.forEach(step::sql);
        for (ObjectId id : order.reversed()) {
            step.sql("DROP {} {}{}", keyword(id), old(id), cascade(id));
        }
        return step.hazard(
                        HazardKind.BREAKS_RUNNING_CODE,
                        leader.id(),
                        "what the running release reads and writes may not fit the new form")
                .build();
    }

    /** Checks come with the new domain: PostgreSQL cannot add one while an array or composite of it is stored. */
    private void constraints(ObjectId id, StepBuilder step) {
        for (Constraint constraint : context.source().children(id, Constraint.class)) {
            step.sql(
                            "ALTER DOMAIN {} ADD CONSTRAINT {} {}{}",
                            References.name(id),
                            constraint.id().name(),
                            constraint.definition().sql(),
                            constraint.validated() ? SqlText.EMPTY : SqlText.of(" NOT VALID"))
                    .puts(constraint);
            if (asksRows(constraint, context)) {
                step.hazard(HazardKind.MAY_FAIL, constraint.id(), "values of the domain may violate it");
            }
            context.target().descendants(constraint.id()).forEach(lost -> step.removes(lost.id()));
        }
    }

    /** The canonical function of the old range goes with it. */
    private SqlText cascade(ObjectId id) {
        RangeType range = context.target().find(id, RangeType.class);
        return range != null && range.canonicalFunction() != null ? SqlText.of(" CASCADE") : SqlText.EMPTY;
    }

    /** What is built on another one comes after it. */
    private List<ObjectId> order() {
        List<ObjectId> order = new ArrayList<>();
        Set<ObjectId> left = new LinkedHashSet<>(members);
        while (!left.isEmpty()) {
            ObjectId next = left.stream()
                    .filter(id -> context.source().dependencies().of(id).stream()
                            .map(Dependency::referenced)
                            .noneMatch(needed -> !needed.equals(id) && left.contains(needed)))
                    .findFirst()
                    .orElse(left.iterator().next());
            left.remove(next);
            order.add(next);
        }
        return order;
    }

    private static SqlText keyword(ObjectId id) {
        return References.keyword(id.kind());
    }

    private static Identifier shortened(Identifier name) {
        String text = name.value();
        return new Identifier(text.substring(0, Math.min(40, text.length())) + "__replaced");
    }

    private static QualifiedName old(ObjectId id) {
        QualifiedName name = ((ObjectId.InSchema) id).name();
        return new QualifiedName(name.schema(), shortened(name.name()));
    }

    private List<SqlText> away(ObjectId id) {
        QualifiedName name = ((ObjectId.InSchema) id).name();
        List<SqlText> statements = new ArrayList<>();
        statements.add(SqlText.of("ALTER {} {} RENAME TO {}", keyword(id), name, shortened(name.name())));
        RangeType range = context.target().find(id, RangeType.class);
        if (range != null) {
            statements.add(SqlText.of(
                    "ALTER TYPE {} RENAME TO {}",
                    range.multirange(),
                    shortened(range.multirange().name())));
            if (range.canonicalFunction() != null) {
                QualifiedName function = range.canonicalFunction().name();
                statements.add(SqlText.of(
                        "ALTER FUNCTION {}({}) RENAME TO {}", function, old(id), shortened(function.name())));
            }
        }
        return statements;
    }

    /** Owner, grants and comments stay with the old one: they are given again. */
    private void forget(ObjectId id, StepBuilder step) {
        for (CatalogObject child : context.target().children(id)) {
            if (!(child instanceof Constraint)) {
                step.removes(child.id());
            }
        }
    }

    private Set<ObjectId> generatedColumns(ObjectId id) {
        Set<ObjectId> found = new LinkedHashSet<>();
        for (Dependency use : context.target().dependencies().on(id)) {
            Column column = context.target().find(use.dependent(), Column.class);
            if (column != null && column.generated() != null) {
                found.add(column.id());
            }
            if (column != null && Retype.partitionKey(column, context)) {
                found.add(column.table());
            }
        }
        return found;
    }

    /** One ALTER TABLE for all columns of a table, so that it is written anew once. */
    private Map<ObjectId, SqlText> conversions(StepBuilder step, List<ObjectId> order) {
        Casts casts = new Casts(context.target(), context.source(), members, this::arrayFunction);
        Map<ObjectId, List<SqlText>> byTable = new TreeMap<>();
        Set<ObjectId> done = new LinkedHashSet<>();
        for (ObjectId id : order) {
            for (Dependency use : context.target().dependencies().on(id)) {
                Column column = context.target().find(use.dependent(), Column.class);
                if (column != null && done.add(column.id())) {
                    convert(column, casts, byTable, step);
                }
            }
        }
        Map<ObjectId, SqlText> statements = new TreeMap<>();
        byTable.forEach((table, actions) -> statements.put(
                table,
                SqlText.of(
                        "ALTER {} {} {}",
                        References.keyword(table.kind()),
                        References.name(table),
                        SqlText.join(", ", actions))));
        return statements;
    }

    private void convert(Column column, Casts casts, Map<ObjectId, List<SqlText>> byTable, StepBuilder step) {
        Column wanted = context.source().find(column.id(), Column.class);
        boolean fixed = column.generated() != null || Retype.partitionKey(column, context);
        if (wanted == null || fixed || context.drops(column.id())) {
            return;
        }
        if (!converts(column, context)) {
            step.requires(column.id());
            return;
        }
        step.puts(column.as(wanted.type(), wanted.collation()))
                .disturbs(column.id(), Retype.CARRIED_ALONG, foreignKeys(column));
        if (column.inherited() || heir(column)) {
            return;
        }
        SqlText name = SqlText.of("{}", column.id().name());
        boolean foreign = column.table().kind() == Kind.FOREIGN_TABLE;
        Way way = casts.way(name, column.type(), wanted.type());
        SqlText using = foreign || (way != null && way.plain())
                ? SqlText.EMPTY
                : SqlText.of(" USING {}", way == null ? SqlText.of("NULL::{}", wanted.type()) : way.expression());
        SqlText collation = wanted.collation() == null ? SqlText.EMPTY : SqlText.of(" COLLATE {}", wanted.collation());
        byTable.computeIfAbsent(column.table(), k -> new ArrayList<>())
                .add(SqlText.of("ALTER COLUMN {} TYPE {}{}{}", name, wanted.type(), collation, using));
        Lineage.lockWhileWorking(column.table(), step, context);
        if (way == null) {
            step.hazard(HazardKind.DATA_LOSS, column.id(), "its values have no form in the new type");
        } else if (!way.plain()) {
            step.hazard(HazardKind.REWRITE, column.id(), "the table and its indexes are written anew");
            mayNotFit(column, wanted, step);
        }
    }

    /** Of an enum only the values that it loses do not fit, and who holds one can be asked. */
    private void mayNotFit(Column column, Column wanted, StepBuilder step) {
        if (column.type().equals(wanted.type())
                && TypeName.of(column.type()).object(context.target()) instanceof EnumType before
                && !TypeName.of(column.type()).array()
                && TypeName.of(wanted.type()).object(context.source()) instanceof EnumType after) {
            List<String> lost = new ArrayList<>(before.labels());
            lost.removeAll(after.labels());
            if (!lost.isEmpty()) {
                step.hazard(HazardKind.MAY_FAIL, column.id(), "the enum loses " + String.join(", ", lost))
                        .probe(Violations.labels(column, lost, context));
            }
            return;
        }
        step.hazard(HazardKind.MAY_FAIL, column.id(), "a value may not fit the new form of its type");
    }

    private boolean heir(Column column) {
        return !context.target()
                .children(column.table(), dev.pgparity.catalog.object.Partition.class)
                .isEmpty();
    }

    private Set<ObjectId> foreignKeys(Column column) {
        Set<ObjectId> found = new LinkedHashSet<>();
        for (Dependency use : context.target().dependencies().on(column.id())) {
            Constraint constraint = context.target().find(use.dependent(), Constraint.class);
            if (constraint != null && constraint.type() == Constraint.Type.FOREIGN_KEY) {
                found.add(constraint.id());
            }
        }
        return found;
    }

    /** USING takes no subquery, so arrays of composites are converted by a function of this session. */
    private SqlText arrayFunction(SqlText value, TypeName from, SqlText to) {
        ObjectId id = Objects.requireNonNull(from.object(context.target())).id();
        QualifiedName old = members.contains(id) ? old(id) : ((ObjectId.InSchema) id).name();
        Identifier name = new Identifier("pgparity_convert_" + (helpers.size() + 1));
        SqlText element = SqlText.fromServer(to.sql().substring(0, to.sql().length() - 2));
        Way way = new Casts(context.target(), context.source(), members, this::arrayFunction)
                .way(SqlText.of("($1[i])"), from.element(), element);
        SqlText body = SqlText.of(
                "SELECT CASE WHEN $1 IS NULL THEN NULL ELSE ARRAY(SELECT {} FROM pg_catalog.generate_subscripts($1, 1) i ORDER BY i)::{} END",
                way == null ? SqlText.of("NULL::{}", element) : way.expression(),
                to);
        helpers.add(SqlText.of(
                "CREATE FUNCTION pg_temp.{}({}[]) RETURNS {} LANGUAGE sql AS {}",
                name,
                old,
                to,
                new dev.pgparity.sql.SqlLiteral(body.sql())));
        helpersAway.add(SqlText.of("DROP FUNCTION pg_temp.{}({}[])", name, old));
        return SqlText.of("pg_temp.{}({})", name, value);
    }
}
