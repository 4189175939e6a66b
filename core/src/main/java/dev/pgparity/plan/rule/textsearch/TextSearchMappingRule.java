package dev.pgparity.plan.rule.textsearch;

import dev.pgparity.catalog.object.TextSearchMapping;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.sql.SqlText;
import java.util.List;

/**
 * What a text search configuration does with a type of token.
 *
 * <pre>ALTER TEXT SEARCH CONFIGURATION s.c ADD MAPPING FOR asciiword WITH s.d, pg_catalog.simple;</pre>
 */
public final class TextSearchMappingRule implements ObjectRule<TextSearchMapping> {
    @Override
    public Class<TextSearchMapping> type() {
        return TextSearchMapping.class;
    }

    @Override
    public List<Step> create(TextSearchMapping wanted, PlanContext context) {
        return List.of(set(Step.create(wanted), wanted, SqlText.of("ADD")));
    }

    private static Step set(StepBuilder step, TextSearchMapping wanted, SqlText how) {
        return step.summary("map " + wanted.token() + " in " + wanted.parent())
                .sql(
                        "ALTER TEXT SEARCH CONFIGURATION {} {} MAPPING FOR {} WITH {}",
                        References.name(wanted.parent()),
                        how,
                        wanted.token(),
                        SqlText.join(", ", wanted.dictionaries()))
                .build();
    }

    @Override
    public List<Step> drop(TextSearchMapping present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("no longer map " + present.token() + " in " + present.parent())
                .sql(
                        "ALTER TEXT SEARCH CONFIGURATION {} DROP MAPPING FOR {}",
                        References.name(present.parent()),
                        present.token())
                .build());
    }

    @Override
    public Alteration alter(TextSearchMapping present, TextSearchMapping wanted, PlanContext context) {
        return Alteration.inPlace(set(Step.alter(wanted), wanted, SqlText.of("ALTER")));
    }
}
