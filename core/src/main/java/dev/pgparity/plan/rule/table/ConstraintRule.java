package dev.pgparity.plan.rule.table;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Check;
import dev.pgparity.catalog.object.Constraint;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.Clauses;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.plan.rule.clause.Rows;
import dev.pgparity.plan.rule.column.FillColumnLater;
import dev.pgparity.plan.rule.column.TypeSwap;
import dev.pgparity.plan.rule.online.AddKeyUsingIndex;
import dev.pgparity.plan.rule.online.AttachThroughCheck;
import dev.pgparity.plan.rule.online.Lineage;
import dev.pgparity.plan.rule.online.OnlineChoice;
import dev.pgparity.plan.rule.online.PassingName;
import dev.pgparity.plan.rule.online.ValidateConstraintLater;
import dev.pgparity.plan.rule.proof.AlreadyHolds;
import dev.pgparity.plan.rule.proof.Violations;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Constraints of tables and domains.
 *
 * <pre>
 * ALTER TABLE ONLY s.t ADD CONSTRAINT t_pkey PRIMARY KEY (id);
 * ALTER TABLE s.t VALIDATE CONSTRAINT t_check;
 * ALTER DOMAIN s.d ADD CONSTRAINT d_check CHECK (…);
 * </pre>
 */
public final class ConstraintRule implements ObjectRule<Constraint> {
    @Override
    public Class<Constraint> type() {
        return Constraint.class;
    }

    @Override
    public List<Step> create(Constraint wanted, PlanContext context) {
        return online(direct(wanted, context), wanted, context);
    }

    private static Step direct(Constraint wanted, PlanContext context) {
        StepBuilder step = Step.create(wanted)
                .summary("add constraint " + References.name(wanted.id()))
                .sql(
                        "ALTER {} {} ADD CONSTRAINT {} {}{}",
                        keyword(wanted),
                        wanted.id().relation(),
                        wanted.id().name(),
                        wanted.definition().sql(),
                        wanted.validated() ? SqlText.EMPTY : SqlText.of(" NOT VALID"));
        ReferencedKey.leaving(wanted, context).forEach(step::awaits);
        cutTies(wanted, context).forEach(step::awaits);
        indexSettings(null, wanted).forEach(step::sql);
        if (!context.creates(wanted.relation())) {
            locks(wanted, step, context);
            forbids(wanted, step, context);
        }
        return step.build();
    }

    /**
     * A check reaches the tables below. It is added when those that leave are detached, so that it does not reach them; those
     * that come back or are built again have it by themselves.
     */
    private static List<ObjectId> cutTies(Constraint constraint, PlanContext context) {
        return constraint.type() == Constraint.Type.CHECK ? Lineage.cutTies(constraint.relation(), context) : List.of();
    }

    private static void forbids(Constraint wanted, StepBuilder step, PlanContext context) {
        if (AlreadyHolds.test(wanted, context)) {
            return;
        }
        if (wanted.validated()) {
            step.hazard(HazardKind.MAY_FAIL, wanted.id(), "rows may violate it");
            Violations.of(wanted, context).ifPresent(step::probe);
        }
        step.hazard(HazardKind.BREAKS_RUNNING_CODE, wanted.id(), "the running release may write what it forbids");
    }

    private static List<Step> online(Step direct, Constraint wanted, PlanContext context) {
        if (ValidateConstraintLater.applies(wanted, context)) {
            return ValidateConstraintLater.of(direct, wanted, context);
        }
        return AddKeyUsingIndex.applies(wanted, context)
                ? AddKeyUsingIndex.of(direct, wanted, indexSettings(null, wanted), Optional.empty(), context)
                : List.of(direct);
    }

    private static void locks(Constraint wanted, StepBuilder step, PlanContext context) {
        boolean key = wanted.type() == Constraint.Type.FOREIGN_KEY;
        if (!wanted.validated() && !wanted.type().hasIndex()) {
            // no row is looked at
            step.lock(wanted.relation(), key ? LockMode.SHARE_ROW_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE);
            if (wanted.referenced() != null) {
                step.lock(wanted.referenced(), LockMode.SHARE_ROW_EXCLUSIVE);
            }
        } else if (key) {
            Lineage.lockWhileWorking(wanted.relation(), LockMode.SHARE_ROW_EXCLUSIVE, step, context);
            if (wanted.referenced() != null) {
                step.lockWhileWorking(wanted.referenced(), LockMode.SHARE_ROW_EXCLUSIVE);
            }
        } else if (wanted.definition() instanceof Check check && check.inheritable()) {
            Lineage.lockWhileWorking(wanted.relation(), step, context);
        } else {
            step.lockWhileWorking(wanted.relation(), LockMode.ACCESS_EXCLUSIVE);
        }
    }

