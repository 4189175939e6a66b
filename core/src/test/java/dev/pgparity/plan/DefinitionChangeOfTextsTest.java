package dev.pgparity.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.catalog.object.Check;
import dev.pgparity.catalog.object.Definition;
import dev.pgparity.catalog.object.Exclusion;
import dev.pgparity.catalog.object.IndexDefinition;
import dev.pgparity.catalog.object.PrimaryKey;
import dev.pgparity.catalog.object.Unique;
import dev.pgparity.catalog.part.Deferral;
import dev.pgparity.catalog.part.IndexKey;
import dev.pgparity.catalog.part.Options;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What an enum's renamed value needs: the expressions of a definition change, the names in it do not. */
class DefinitionChangeOfTextsTest {
    private static final UnaryOperator<SqlText> RENAMED =
            text -> SqlText.fromServer(text.sql().replace("'sad'::public.mood", "'blue'::public.mood"));
    private static final Identifier A = new Identifier("a");

    private static IndexKey expression(String text) {
        return new IndexKey(null, SqlText.fromServer(text), null, null, Options.NONE, false, false);
    }

    private static String changed(Definition definition) {
        return DefinitionChange.ofTexts(RENAMED).of(definition).sql().sql();
    }

    @Test
    void of_a_check() {
        assertThat(changed(Check.of(List.of(A), SqlText.fromServer("(a <> 'sad'::public.mood)"))))
                .isEqualTo("CHECK ((a <> 'blue'::public.mood))");
    }

    @Test
    void of_an_index_its_keys_and_its_predicate() {
        assertThat(changed(new IndexDefinition(
                        IndexDefinition.BTREE,
                        List.of(IndexKey.of(A), expression("(a = 'sad'::public.mood)")),
                        List.of(),
                        false,
                        SqlText.fromServer("(a > 'sad'::public.mood)"))))
                .isEqualTo("USING btree (a, (a = 'blue'::public.mood)) WHERE (a > 'blue'::public.mood)");
    }

    @Test
    void of_an_exclusion_its_elements_and_its_predicate() {
        Exclusion exclusion = new Exclusion(
                new Identifier("gist"),
                List.of(new Exclusion.Element(expression("(a = 'sad'::public.mood)"), SqlText.of("="))),
                List.of(),
                SqlText.fromServer("(a <> 'sad'::public.mood)"),
                Deferral.NOT_DEFERRABLE);
        assertThat(changed(exclusion))
                .contains("(a = 'blue'::public.mood) WITH =", "WHERE ((a <> 'blue'::public.mood))")
                .doesNotContain("sad");
    }

    @Test
    void what_has_no_expression_is_the_very_same() {
        for (Definition definition : List.<Definition>of(
                new PrimaryKey(List.of(A), false, List.of(), Deferral.NOT_DEFERRABLE),
                new Unique(List.of(A), false, false, List.of(), Deferral.NOT_DEFERRABLE),
                IndexDefinition.btree(List.of(A), false))) {
            assertThat(DefinitionChange.ofTexts(RENAMED).of(definition)).isSameAs(definition);
        }
    }
}
