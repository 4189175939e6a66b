package dev.pgparity.plan.rule.textsearch;

import dev.pgparity.catalog.object.TextSearchDictionary;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;

/**
 * Text search dictionaries; options are set in place.
 *
 * <pre>ALTER TEXT SEARCH DICTIONARY s.d (stopwords = 'english', accept);</pre>
 */
public final class TextSearchDictionaryRule implements ObjectRule<TextSearchDictionary> {
    @Override
    public Class<TextSearchDictionary> type() {
        return TextSearchDictionary.class;
    }

    @Override
    public List<Step> create(TextSearchDictionary wanted, PlanContext context) {
        List<SqlText> items = options(wanted);
        items.addFirst(SqlText.of("TEMPLATE = {}", wanted.template()));
        return List.of(Step.create(wanted)
                .summary("create text search dictionary " + wanted.id().path())
                .sql("CREATE TEXT SEARCH DICTIONARY {} ({})", wanted.id().name(), SqlText.join(", ", items))
                .build());
    }

    private static List<SqlText> options(TextSearchDictionary dictionary) {
        List<SqlText> items = new ArrayList<>();
        for (int i = 0; i < dictionary.optionNames().size(); i++) {
            items.add(SqlText.of(
                    "{} = {}",
                    dictionary.optionNames().get(i),
                    dictionary.optionValues().get(i)));
        }
        return items;
    }

    @Override
    public List<Step> drop(TextSearchDictionary present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("drop text search dictionary " + present.id().path())
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release may still use it")
                .sql("DROP {}", References.reference(present.id(), context.target()))
                .build());
    }

    @Override
    public Alteration alter(TextSearchDictionary present, TextSearchDictionary wanted, PlanContext context) {
        if (!present.template().equals(wanted.template())) {
            return new Alteration.Rebuild("the template of a text search dictionary cannot be altered");
        }
        // what is named is taken out and put at the end: naming all leaves the wanted order
        List<SqlText> items = options(wanted);
        present.optionNames().stream()
                .filter(name -> !wanted.optionNames().contains(name))
                .forEach(items::add);
        return Alteration.inPlace(Step.alter(wanted)
                .summary("set options of text search dictionary " + wanted.id().path())
                .sql("ALTER TEXT SEARCH DICTIONARY {} ({})", wanted.id().name(), SqlText.join(", ", items))
                .build());
    }
}
