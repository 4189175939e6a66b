package dev.pgparity.plan.rule.table;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Index;
import dev.pgparity.catalog.part.Options;
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
import dev.pgparity.plan.rule.online.AddKeyUsingIndex;
import dev.pgparity.plan.rule.online.BuildIndexConcurrently;
import dev.pgparity.plan.rule.online.DropIndexConcurrently;
import dev.pgparity.plan.rule.online.Lineage;
import dev.pgparity.plan.rule.online.OnlineChoice;
import dev.pgparity.plan.rule.online.PassingName;
import dev.pgparity.plan.rule.online.ReplaceIndexBeside;
import dev.pgparity.plan.rule.proof.AlreadyHolds;
import dev.pgparity.plan.rule.proof.Violations;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Indexes that belong to no constraint.
 *
 * <pre>CREATE UNIQUE INDEX i ON s.t USING btree (a);</pre>
 */
public final class IndexRule implements ObjectRule<Index> {
    @Override
    public Class<Index> type() {
        return Index.class;
    }

    @Override
    public List<Step> create(Index wanted, PlanContext context) {
        StepBuilder step = Step.create(wanted)
                .summary("create index " + wanted.id().name())
                .sql(
                        "CREATE {}INDEX {} ON {}{} {}",
                        wanted.unique() ? SqlText.of("UNIQUE ") : SqlText.EMPTY,
                        wanted.id().name().name(),
                        wanted.partitioned() ? SqlText.of("ONLY ") : SqlText.EMPTY,
                        References.name(wanted.table()),
                        wanted.definition().sql());
        settings(null, wanted).forEach(step::sql);
        if (wanted.partitioned() && OnlineChoice.at(wanted.table(), context)) {
            step.lock(wanted.table(), LockMode.SHARE);
        } else if (!context.creates(wanted.table())) {
            step.lockWhileWorking(wanted.table(), LockMode.SHARE)
                    .hazard(HazardKind.BLOCKS_WRITES, wanted.id(), "writes wait while the index is built");
            if (wanted.unique() && !AlreadyHolds.test(wanted, context)) {
                step.hazard(HazardKind.MAY_FAIL, wanted.id(), "rows may hold the same key twice")
                        .hazard(
                                HazardKind.BREAKS_RUNNING_CODE,
                                wanted.id(),
                                "the running release may write a key twice");
                Violations.of(wanted, context).ifPresent(step::probe);
            }
        }
        Step direct = step.build();
        if (!BuildIndexConcurrently.applies(wanted, context)) {
            return List.of(direct);
        }
        Index bare = BuildIndexConcurrently.bare(wanted, wanted.id().name());
        return BuildIndexConcurrently.of(direct, wanted, bare.equals(wanted) ? List.of() : List.of(set(bare, wanted)));
    }

    private static List<SqlText> settings(@org.jspecify.annotations.Nullable Index present, Index wanted) {
        SqlText name = SqlText.of("INDEX {}", wanted.id().name());
        Options before = present == null ? Options.NONE : present.options();
        List<SqlText> statements = new ArrayList<>(Clauses.alterOptions(name, before, wanted.options()));
        Identifier space = present == null ? null : present.tablespace();
        if (!Objects.equals(space, wanted.tablespace())) {
            statements.add(SqlText.of(
                    "ALTER {} SET TABLESPACE {}",
                    name,
                    wanted.tablespace() == null ? new Identifier("pg_default") : wanted.tablespace()));
        }
        Map<Integer, Integer> targets = new TreeMap<>();
        if (present != null) {
            present.statistics().keySet().forEach(column -> targets.put(column, -1));
        }
        targets.putAll(wanted.statistics());
        targets.forEach((column, target) -> statements.add(SqlText.of(
                "ALTER {} ALTER COLUMN {} SET STATISTICS {}", name, SqlText.number(column), SqlText.number(target))));
        return statements;
    }

    @Override
    public List<Step> drop(Index present, PlanContext context) {
        if (PassingName.NEW.fits(present.id().name().name())
                && (AddKeyUsingIndex.takes(present, context) || ReplaceIndexBeside.takes(present, context))) {
            return List.of();
        }
        StepBuilder step = Step.drop(present)
                .summary("drop index " + present.id().name()
                        + PassingName.origin(present.id().name().name()))
                .lock(present.table(), LockMode.ACCESS_EXCLUSIVE)
                .sql(
                        "DROP INDEX {}{}",
                        present.id().name(),
                        Lineage.carriesKeys(present.id(), context) ? SqlText.of(" CASCADE") : SqlText.EMPTY);
        // part of another index until its table is detached
        step.awaits(new ObjectId.Attached(Kind.PARTITION, present.table()));
        if (PassingName.isOne(present.id().name().name())) {
            step.phase(Phase.EXPAND);
        }
        return List.of(
                DropIndexConcurrently.applies(present, context)
                        ? DropIndexConcurrently.of(step.build(), present, settings(null, present))
                        : step.build());
    }

    @Override
    public Alteration alter(Index present, Index wanted, PlanContext context) {
        if (!present.definition().equals(wanted.definition())
                || present.unique() != wanted.unique()
                || present.partitioned() != wanted.partitioned()
                || !present.table().equals(wanted.table())
                || (!present.valid() && wanted.valid() && !wanted.partitioned())) {
            return ReplaceIndexBeside.applies(present, wanted, context)
                    ? new Alteration.InPlace(ReplaceIndexBeside.of(
                            create(wanted, context).getFirst(),
                            present,
                            wanted,
                            settings(null, wanted),
                            settings(null, BuildIndexConcurrently.old(present)),
                            context))
                    : new Alteration.Rebuild("an index's definition cannot be altered");
        }
        return Alteration.inPlace(set(present, wanted));
    }

    private static Step set(Index present, Index wanted) {
        StepBuilder step = Step.alter(wanted)
                .summary("set options of index " + wanted.id().name())
                .lock(wanted.id(), LockMode.SHARE_UPDATE_EXCLUSIVE);
        settings(present, wanted).forEach(step::sql);
        return step.build();
    }

    @Override
    public Optional<ObjectId> goesWith(Index present, PlanContext context) {
        return Lineage.parentIndex(present.id(), context);
    }

    @Override
    public Set<ObjectId> alsoRequires(Index wanted, PlanContext context) {
        if (!wanted.partitioned()) {
            return Set.of();
        }
        Set<ObjectId> needed = new LinkedHashSet<>(Lineage.ties(wanted.table(), context));
        needed.addAll(Lineage.parts(wanted.id(), wanted.table(), context));
        return needed;
    }

    @Override
    public boolean differsByNameAlone(Index present, Index wanted, Catalog source, Catalog target) {
        return Lineage.firmlyAttached(present.id(), source, target)
                && present.named(wanted.id()).equals(wanted);
    }

    @Override
    public Step rename(Index present, Index wanted) {
        return Step.rename(present, wanted)
                .summary("rename index " + present.id().name() + " to "
                        + wanted.id().name().name())
                .lock(wanted.id(), LockMode.SHARE_UPDATE_EXCLUSIVE)
                .sql(
                        "ALTER INDEX {} RENAME TO {}",
                        present.id().name(),
                        wanted.id().name().name())
                .build();
    }

    @Override
    public Set<String> names(Index object) {
        return Set.of("relation " + object.id().name());
    }
}
