package dev.pgparity.plan.rule.online;

import dev.pgparity.catalog.Dependency;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.Check;
import dev.pgparity.catalog.object.Column;
import dev.pgparity.catalog.object.Constraint;
import dev.pgparity.catalog.object.Exclusion;
import dev.pgparity.catalog.object.ForeignKey;
import dev.pgparity.catalog.object.Index;
import dev.pgparity.catalog.object.IndexAttachment;
import dev.pgparity.catalog.object.IndexDefinition;
import dev.pgparity.catalog.object.PrimaryKey;
import dev.pgparity.catalog.object.Unique;
import dev.pgparity.catalog.part.Deferral;
import dev.pgparity.catalog.part.Options;
import dev.pgparity.plan.Action;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A unique or primary key whose index is built while others write.
 *
 * <pre>
 * ALTER TABLE ONLY s.t ADD CONSTRAINT k UNIQUE (a);  -- nobody reads or writes until its index is built
 * </pre>
 *
 * becomes, in two groups,
 *
 * <pre>
 * CREATE UNIQUE INDEX CONCURRENTLY pgparity_new_k ON s.t USING btree (a);
 * BEGIN;
 * ALTER TABLE ONLY s.t ADD CONSTRAINT k UNIQUE USING INDEX pgparity_new_k;  -- which also gives it the key's name
 * COMMIT;
 * </pre>
 *
 * <p>The order is safe because a unique index forbids from the start of its second phase on what the key forbids, and
 * fails itself where rows hold the same key twice. A key with another definition is dropped in the transaction that adds
 * the new one. A primary key's columns are not null before: SET NOT NULL has its own way.
 */
public final class AddKeyUsingIndex {
    private AddKeyUsingIndex() {}

    /** A key that is rebuilt because of something else that changes is away for that time anyway. */
    public static boolean applies(Constraint wanted, PlanContext context) {
        return !context.drops(wanted.id()) && possible(wanted, context);
    }

    /** Whether the one can be exchanged for the other: nothing stands on it but its own comment and the like. */
    public static boolean replaces(Constraint present, Constraint wanted, PlanContext context) {
        return present.type() == wanted.type()
                && present.relation().equals(wanted.relation())
                && possible(wanted, context)
                && present.columns().stream().noneMatch(column -> becomesNullable(present, column, context))
                && context.target()
                        .children(present.id(), IndexAttachment.class)
                        .isEmpty()
                && context.target().dependencies().on(present.id()).stream()
                        .map(Dependency::dependent)
                        .map(context.target()::find)
                        .allMatch(object -> object == null || isChild(object, present.id()));
    }

    /** That waits until there is no primary key at all. */
    private static boolean becomesNullable(Constraint key, Identifier column, PlanContext context) {
        Column wanted =
                context.source().find(new ObjectId.Member(Kind.COLUMN, key.id().relation(), column), Column.class);
        return key.type() == Constraint.Type.PRIMARY_KEY && wanted != null && !wanted.notNull();
    }

    private static boolean isChild(CatalogObject object, ObjectId of) {
        return of.equals(object.parent());
    }

    private static boolean possible(Constraint wanted, PlanContext context) {
        return (wanted.type() == Constraint.Type.UNIQUE || wanted.type() == Constraint.Type.PRIMARY_KEY)
                && wanted.relation().kind() == Kind.TABLE
                && wanted.tablespace() == null
                && OnlineChoice.at(wanted.relation(), context)
                && !Lineage.isPartitioned(wanted.relation(), context)
                && form(wanted).isPresent();
    }

    /** Whether an index that an interrupted run left comes to stand behind a key of this plan. */
    public static boolean takes(Index left, PlanContext context) {
        return context.source().objects().values().stream()
                .anyMatch(object -> object instanceof Constraint wanted
                        && (context.creates(wanted.id()) || context.alters(wanted.id()))
                        && comes(wanted, context)
                        && left.equals(index(wanted)));
    }

    private static boolean comes(Constraint wanted, PlanContext context) {
        return context.target().find(wanted.id(), Constraint.class) instanceof Constraint present
                ? !present.definition().equals(wanted.definition()) && replaces(present, wanted, context)
                : applies(wanted, context);
    }

