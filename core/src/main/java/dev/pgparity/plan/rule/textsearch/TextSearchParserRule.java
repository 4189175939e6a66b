package dev.pgparity.plan.rule.textsearch;

import dev.pgparity.catalog.object.TextSearchParser;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.sql.SqlText;
import java.util.List;

/**
 * Text search parsers.
 *
 * <pre>CREATE TEXT SEARCH PARSER s.p (START = s.f, GETTOKEN = s.g, END = s.h, LEXTYPES = s.l);</pre>
 */
public final class TextSearchParserRule implements ObjectRule<TextSearchParser> {
    @Override
    public Class<TextSearchParser> type() {
        return TextSearchParser.class;
    }

    @Override
    public List<Step> create(TextSearchParser wanted, PlanContext context) {
        return List.of(Step.create(wanted)
                .summary("create text search parser " + wanted.id().path())
                .sql(
                        "CREATE TEXT SEARCH PARSER {} (START = {}, GETTOKEN = {}, END = {}{}, LEXTYPES = {})",
                        wanted.id().name(),
                        wanted.start(),
                        wanted.token(),
                        wanted.end(),
                        wanted.headline() == null ? SqlText.EMPTY : SqlText.of(", HEADLINE = {}", wanted.headline()),
                        wanted.types())
                .build());
    }

    @Override
    public List<Step> drop(TextSearchParser present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("drop text search parser " + present.id().path())
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release may still use it")
                .sql("DROP {}", References.reference(present.id(), context.target()))
                .build());
    }

    @Override
    public Alteration alter(TextSearchParser present, TextSearchParser wanted, PlanContext context) {
        return new Alteration.Rebuild("a text search parser cannot be altered");
    }
}
