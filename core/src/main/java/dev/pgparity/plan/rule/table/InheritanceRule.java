package dev.pgparity.plan.rule.table;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Inheritance;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.plan.rule.online.Lineage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code ALTER TABLE c INHERIT p}, {@code … NO INHERIT p}; a new table says it itself. */
public final class InheritanceRule implements ObjectRule<Inheritance> {
    @Override
    public Class<Inheritance> type() {
        return Inheritance.class;
    }

    @Override
    public List<Step> create(Inheritance wanted, PlanContext context) {
        StepBuilder step = Step.create(wanted);
        Lineage.leavingColumns(wanted.ancestor(), context).forEach(step::awaits);
        // the order counts from those that are there
        context.target().children(wanted.id().on(), Inheritance.class).stream()
                .filter(other -> context.drops(other.id()))
                .forEach(other -> step.awaits(other.id()));
        return List.of(step.summary(
                        "let " + References.name(wanted.id()) + " inherit from " + References.name(wanted.ancestor()))
                .lock(wanted.id().on(), LockMode.ACCESS_EXCLUSIVE)
                .lock(wanted.ancestor(), LockMode.SHARE_UPDATE_EXCLUSIVE)
                .sql("ALTER TABLE {} INHERIT {}", References.name(wanted.id()), References.name(wanted.ancestor()))
                .build());
    }

    @Override
    public List<Step> drop(Inheritance present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("let " + References.name(present.id()) + " no longer inherit from "
                        + References.name(present.ancestor()))
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "its rows are no longer seen through the parent")
                .lock(present.id().on(), LockMode.ACCESS_EXCLUSIVE)
                .sql("ALTER TABLE {} NO INHERIT {}", References.name(present.id()), References.name(present.ancestor()))
                .build());
    }

    @Override
    public Alteration alter(Inheritance present, Inheritance wanted, PlanContext context) {
        boolean moves = context.source().children(wanted.id().on(), Inheritance.class).stream()
                .filter(other -> other.sequence() < wanted.sequence())
                .anyMatch(other -> {
                    Inheritance before = context.target().find(other.id(), Inheritance.class);
                    return before == null || before.sequence() > present.sequence();
                });
        // those that go from before it leave it where it is
        return moves ? new Alteration.Rebuild("the order of parents is the order of inheriting") : Alteration.inPlace();
    }

    /** A tie that is made is the last one: those that shall be behind it are made again after it. */
    @Override
    public Set<ObjectId> takesAlong(Inheritance present, PlanContext context) {
        List<Inheritance> wanted = context.source().children(present.id().on(), Inheritance.class);
        Set<ObjectId> behind = new LinkedHashSet<>();
        for (Inheritance made : wanted) {
            if (context.creates(made.id())) {
                wanted.stream()
                        .filter(other -> other.sequence() > made.sequence())
                        .forEach(other -> behind.add(other.id()));
            }
        }
        return behind;
    }

    @Override
    public Set<ObjectId> alsoRequires(Inheritance wanted, PlanContext context) {
        Set<ObjectId> needed = new LinkedHashSet<>(Set.of(wanted.ancestor()));
        for (Inheritance other : context.source().children(wanted.id().on(), Inheritance.class)) {
            if (other.sequence() < wanted.sequence()) {
                needed.add(other.id());
            }
        }
        return needed;
    }
}
