package dev.pgparity.plan.rule.proof;

import dev.pgparity.catalog.Dependency;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Check;
import dev.pgparity.catalog.object.Column;
import dev.pgparity.catalog.object.ColumnDefault;
import dev.pgparity.catalog.object.Constraint;
import dev.pgparity.catalog.object.ConstraintDefinition;
import dev.pgparity.catalog.object.EnumType;
import dev.pgparity.catalog.object.Exclusion;
import dev.pgparity.catalog.object.ForeignKey;
import dev.pgparity.catalog.object.Index;
import dev.pgparity.catalog.object.PrimaryKey;
import dev.pgparity.catalog.object.Unique;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether what is wanted forbids nothing that is not forbidden already: the target's own constraints keep every row and
 * every writer within it. So it is when a check becomes wider, when a key gets more columns, or when a reference only
 * changes what happens on delete; and when nobody can have written the columns yet, since the plan adds them.
 */
public final class AlreadyHolds {
    private final ObjectId table;
    private final PlanContext context;

    private AlreadyHolds(ObjectId table, PlanContext context) {
        this.table = table;
        this.context = context;
    }

    public static boolean test(Constraint wanted, PlanContext context) {
        AlreadyHolds holds = new AlreadyHolds(wanted.relation(), context);
        return switch (wanted.definition()) {
            case Check check -> holds.sameMeaning(wanted.id()) && holds.wider(check);
            case Unique key -> holds.unwritten(key.columns()) || holds.distinct(key.columns(), key.nullsNotDistinct());
            case PrimaryKey key -> holds.filled(key.columns()) && holds.distinct(key.columns(), false);
            case ForeignKey key -> holds.unwritten(key.columns()) || holds.sameReference(key);
            case Exclusion exclusion -> false;
        };
    }

    public static boolean test(Index wanted, PlanContext context) {
        AlreadyHolds holds = new AlreadyHolds(wanted.table(), context);
        return UniqueKey.of(wanted)
                .filter(UniqueKey::plain)
                .filter(key -> (!key.nullsEqual() && holds.unwritten(key.columns()))
                        || holds.distinct(key.columns(), key.nullsEqual()))
                .isPresent();
    }

    /** What the condition is made of is the same before and after. */
    private boolean sameMeaning(ObjectId wanted) {
        return context.source().dependencies().of(wanted).stream()
                .map(Dependency::referenced)
                .allMatch(this::stays);
    }

    private boolean stays(ObjectId id) {
        return SameValues.unchanged(id, table, context) || (!context.creates(id) && sameOrder(id));
    }

    /** An enum whose values that stay stand as they stood: what was said of them is as true as before. */
    private boolean sameOrder(ObjectId id) {
        EnumType before = context.target().find(id, EnumType.class);
        EnumType after = context.source().find(id, EnumType.class);
        if (before == null || after == null) {
            return false;
        }
        List<String> kept = new ArrayList<>(before.labels());
        kept.retainAll(after.labels());
        List<String> there = new ArrayList<>(after.labels());
        there.retainAll(before.labels());
        return kept.equals(there);
    }

    private boolean wider(Check wanted) {
        CheckCondition condition = CheckReader.read(wanted.expression());
        return wanted.enforced()
                && present(Check.class)
                        .filter(held -> held.inheritable() && held.enforced())
                        .map(held -> CheckReader.read(held.expression()))
                        .anyMatch(held -> held.implies(condition));
    }

    private <T extends ConstraintDefinition> Stream<T> present(Class<T> type) {
        return context.target().children(table, Constraint.class).stream()
                .filter(Constraint::validated)
                .map(Constraint::definition)
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** No two rows agree in these columns, because no two agree in some of them. */
    private boolean distinct(List<Identifier> columns, boolean nullsEqual) {
        return columns.stream().allMatch(column -> SameValues.of(column(column), context))
                && (present(PrimaryKey.class).anyMatch(key -> columns.containsAll(key.columns()))
                        || present(Unique.class)
                                .filter(key -> !key.withoutOverlaps())
                                .anyMatch(key -> covers(key.columns(), key.nullsNotDistinct(), columns, nullsEqual))
                        || context.target().children(table, Index.class).stream()
                                .filter(index -> index.unique() && index.valid())
                                .map(index -> UniqueKey.of(index))
                                .flatMap(Optional::stream)
                                .filter(key -> key.plain() && key.predicate().isEmpty())
                                .anyMatch(key -> covers(key.columns(), key.nullsEqual(), columns, nullsEqual)));
    }

    private boolean covers(List<Identifier> key, boolean keyNullsEqual, List<Identifier> wanted, boolean nullsEqual) {
        return !key.isEmpty() && wanted.containsAll(key) && (!nullsEqual || keyNullsEqual || filled(key));
    }

    private boolean filled(List<Identifier> columns) {
        return columns.stream().allMatch(name -> {
            Column column = context.target().find(column(name), Column.class);
            return column != null && column.notNull();
        });
    }

    /** The same columns refer to the same ones in the same way; what is done on delete or update may differ. */
    private boolean sameReference(ForeignKey wanted) {
        return wanted.columns().stream().allMatch(column -> SameValues.of(column(column), context))
                && present(ForeignKey.class).anyMatch(held -> held.refersLike(wanted));
    }

    /** The plan adds one of the columns without a value, and a null is neither twice the same nor refers to anything. */
    private boolean unwritten(List<Identifier> columns) {
        return columns.stream().map(this::column).anyMatch(this::isNewAndNull);
    }

    private boolean isNewAndNull(ObjectId id) {
        Column added = context.source().find(id, Column.class);
        return added != null
                && context.creates(id)
                && !context.target().has(id)
                && !added.notNull()
                && added.generated() == null
                && added.identity() == null
                && !context.settings().fill().containsKey(id.toString())
                && context.source().children(id, ColumnDefault.class).isEmpty()
                && context.source().dependencies().of(id).stream()
                        .noneMatch(use -> use.referenced().kind() == Kind.DOMAIN);
    }

    private ObjectId column(Identifier name) {
        return new ObjectId.Member(Kind.COLUMN, References.relation(table), name);
    }
}