    /** {@code ONLY} for what has an index, because an index of a partition is an object of its own. */
    private static SqlText keyword(Constraint constraint) {
        if (constraint.relation().kind() == Kind.DOMAIN) {
            return SqlText.of("DOMAIN");
        }
        SqlText keyword = References.keyword(constraint.relation().kind());
        return constraint.type().hasIndex() ? keyword.and(" ONLY") : keyword;
    }

    @Override
    public List<Step> drop(Constraint present, PlanContext context) {
        if (context.goesWithAlteration(present.id()) || AttachThroughCheck.takes(present, context)) {
            return List.of();
        }
        Optional<FillColumnLater> cutOff = FillColumnLater.marked(present, context)
                .filter(filling -> !filling.notNull())
                .flatMap(filling -> FillColumnLater.cutOff(filling, context));
        if (cutOff.isPresent()) {
            return cutOff.get().rest();
        }
        StepBuilder step = Step.drop(present)
                .summary("drop constraint " + References.name(present.id())
                        + PassingName.origin(present.id().name()))
                .sql(
                        "ALTER {} {} DROP CONSTRAINT {}",
                        References.keyword(present.relation().kind()),
                        present.id().relation(),
                        present.id().name());
        // a table that is dropped for good may lose it before
        cutTies(present, context).stream()
                .filter(tie -> context.source().has(((ObjectId.Attached) tie).on()))
                .forEach(step::awaits);
        // its index is part of another one until its table is detached
        if (!context.drops(present.relation())) {
            step.awaits(new ObjectId.Attached(Kind.PARTITION, present.relation()));
        }
        if (present.type() != Constraint.Type.PRIMARY_KEY) {
            step.phase(Phase.EXPAND);
        }
        if (present.type() == Constraint.Type.PRIMARY_KEY) {
            step.hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "ON CONFLICT on this key fails without it");
        } else if (present.type().hasIndex() && !comesBack(present, context)) {
            // the contract: a key that goes is said, and does not stop a promotion
            step.hazard(HazardKind.MAY_FAIL, present.id(), "an INSERT … ON CONFLICT on this key fails without it");
        }
        if (present.relation().kind() != Kind.DOMAIN) {
            step.lock(present.relation(), LockMode.ACCESS_EXCLUSIVE);
        }
        if (present.referenced() != null) {
            step.lock(present.referenced(), LockMode.ACCESS_EXCLUSIVE);
        }
        return List.of(step.build());
    }

    /** It is only rebuilt: whoever names its columns finds a key on them afterwards. */
    private static boolean comesBack(Constraint key, PlanContext context) {
        Constraint wanted = context.source().find(key.id(), Constraint.class);
        return wanted != null && wanted.type() == key.type() && wanted.columns().equals(key.columns());
    }

    @Override
    public Alteration alter(Constraint present, Constraint wanted, PlanContext context) {
        boolean sameBut = present.definition().equals(wanted.definition())
                && present.relation().equals(wanted.relation())
                && present.local() == wanted.local();
        if (!sameBut || (present.validated() && !wanted.validated())) {
            return AddKeyUsingIndex.replaces(present, wanted, context)
                    ? new Alteration.InPlace(AddKeyUsingIndex.of(
                            direct(wanted, context),
                            wanted,
                            indexSettings(null, wanted),
                            Optional.of(present),
                            context))
                    : new Alteration.Rebuild("a constraint's definition cannot be altered");
        }
        StepBuilder step = Step.alter(wanted).summary("alter constraint " + References.name(wanted.id()));
        if (!present.validated() && wanted.validated()) {
            step.sql(
                            "ALTER {} {} VALIDATE CONSTRAINT {}",
                            References.keyword(wanted.relation().kind()),
                            wanted.id().relation(),
                            wanted.id().name())
                    .hazard(HazardKind.MAY_FAIL, wanted.id(), "rows may violate it");
            Lineage.lockWhileWorking(wanted.relation(), LockMode.SHARE_UPDATE_EXCLUSIVE, step, context);
            Violations.of(wanted, context).ifPresent(step::probe);
            if (wanted.relation().kind() == Kind.TABLE && OnlineChoice.at(wanted.relation(), context)) {
                ValidateConstraintLater.outside(step, wanted, context);
            }
        }
        indexSettings(present, wanted).forEach(step::sql);
        return Alteration.inPlace(step.build());
    }

    private static List<SqlText> indexSettings(
            @org.jspecify.annotations.Nullable Constraint present, Constraint wanted) {
        List<SqlText> statements = new ArrayList<>();
        QualifiedName index =
                new QualifiedName(wanted.id().relation().schema(), wanted.id().name());
        dev.pgparity.catalog.part.Options before =
                present == null ? dev.pgparity.catalog.part.Options.NONE : present.indexOptions();
        statements.addAll(Clauses.alterOptions(SqlText.of("INDEX {}", index), before, wanted.indexOptions()));
        Identifier space = present == null ? null : present.tablespace();
        if (!Objects.equals(space, wanted.tablespace())) {
            statements.add(SqlText.of(
                    "ALTER INDEX {} SET TABLESPACE {}",
                    index,
                    wanted.tablespace() == null ? new Identifier("pg_default") : wanted.tablespace()));
        }
        return statements;
    }

    /** A domain that cannot get the check is replaced with it. */
    @Override
    public Optional<ObjectId> alsoAlters(Constraint wanted, PlanContext context) {
        return Optional.of(wanted.relation()).filter(on -> TypeSwap.getsCheck(on, context));
    }

    /** A check that comes from a parent is made there, and a partition's check is its partitioned table's. */
    @Override
    public boolean comesWith(Constraint wanted, PlanContext context) {
        return !wanted.local()
                || Lineage.check(wanted, context.source(), context).anyMatch(context::creates);
    }

    @Override
    public Optional<ObjectId> goesWith(Constraint present, PlanContext context) {
        Optional<ObjectId> above = Lineage.parentIndex(present.id(), context);
        return above.isPresent()
                ? above
                : Lineage.check(present, context.target(), context)
                        .filter(context::drops)
                        .findFirst();
    }

    /** Every constrained column is there before, whatever the dependencies say. */
    @Override
    public Set<ObjectId> alsoRequires(Constraint wanted, PlanContext context) {
        Set<ObjectId> columns = new LinkedHashSet<>();
        if (wanted.referenced() != null) {
            columns.add(Rows.of(wanted.relation()));
            columns.add(Rows.of(wanted.referenced()));
            columns.addAll(Lineage.wholeKey(wanted.id(), context));
        }
        if (wanted.type().hasIndex()) {
            columns.addAll(Lineage.ties(wanted.relation(), context));
            columns.addAll(Lineage.parts(wanted.id(), wanted.relation(), context));
        }
        for (Identifier column : wanted.columns()) {
            columns.add(new ObjectId.Member(Kind.COLUMN, wanted.id().relation(), column));
        }
        return columns;
    }

    @Override
    public Set<String> names(Constraint object) {
        Set<String> names = new LinkedHashSet<>();
        if (object.type().hasIndex()) {
            names.add("relation "
                    + new QualifiedName(
                            object.id().relation().schema(), object.id().name()));
        }
        if (object.type() == Constraint.Type.PRIMARY_KEY) {
            names.add("primary key of " + object.id().relation());
        }
        return names;
    }

    /** A circle of foreign keys is cut before its tables are dropped. */
    @Override
    public boolean standsAlone(Constraint present, PlanContext context) {
        return present.referenced() != null
                && !present.inherited()
                && new DroppedCircle(context).holds(present.relation(), present.referenced());
    }

    @Override
    public boolean differsByNameAlone(Constraint present, Constraint wanted, Catalog source, Catalog target) {
        return Lineage.firmlyAttached(present.id(), source, target)
                && present.relation().equals(wanted.relation())
                && present.named(wanted.id()).equals(wanted);
    }

    @Override
    public Step rename(Constraint present, Constraint wanted) {
        return Step.rename(present, wanted)
                .summary("rename constraint " + References.name(present.id()) + " to "
                        + wanted.id().name())
                .lock(wanted.relation(), LockMode.ACCESS_EXCLUSIVE)
                .sql(
                        "ALTER {} {} RENAME CONSTRAINT {} TO {}",
                        wanted.relation().kind() == Kind.DOMAIN ? SqlText.of("DOMAIN") : SqlText.of("TABLE"),
                        wanted.id().relation(),
                        present.id().name(),
                        wanted.id().name())
                .build();
    }
}
