package dev.pgparity.apply;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.plan.Action;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.Plan;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Stream;

/** Turns a group that was committed into the group that takes it back, out of its steps' own undo statements. */
final class Compensation {
    private Compensation() {}

    /** The first step that nothing takes back. */
    static Optional<Step> irreversible(ExecutionGroup group) {
        return group.steps().stream().filter(step -> step.undo().isEmpty()).findFirst();
    }

    /** The steps in reverse, each with its undo; {@code before} is the catalog from which the group started. */
    static ExecutionGroup of(ExecutionGroup group, Catalog before) {
        List<Step> undo = new ArrayList<>();
        Catalog stage = before;
        for (Step step : group.steps()) {
            undo.addFirst(back(step, stage));
            stage = Plan.expected(stage, Stream.of(step));
        }
        return new ExecutionGroup(group.number(), group.phase(), group.inTransaction(), undo);
    }

    private static Step back(Step step, Catalog before) {
        SequencedMap<ObjectId, CatalogObject> puts = new LinkedHashMap<>();
        SequencedSet<ObjectId> removes = new LinkedHashSet<>();
        Stream.concat(step.removes().stream(), step.puts().keySet().stream()).forEach(id -> {
            CatalogObject object = before.find(id);
            if (object == null) {
                removes.add(id);
            } else {
                puts.put(id, object);
            }
        });
        // no locks are named: an undo may need a stronger one than its step and takes it as it comes
        StepBuilder undo = Step.go(step.subject(), opposite(step.action()))
                .summary("take back: " + step.summary())
                .phase(step.phase())
                .transactionality(step.transactionality())
                .puts(puts.values())
                .removes(removes);
        step.undo().forEach(text -> undo.sql(before.secrets().reveal(text, step.secrets())));
        return undo.build();
    }

    private static Action opposite(Action action) {
        return switch (action) {
            case CREATE -> Action.DROP;
            case DROP -> Action.CREATE;
            case ALTER -> Action.ALTER;
            case RENAME -> Action.RENAME;
        };
    }
}
