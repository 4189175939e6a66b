package dev.pgparity.read.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgparity.catalog.object.Check;
import dev.pgparity.catalog.object.Exclusion;
import dev.pgparity.catalog.object.ForeignKey;
import dev.pgparity.catalog.object.IndexDefinition;
import dev.pgparity.catalog.object.PrimaryKey;
import dev.pgparity.catalog.object.Unique;
import dev.pgparity.catalog.part.Deferral;
import dev.pgparity.catalog.part.IndexKey;
import dev.pgparity.catalog.part.Options;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionTextTest {
    private static final Identifier A = new Identifier("a");
    private static final Identifier ODD = new Identifier("Odd \"b\", (c)");

    @Test
    void keys_are_columns_or_expressions_with_what_is_not_the_default() {
        IndexDefinition index = DefinitionText.index("USING gist (a, \"Odd \"\"b\"\", (c)\" DESC NULLS LAST,"
                + " s.f(a, ')'::text) COLLATE \"C\" s.own_ops (siglen='100', name='x y') DESC, ((a + 1)) NULLS FIRST)"
                + " INCLUDE (a) NULLS NOT DISTINCT WHERE (a <> ') WHERE ('::text)");
        assertThat(index.method()).isEqualTo(new Identifier("gist"));
        assertThat(index.keys())
                .containsExactly(
                        IndexKey.of(A),
                        new IndexKey(ODD, null, null, null, Options.NONE, true, false),
                        new IndexKey(
                                null,
                                SqlText.fromServer("s.f(a, ')'::text)"),
                                QualifiedName.of("pg_catalog", "C"),
                                QualifiedName.of("s", "own_ops"),
                                new Options(Map.of("siglen", "100", "name", "x y")),
                                true,
                                true),
                        new IndexKey(null, SqlText.fromServer("((a + 1))"), null, null, Options.NONE, false, true));
        assertThat(index.include()).containsExactly(A);
        assertThat(index.nullsNotDistinct()).isTrue();
        assertThat(index.predicate()).isEqualTo(SqlText.fromServer("(a <> ') WHERE ('::text)"));
    }

    @Test
    void constraints_of_every_kind() {
        assertThat(DefinitionText.constraint("PRIMARY KEY (a, \"Odd \"\"b\"\", (c)\" WITHOUT OVERLAPS)", List.of()))
                .isEqualTo(new PrimaryKey(List.of(A, ODD), true, List.of(), Deferral.NOT_DEFERRABLE));
        assertThat(DefinitionText.constraint(
                        "UNIQUE NULLS NOT DISTINCT (a) INCLUDE (\"Odd \"\"b\"\", (c)\") DEFERRABLE INITIALLY DEFERRED",
                        List.of()))
                .isEqualTo(new Unique(List.of(A), true, false, List.of(ODD), Deferral.DEFERRED));
        assertThat(DefinitionText.constraint("CHECK ((a <> ' NO INHERIT'::text)) NO INHERIT NOT ENFORCED", List.of(A)))
                .isEqualTo(new Check(List.of(A), SqlText.fromServer("(a <> ' NO INHERIT'::text)"), false, false));
        assertThat(DefinitionText.constraint(
                        "FOREIGN KEY (a, PERIOD \"Odd \"\"b\"\", (c)\") REFERENCES s.t(a, PERIOD a) MATCH FULL"
                                + " ON UPDATE RESTRICT ON DELETE SET NULL (a) DEFERRABLE NOT ENFORCED",
                        List.of()))
                .isEqualTo(new ForeignKey(
                        List.of(A, ODD),
                        QualifiedName.of("s", "t"),
                        List.of(A, A),
                        true,
                        ForeignKey.Match.FULL,
                        ForeignKey.Action.RESTRICT,
                        ForeignKey.Action.SET_NULL,
                        List.of(A),
                        Deferral.DEFERRABLE,
                        false));
        assertThat(DefinitionText.constraint(
                        "EXCLUDE USING gist (a WITH OPERATOR(s.===)) INCLUDE (a) WHERE ((a > 1)) DEFERRABLE",
                        List.of()))
                .isEqualTo(new Exclusion(
                        new Identifier("gist"),
                        List.of(new Exclusion.Element(IndexKey.of(A), SqlText.fromServer("OPERATOR(s.===)"))),
                        List.of(A),
                        SqlText.fromServer("(a > 1)"),
                        Deferral.DEFERRABLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PRIMARY KEY a",
                "UNIQUE (a) NULLS NOT DISTINCT",
                "CHECK (a > 0",
                "FOREIGN KEY (a) REFERENCES s.t",
                "FOREIGN KEY (a) REFERENCES s.t(a) ON DELETE EXPLODE",
                "EXCLUDE USING gist (a)",
                "TRIGGER",
            })
    void what_is_no_definition_is_refused(String text) {
        assertThatThrownBy(() -> DefinitionText.constraint(text, List.of())).isInstanceOf(RecordJson.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "USING btree", "USING btree ()", "USING btree (a", "USING btree (a) AND MORE", "btree (a)"})
    void what_is_no_index_is_refused(String text) {
        assertThatThrownBy(() -> DefinitionText.index(text)).isInstanceOf(RecordJson.Malformed.class);
    }
}