    private static Index index(Constraint wanted) {
        return new Index(
                new ObjectId.InSchema(
                        Kind.INDEX,
                        BuildIndexConcurrently.passing(
                                PassingName.NEW,
                                new QualifiedName(
                                        wanted.id().relation().schema(),
                                        wanted.id().name()))),
                wanted.relation(),
                true,
                false,
                form(wanted).orElseThrow().index(),
                Options.NONE,
                null,
                true,
                Map.of());
    }

    /**
     * The steps.
     *
     * @param direct the step that does it in one statement
     * @param settings what the index behind it lacks when it is built
     * @param replaced the key in whose place it comes, if any
     */
    public static List<Step> of(
            Step direct,
            Constraint wanted,
            List<SqlText> settings,
            Optional<Constraint> replaced,
            PlanContext context) {
        Form form = form(wanted).orElseThrow();
        Index index = index(wanted);
        QualifiedName name = index.id().name();
        List<Step> steps = new ArrayList<>();
        if (!index.equals(context.target().find(index.id()))) {
            StepBuilder build = Step.go(wanted.id(), Action.CREATE)
                    .requires(ReplaceIndexBeside.needs(wanted.id(), context))
                    .requires(direct.requires());
            direct.probes().forEach(build::probe);
            wanted.columns()
                    .forEach(column -> build.requires(
                            new ObjectId.Member(Kind.COLUMN, wanted.id().relation(), column)));
            steps.add(BuildIndexConcurrently.concurrently(build, direct, index)
                    .summary("build the index of " + References.name(wanted.id()) + " concurrently")
                    .build());
        }
        List<SqlText> sql = new ArrayList<>();
        replaced.ifPresent(old -> sql.add(ValidateConstraintLater.drop(old)));
        sql.add(SqlText.of(
                "ALTER TABLE ONLY {} ADD CONSTRAINT {} {} USING INDEX {}{}",
                wanted.id().relation(),
                wanted.id().name(),
                wanted.type() == Constraint.Type.PRIMARY_KEY ? SqlText.of("PRIMARY KEY") : SqlText.of("UNIQUE"),
                name.name(),
                form.deferrable()));
        sql.addAll(settings);
        StepBuilder add = (replaced.isPresent() ? Step.alter(wanted) : Step.create(wanted))
                .summary(direct.summary() + " using that index")
                .sql(sql)
                .lock(wanted.relation(), LockMode.ACCESS_EXCLUSIVE)
                .requires(direct.requires())
                .releases(direct.releases())
                .removes(index.id());
        direct.awaits().forEach(add::awaits);
        List<SqlText> undo = new ArrayList<>(List.of(ValidateConstraintLater.drop(wanted)));
        replaced.ifPresent(old -> {
            context.target().children(old.id()).forEach(child -> add.removes(child.id()));
            undo.add(SqlText.of(
                    "ALTER TABLE ONLY {} ADD CONSTRAINT {} {}",
                    old.id().relation(),
                    old.id().name(),
                    old.definition().sql()));
        });
        undo.add(SqlText.of(
                "CREATE UNIQUE INDEX {} ON {} {}",
                name.name(),
                References.name(wanted.relation()),
                form.index().sql()));
        steps.add(add.undo(undo).build());
        return steps;
    }

    /**
     * How the index of a key is written.
     *
     * @param index from USING on
     * @param deferrable what ADD CONSTRAINT … USING INDEX is to be told
     */
    private record Form(IndexDefinition index, SqlText deferrable) {}

    /** The forms that an index can be built for; others (INCLUDE, WITHOUT OVERLAPS) are built at once. */
    private static Optional<Form> form(Constraint wanted) {
        return switch (wanted.definition()) {
            case PrimaryKey key ->
                form(
                        key.columns(),
                        false,
                        key.withoutOverlaps() || !key.include().isEmpty(),
                        key.deferral());
            case Unique key ->
                form(
                        key.columns(),
                        key.nullsNotDistinct(),
                        key.withoutOverlaps() || !key.include().isEmpty(),
                        key.deferral());
            case Exclusion exclusion -> Optional.empty();
            case ForeignKey key -> Optional.empty();
            case Check check -> Optional.empty();
        };
    }

    private static Optional<Form> form(
            List<Identifier> columns, boolean nullsNotDistinct, boolean more, Deferral deferral) {
        return more
                ? Optional.empty()
                : Optional.of(new Form(IndexDefinition.btree(columns, nullsNotDistinct), deferral.sql()));
    }
}
