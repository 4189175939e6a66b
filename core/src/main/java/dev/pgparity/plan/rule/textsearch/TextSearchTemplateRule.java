package dev.pgparity.plan.rule.textsearch;

import dev.pgparity.catalog.object.TextSearchTemplate;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.sql.SqlText;
import java.util.List;

/**
 * Text search templates.
 *
 * <pre>CREATE TEXT SEARCH TEMPLATE s.t (INIT = s.i, LEXIZE = s.l);</pre>
 */
public final class TextSearchTemplateRule implements ObjectRule<TextSearchTemplate> {
    @Override
    public Class<TextSearchTemplate> type() {
        return TextSearchTemplate.class;
    }

    @Override
    public List<Step> create(TextSearchTemplate wanted, PlanContext context) {
        return List.of(Step.create(wanted)
                .summary("create text search template " + wanted.id().path())
                .sql(
                        "CREATE TEXT SEARCH TEMPLATE {} ({}LEXIZE = {})",
                        wanted.id().name(),
                        wanted.init() == null ? SqlText.EMPTY : SqlText.of("INIT = {}, ", wanted.init()),
                        wanted.lexize())
                .build());
    }

    @Override
    public List<Step> drop(TextSearchTemplate present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("drop text search template " + present.id().path())
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release may still use it")
                .sql("DROP {}", References.reference(present.id(), context.target()))
                .build());
    }

    @Override
    public Alteration alter(TextSearchTemplate present, TextSearchTemplate wanted, PlanContext context) {
        return new Alteration.Rebuild("a text search template cannot be altered");
    }
}
