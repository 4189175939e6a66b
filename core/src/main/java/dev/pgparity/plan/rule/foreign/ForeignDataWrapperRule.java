package dev.pgparity.plan.rule.foreign;

import dev.pgparity.catalog.object.ForeignDataWrapper;
import dev.pgparity.catalog.part.Options;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.rule.clause.GenericOptions;
import dev.pgparity.sql.SqlText;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code CREATE FOREIGN DATA WRAPPER w HANDLER f VALIDATOR g OPTIONS (…)}, all of it altered in place. */
public final class ForeignDataWrapperRule implements ObjectRule<ForeignDataWrapper> {
    @Override
    public Class<ForeignDataWrapper> type() {
        return ForeignDataWrapper.class;
    }

    @Override
    public List<Step> create(ForeignDataWrapper wanted, PlanContext context) {
        return List.of(Step.create(wanted)
                .summary("create foreign-data wrapper " + wanted.id().name())
                .sql(
                        "CREATE FOREIGN DATA WRAPPER {}{}{}{}",
                        wanted.id().name(),
                        wanted.handler() == null ? SqlText.EMPTY : SqlText.of(" HANDLER {}", wanted.handler()),
                        wanted.validator() == null ? SqlText.EMPTY : SqlText.of(" VALIDATOR {}", wanted.validator()),
                        GenericOptions.clause(wanted.id(), wanted.options()))
                .secrets(GenericOptions.secrets(wanted.id(), Options.NONE, wanted.options()))
                .build());
    }

    @Override
    public List<Step> drop(ForeignDataWrapper present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("drop foreign-data wrapper " + present.id().name())
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "its servers and foreign tables go with it")
                .sql("DROP FOREIGN DATA WRAPPER {}", present.id().name())
                .build());
    }

    @Override
    public Alteration alter(ForeignDataWrapper present, ForeignDataWrapper wanted, PlanContext context) {
        return Alteration.inPlace(Step.alter(wanted)
                .summary("alter foreign-data wrapper " + wanted.id().name())
                .sql(
                        "ALTER FOREIGN DATA WRAPPER {}{}{}{}",
                        wanted.id().name(),
                        function(present.handler(), wanted.handler(), SqlText.of("HANDLER")),
                        function(present.validator(), wanted.validator(), SqlText.of("VALIDATOR")),
                        GenericOptions.change(wanted.id(), present.options(), wanted.options()))
                .secrets(GenericOptions.secrets(wanted.id(), present.options(), wanted.options()))
                .build());
    }

    private static SqlText function(@Nullable SqlText present, @Nullable SqlText wanted, SqlText word) {
        if (Objects.equals(present, wanted)) {
            return SqlText.EMPTY;
        }
        return wanted == null ? SqlText.of(" NO {}", word) : SqlText.of(" {} {}", word, wanted);
    }
}
