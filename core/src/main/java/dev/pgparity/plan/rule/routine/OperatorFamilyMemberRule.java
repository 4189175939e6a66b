package dev.pgparity.plan.rule.routine;

import dev.pgparity.catalog.object.OperatorFamilyMember;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.rule.clause.References;
import java.util.List;

/**
 * Loose members of operator families.
 *
 * <pre>ALTER OPERATOR FAMILY s.f USING btree ADD OPERATOR 1 s.&lt;(integer, bigint);</pre>
 */
public final class OperatorFamilyMemberRule implements ObjectRule<OperatorFamilyMember> {
    @Override
    public Class<OperatorFamilyMember> type() {
        return OperatorFamilyMember.class;
    }

    @Override
    public List<Step> create(OperatorFamilyMember wanted, PlanContext context) {
        return List.of(Step.create(wanted)
                .summary("add " + wanted.slot() + " to " + wanted.parent())
                .sql("ALTER {} ADD {}", References.reference(wanted.parent(), context.source()), wanted.definition())
                .build());
    }

    @Override
    public List<Step> drop(OperatorFamilyMember present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("drop " + present.slot() + " from " + present.parent())
                .sql("ALTER {} DROP {}", References.reference(present.parent(), context.target()), present.slot())
                .build());
    }

    @Override
    public Alteration alter(OperatorFamilyMember present, OperatorFamilyMember wanted, PlanContext context) {
        return new Alteration.Rebuild("a member of an operator family cannot be altered");
    }
}
