package dev.pgparity.plan.rule.routine;

import dev.pgparity.catalog.object.Cast;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.sql.SqlText;
import java.util.List;
import java.util.Objects;

/**
 * Casts.
 *
 * <pre>CREATE CAST (integer AS s.t) WITH FUNCTION s.f(integer) AS ASSIGNMENT;</pre>
 */
public final class CastRule implements ObjectRule<Cast> {
    @Override
    public Class<Cast> type() {
        return Cast.class;
    }

    @Override
    public List<Step> create(Cast wanted, PlanContext context) {
        return List.of(Step.create(wanted)
                .summary("create cast " + wanted.id().path())
                .sql(
                        "CREATE CAST ({} AS {}) {}{}",
                        wanted.source(),
                        wanted.target(),
                        how(wanted),
                        switch (wanted.context()) {
                            case EXPLICIT -> SqlText.EMPTY;
                            case ASSIGNMENT -> SqlText.of(" AS ASSIGNMENT");
                            case IMPLICIT -> SqlText.of(" AS IMPLICIT");
                        })
                .build());
    }

    private static SqlText how(Cast cast) {
        return switch (cast.method()) {
            case FUNCTION -> SqlText.of("WITH FUNCTION {}", Objects.requireNonNull(cast.function()));
            case BINARY -> SqlText.of("WITHOUT FUNCTION");
            case INOUT -> SqlText.of("WITH INOUT");
        };
    }

    @Override
    public List<Step> drop(Cast present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("drop cast " + present.id().path())
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release may still use it")
                .sql("DROP {}", References.reference(present.id(), context.target()))
                .build());
    }

    @Override
    public Alteration alter(Cast present, Cast wanted, PlanContext context) {
        return new Alteration.Rebuild("a cast cannot be altered");
    }
}
