package dev.pgparity.plan.rule.database;

import dev.pgparity.catalog.object.EventTrigger;
import dev.pgparity.catalog.part.FiringState;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.Clauses;
import dev.pgparity.plan.rule.clause.Firing;
import dev.pgparity.sql.SqlText;
import java.util.List;

/**
 * Event triggers; all but their state is fixed. One that goes, goes first, and one
 * that comes, comes last, so that neither sees (or forbids) what the plan itself does.
 *
 * <pre>CREATE EVENT TRIGGER e ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION s.f();</pre>
 */
public final class EventTriggerRule implements ObjectRule<EventTrigger> {
    @Override
    public Class<EventTrigger> type() {
        return EventTrigger.class;
    }

    @Override
    public List<Step> create(EventTrigger wanted, PlanContext context) {
        StepBuilder step = Step.create(wanted)
                .summary("create event trigger " + wanted.id().name())
                .sql(
                        "CREATE EVENT TRIGGER {} ON {}{} EXECUTE FUNCTION {}()",
                        wanted.id().name(),
                        wanted.event(),
                        wanted.tags().isEmpty()
                                ? SqlText.EMPTY
                                : SqlText.of(" WHEN TAG IN ({})", Clauses.literals(wanted.tags())),
                        wanted.function());
        if (wanted.state() != FiringState.ORIGIN) {
            step.sql(state(wanted));
        }
        return List.of(step.build());
    }

    private static SqlText state(EventTrigger wanted) {
        return SqlText.of("ALTER EVENT TRIGGER {} {}", wanted.id().name(), Firing.words(wanted.state()));
    }

    /** The running release runs no DDL, so it does not see whether there is one. */
    @Override
    public List<Step> drop(EventTrigger present, PlanContext context) {
        return List.of(Step.drop(present)
                .phase(Phase.EXPAND)
                .summary("drop event trigger " + present.id().name())
                .hazard(HazardKind.WEAKENS_SECURITY, present.id(), "what it enforces or records on DDL is over")
                .sql("DROP EVENT TRIGGER {}", present.id().name())
                .build());
    }

    @Override
    public Alteration alter(EventTrigger present, EventTrigger wanted, PlanContext context) {
        if (!present.event().equals(wanted.event())
                || !present.tags().equals(wanted.tags())
                || !present.function().equals(wanted.function())) {
            return new Alteration.Rebuild("an event trigger's event, tags and function cannot be altered");
        }
        StepBuilder step = Step.alter(wanted)
                .summary("set when event trigger " + wanted.id().name() + " fires")
                .sql(state(wanted));
        if (Firing.quieter(present.state(), wanted.state())) {
            step.hazard(HazardKind.WEAKENS_SECURITY, wanted.id(), "what it enforces or records on DDL is over");
        }
        return Alteration.inPlace(step.build());
    }

    @Override
    public boolean watchesStatements(EventTrigger object) {
        return object.state() != FiringState.DISABLED;
    }

    @Override
    public Step rename(EventTrigger present, EventTrigger wanted) {
        return Step.rename(present, wanted)
                .summary("rename event trigger " + present.id().name() + " to "
                        + wanted.id().name())
                .sql(
                        "ALTER EVENT TRIGGER {} RENAME TO {}",
                        present.id().name(),
                        wanted.id().name())
                .build();
    }
}
