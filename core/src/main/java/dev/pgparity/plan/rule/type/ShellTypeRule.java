package dev.pgparity.plan.rule.type;

import dev.pgparity.catalog.object.ShellType;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.rule.clause.References;
import java.util.List;
import java.util.Set;

/**
 * Types of which only the name is known.
 *
 * <pre>CREATE TYPE s.t;</pre>
 */
public final class ShellTypeRule implements ObjectRule<ShellType> {
    @Override
    public Class<ShellType> type() {
        return ShellType.class;
    }

    @Override
    public List<Step> create(ShellType wanted, PlanContext context) {
        return List.of(Step.create(wanted)
                .summary("create shell type " + wanted.id().path())
                .sql("CREATE TYPE {}", wanted.id().name())
                .build());
    }

    @Override
    public List<Step> drop(ShellType present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("drop shell type " + present.id().path())
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release may still use it")
                .sql("DROP {}", References.reference(present.id(), context.target()))
                .build());
    }

    @Override
    public Alteration alter(ShellType present, ShellType wanted, PlanContext context) {
        return Alteration.inPlace();
    }

    @Override
    public Set<String> names(ShellType object) {
        return Set.of("type " + object.id().name());
    }
}
