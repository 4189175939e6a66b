package dev.pgparity.plan.rule.textsearch;

import dev.pgparity.catalog.object.TextSearchConfiguration;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.rule.clause.References;
import java.util.List;

/**
 * Text search configurations; their mappings come by themselves.
 *
 * <pre>CREATE TEXT SEARCH CONFIGURATION s.c (PARSER = pg_catalog."default");</pre>
 */
public final class TextSearchConfigurationRule implements ObjectRule<TextSearchConfiguration> {
    @Override
    public Class<TextSearchConfiguration> type() {
        return TextSearchConfiguration.class;
    }

    @Override
    public List<Step> create(TextSearchConfiguration wanted, PlanContext context) {
        return List.of(Step.create(wanted)
                .summary("create text search configuration " + wanted.id().path())
                .sql(
                        "CREATE TEXT SEARCH CONFIGURATION {} (PARSER = {})",
                        wanted.id().name(),
                        wanted.parser())
                .build());
    }

    @Override
    public List<Step> drop(TextSearchConfiguration present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("drop text search configuration " + present.id().path())
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release may still use it")
                .sql("DROP {}", References.reference(present.id(), context.target()))
                .build());
    }

    @Override
    public Alteration alter(TextSearchConfiguration present, TextSearchConfiguration wanted, PlanContext context) {
        return new Alteration.Rebuild("the parser of a text search configuration cannot be altered");
    }
}
