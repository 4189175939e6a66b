package dev.pgparity.plan.rule.routine;

import dev.pgparity.catalog.object.Aggregate;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.sql.SqlText;
import java.util.List;
import java.util.Set;

/**
 * Aggregates. Whatever keeps arguments, kind and result is replaced where it stands.
 *
 * <pre>
 * CREATE AGGREGATE s.a(integer) (
 *     SFUNC = int4pl,
 *     STYPE = integer
 * );
 * </pre>
 */
public final class AggregateRule implements ObjectRule<Aggregate> {
    @Override
    public Class<Aggregate> type() {
        return Aggregate.class;
    }

    @Override
    public List<Step> create(Aggregate wanted, PlanContext context) {
        return List.of(Step.create(wanted)
                .summary("create aggregate " + wanted.id().path())
                .sql(definition(wanted, SqlText.of("CREATE AGGREGATE")))
                .build());
    }

    private static SqlText definition(Aggregate wanted, SqlText create) {
        return SqlText.of(
                "{} {}({}) (\n    {}\n)",
                create,
                wanted.id().name(),
                wanted.arguments(),
                SqlText.join(",\n    ", wanted.options()));
    }

    @Override
    public List<Step> drop(Aggregate present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("drop aggregate " + present.id().path())
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release may still call it")
                .sql("DROP AGGREGATE {}", References.name(present.id()))
                .build());
    }

    @Override
    public Alteration alter(Aggregate present, Aggregate wanted, PlanContext context) {
        if (present.kind() != wanted.kind()
                || !present.arguments().equals(wanted.arguments())
                || !present.result().equals(wanted.result())) {
            return new Alteration.Rebuild("an aggregate's arguments, kind and result cannot be altered");
        }
        return Alteration.inPlace(Step.alter(wanted)
                .summary("replace aggregate " + wanted.id().path())
                .sql(definition(wanted, SqlText.of("CREATE OR REPLACE AGGREGATE")))
                .build());
    }

    /** It shares its name space with functions, whose lack of arguments is written otherwise. */
    @Override
    public Set<String> names(Aggregate object) {
        return Set.of("routine " + object.id().path().replace("(*)", "()"));
    }

    @Override
    public Step rename(Aggregate present, Aggregate wanted) {
        return Step.rename(present, wanted)
                .phase(Phase.CONTRACT)
                .summary("rename " + present.id() + " to " + wanted.id().name().name())
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release knows the old name")
                .sql(
                        "ALTER {} {} RENAME TO {}",
                        References.keyword(present.id().kind()),
                        References.name(present.id()),
                        wanted.id().name().name())
                .build();
    }
}
