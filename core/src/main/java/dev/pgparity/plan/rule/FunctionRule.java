package dev.pgparity.plan.rule;

import dev.pgparity.catalog.Function;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Functions and procedures, replaced in place where PostgreSQL allows it: same result, same argument names. */
public final class FunctionRule implements ObjectRule<Function> {
    @Override
    public Class<Function> type() {
        return Function.class;
    }

    @Override
    public List<Step> create(Function wanted, PlanContext context) {
        StepBuilder step = Step.create(wanted)
                .summary("create " + wanted.id().kind().words() + " "
                        + wanted.id().path())
                .sql(wanted.definition());
        if (wanted.securityDefiner() && !wanted.pinnedSearchPath()) {
            step.hazard(
                    HazardKind.WEAKENS_SECURITY,
                    wanted.id(),
                    "SECURITY DEFINER without a search_path of its own runs whatever the caller puts before it");
        }
        return List.of(step.build());
    }

    @Override
    public List<Step> drop(Function present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("drop " + present.id().kind().words() + " "
                        + present.id().path())
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release may still call it")
                .sql("DROP {} {}", References.keyword(present.id().kind()), References.name(present.id()))
                .build());
    }

    @Override
    public Alteration alter(Function present, Function wanted, PlanContext context) {
        if (!Objects.equals(present.result(), wanted.result())
                || !present.arguments().equals(wanted.arguments())) {
            return new Alteration.Rebuild("a function's arguments and result cannot be altered");
        }
        StepBuilder step = Step.alter(wanted)
                .summary("replace " + wanted.id().kind().words() + " "
                        + wanted.id().path())
                .sql(wanted.definition());
        boolean worse = wanted.securityDefiner()
                && !wanted.pinnedSearchPath()
                && !(present.securityDefiner() && !present.pinnedSearchPath());
        if (worse) {
            step.hazard(
                    HazardKind.WEAKENS_SECURITY,
                    wanted.id(),
                    "SECURITY DEFINER without a search_path of its own runs whatever the caller puts before it");
        }
        return Alteration.inPlace(step.build());
    }

    @Override
    public Set<String> names(Function object) {
        return Set.of("routine " + object.id().path());
    }
}
