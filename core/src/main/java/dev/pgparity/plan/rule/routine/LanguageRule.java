package dev.pgparity.plan.rule.routine;

import dev.pgparity.catalog.object.Language;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.sql.SqlText;
import java.util.List;

/**
 * Procedural languages, replaced in place.
 *
 * <pre>CREATE OR REPLACE TRUSTED LANGUAGE l HANDLER s.h INLINE s.i VALIDATOR s.v;</pre>
 */
public final class LanguageRule implements ObjectRule<Language> {
    @Override
    public Class<Language> type() {
        return Language.class;
    }

    @Override
    public List<Step> create(Language wanted, PlanContext context) {
        return List.of(define(
                Step.create(wanted).summary("create language " + wanted.id().path()), wanted));
    }

    private static Step define(StepBuilder step, Language wanted) {
        return step.sql(
                        "CREATE OR REPLACE {}LANGUAGE {} HANDLER {}{}{}",
                        wanted.trusted() ? SqlText.of("TRUSTED ") : SqlText.EMPTY,
                        wanted.id().name(),
                        wanted.handler(),
                        wanted.inline() == null ? SqlText.EMPTY : SqlText.of(" INLINE {}", wanted.inline()),
                        wanted.validator() == null ? SqlText.EMPTY : SqlText.of(" VALIDATOR {}", wanted.validator()))
                .build();
    }

    @Override
    public List<Step> drop(Language present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("drop language " + present.id().path())
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release may still use it")
                .sql("DROP {}", References.reference(present.id(), context.target()))
                .build());
    }

    @Override
    public Alteration alter(Language present, Language wanted, PlanContext context) {
        StepBuilder step =
                Step.alter(wanted).summary("replace language " + wanted.id().path());
        if (!present.trusted() && wanted.trusted()) {
            step.hazard(HazardKind.WEAKENS_SECURITY, wanted.id(), "everybody may write functions in it");
        }
        return Alteration.inPlace(define(step, wanted));
    }
}
