package dev.pgparity.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.catalog.Check;
import dev.pgparity.catalog.Deferral;
import dev.pgparity.catalog.ForeignKey;
import dev.pgparity.catalog.IndexDefinition;
import dev.pgparity.catalog.IndexKey;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.Options;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlText;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefinitionChangeTest {
    private static final Identifier OLD = new Identifier("code");
    private static final Identifier NEW = new Identifier("Key");

    private static final IndexDefinition INDEX = new IndexDefinition(
            IndexDefinition.BTREE,
            List.of(
                    IndexKey.of(OLD),
                    new IndexKey(
                            null,
                            SqlText.fromServer("lower(code)"),
                            new QualifiedName(new Identifier("s"), OLD),
                            null,
                            Options.NONE,
                            false,
                            false)),
            List.of(new Identifier("a")),
            false,
            SqlText.fromServer("(code <> 'code'::text)"));

    @Test
    void a_column_is_renamed_wherever_it_stands() {
        assertThat(DefinitionChange.ofRename(Kind.COLUMN, OLD, NEW)
                        .of(INDEX)
                        .sql()
                        .sql())
                .isEqualTo("USING btree (\"Key\", lower(\"Key\") COLLATE s.code) INCLUDE (a)"
                        + " WHERE (\"Key\" <> 'code'::text)");
        assertThat(DefinitionChange.ofRename(Kind.COLUMN, OLD, NEW)
                        .of(Check.of(List.of(OLD), SqlText.fromServer("(code > 0)")))
                        .sql()
                        .sql())
                .isEqualTo("CHECK ((\"Key\" > 0))");
    }

    @Test
    void a_table_of_the_same_name_is_no_column() {
        ForeignKey key = new ForeignKey(
                List.of(OLD),
                new QualifiedName(new Identifier("public"), OLD),
                List.of(OLD),
                false,
                ForeignKey.Match.SIMPLE,
                ForeignKey.Action.NO_ACTION,
                ForeignKey.Action.NO_ACTION,
                List.of(),
                Deferral.NOT_DEFERRABLE,
                true);
        assertThat(DefinitionChange.ofRename(Kind.TABLE, OLD, NEW).of(key).sql().sql())
                .isEqualTo("FOREIGN KEY (code) REFERENCES public.\"Key\"(code)");
    }

    @Test
    void nothing_is_made_where_nothing_is_renamed() {
        assertThat(DefinitionChange.ofRename(Kind.COLUMN, new Identifier("other"), NEW)
                        .of(INDEX))
                .isSameAs(INDEX);
    }
}
