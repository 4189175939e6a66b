package dev.pgparity.plan;

import static dev.pgparity.plan.Names.column;
import static dev.pgparity.plan.Names.function;
import static dev.pgparity.plan.Names.global;
import static dev.pgparity.plan.Names.inSchema;
import static dev.pgparity.plan.Names.name;
import static dev.pgparity.plan.Names.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.catalog.Aggregate;
import dev.pgparity.catalog.Cast;
import dev.pgparity.catalog.Conversion;
import dev.pgparity.catalog.ExtendedStatistics;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.Language;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.Operator;
import dev.pgparity.catalog.OperatorClass;
import dev.pgparity.catalog.OperatorFamily;
import dev.pgparity.catalog.OperatorFamilyMember;
import dev.pgparity.catalog.TextSearchConfiguration;
import dev.pgparity.catalog.TextSearchDictionary;
import dev.pgparity.catalog.TextSearchMapping;
import dev.pgparity.catalog.TextSearchParser;
import dev.pgparity.catalog.TextSearchTemplate;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Text search, casts, operators and their classes, aggregates, languages, conversions and statistics. */
class SearchAndOperatorsTest {
    private static final ObjectId.InSchema DICTIONARY = inSchema(Kind.TEXT_SEARCH_DICTIONARY, "d");
    private static final ObjectId.InSchema CONFIGURATION = inSchema(Kind.TEXT_SEARCH_CONFIGURATION, "c");
    private static final ObjectId.Routine EQUAL = new ObjectId.Routine(Kind.OPERATOR, name("==="), "integer, integer");
    private static final ObjectId.Member FAMILY =
            new ObjectId.Member(Kind.OPERATOR_FAMILY, name("fam"), new Identifier("btree"));

    private final SmallCatalog empty = new SmallCatalog();
    private final SmallCatalog configured = new SmallCatalog()
            .put(dictionary("pg_catalog.simple", "stopwords", "'english'"))
            .put(new TextSearchConfiguration(CONFIGURATION, text("pg_catalog.\"default\"")))
            .put(mapping("public.d", "pg_catalog.simple"))
            .needs(mapping().id(), DICTIONARY);

    @Test
    void a_configuration_is_made_after_its_dictionary_and_mapped_last() {
        assertThat(Planned.of(empty, configured).statements())
                .containsExactly(
                        "CREATE TEXT SEARCH DICTIONARY public.d (TEMPLATE = pg_catalog.simple, stopwords = 'english')",
                        "CREATE TEXT SEARCH CONFIGURATION public.c (PARSER = pg_catalog.\"default\")",
                        "ALTER TEXT SEARCH CONFIGURATION public.c ADD MAPPING FOR asciiword WITH public.d, pg_catalog.simple");
        assertThat(Planned.of(configured, empty).statements())
                .containsExactly("DROP TEXT SEARCH CONFIGURATION public.c", "DROP TEXT SEARCH DICTIONARY public.d");
    }

    @Test
    void a_mapping_is_altered_in_place_and_taken_away_before_its_dictionary() {
        SmallCatalog simple = configured.copy().without(mapping().id()).put(mapping("pg_catalog.simple"));

        assertThat(Planned.of(configured, simple).statements())
                .containsExactly(
                        "ALTER TEXT SEARCH CONFIGURATION public.c ALTER MAPPING FOR asciiword WITH pg_catalog.simple");
        assertThat(Planned.of(
                                configured,
                                configured.copy().without(mapping().id()).without(DICTIONARY))
                        .statements())
                .containsExactly(
                        "ALTER TEXT SEARCH CONFIGURATION public.c DROP MAPPING FOR asciiword",
                        "DROP TEXT SEARCH DICTIONARY public.d");
    }

    @Test
    void a_mapping_lets_go_of_a_dictionary_before_it_is_dropped() {
        SmallCatalog simple = configured.copy().without(DICTIONARY).put(mapping("pg_catalog.simple"));

        assertThat(Planned.of(configured, simple).statements())
                .containsExactly(
                        "ALTER TEXT SEARCH CONFIGURATION public.c ALTER MAPPING FOR asciiword WITH pg_catalog.simple",
                        "DROP TEXT SEARCH DICTIONARY public.d");
    }

    @Test
    void options_of_a_dictionary_are_set_in_place_and_one_without_a_value_is_taken_out() {
        SmallCatalog before = new SmallCatalog().put(dictionary("pg_catalog.simple", "stopwords", "'english'"));
        SmallCatalog wanted = new SmallCatalog().put(dictionary("pg_catalog.simple", "accept", "'false'"));

        assertThat(Planned.of(before, wanted).statements())
                .containsExactly("ALTER TEXT SEARCH DICTIONARY public.d (accept = 'false', stopwords)");
    }

    @Test
    void a_dictionary_of_another_template_is_made_anew_and_so_is_what_uses_it() {
        SmallCatalog wanted = configured.copy().put(dictionary("pg_catalog.ispell", "dictfile", "'x'"));

        assertThat(Planned.of(configured, wanted).statements())
                .containsExactly(
                        "ALTER TEXT SEARCH CONFIGURATION public.c DROP MAPPING FOR asciiword",
                        "DROP TEXT SEARCH DICTIONARY public.d",
                        "CREATE TEXT SEARCH DICTIONARY public.d (TEMPLATE = pg_catalog.ispell, dictfile = 'x')",
                        "ALTER TEXT SEARCH CONFIGURATION public.c ADD MAPPING FOR asciiword WITH public.d, pg_catalog.simple");
    }

    @Test
    void parsers_and_templates_are_made_of_their_functions() {
        SmallCatalog wanted = new SmallCatalog()
                .put(new TextSearchParser(
                        inSchema(Kind.TEXT_SEARCH_PARSER, "p"),
                        text("prsd_start"),
                        text("prsd_nexttoken"),
                        text("prsd_end"),
                        null,
                        text("prsd_lextype")))
                .put(new TextSearchTemplate(inSchema(Kind.TEXT_SEARCH_TEMPLATE, "t"), null, text("dsimple_lexize")));

        Planned plan = Planned.of(empty, wanted);

        assertThat(plan.step("CREATE TEXT SEARCH PARSER").sql().getFirst().sql())
                .contains(
                        "START = prsd_start", "GETTOKEN = prsd_nexttoken", "END = prsd_end", "LEXTYPES = prsd_lextype")
                .doesNotContain("HEADLINE");
        assertThat(plan.step("CREATE TEXT SEARCH TEMPLATE").sql().getFirst().sql())
                .contains("LEXIZE = dsimple_lexize")
                .doesNotContain("INIT");
        assertThat(Planned.of(wanted, empty).statements())
                .containsExactlyInAnyOrder("DROP TEXT SEARCH PARSER public.p", "DROP TEXT SEARCH TEMPLATE public.t");
    }

    @Test
    void a_cast_comes_after_its_function_and_is_made_anew_for_another_context() {
        SmallCatalog explicit =
                new SmallCatalog().function("f", "text", "select ''").put(cast(Cast.Context.EXPLICIT));
        SmallCatalog implicit =
                new SmallCatalog().function("f", "text", "select ''").put(cast(Cast.Context.IMPLICIT));
        ObjectId.Global id = cast(Cast.Context.EXPLICIT).id();

        assertThat(Planned.of(empty, explicit.copy().needs(id, function("f", "integer")))
                        .statements())
                .last()
                .isEqualTo("CREATE CAST (integer AS text) WITH FUNCTION public.f(integer)");
        Planned rebuilt = Planned.of(explicit, implicit);
        assertThat(rebuilt.statements())
                .containsExactly(
                        "DROP CAST (integer AS text)",
                        "CREATE CAST (integer AS text) WITH FUNCTION public.f(integer) AS IMPLICIT");
        assertThat(rebuilt.plan().groups()).hasSize(1);
    }

    @Test
    void casts_without_a_function_say_how_they_convert() {
        assertThat(Planned.of(empty, new SmallCatalog().put(cast(Cast.Method.BINARY)))
                        .statements())
                .containsExactly("CREATE CAST (integer AS text) WITHOUT FUNCTION AS ASSIGNMENT");
        assertThat(Planned.of(empty, new SmallCatalog().put(cast(Cast.Method.INOUT)))
                        .statements())
                .containsExactly("CREATE CAST (integer AS text) WITH INOUT AS ASSIGNMENT");
    }

    @Test
    void an_operator_changes_its_estimators_in_place() {
        SmallCatalog plain = new SmallCatalog().put(operator(null, false));
        SmallCatalog estimated = new SmallCatalog().put(operator("eqsel", false));

        assertThat(Planned.of(plain, estimated).statements())
                .containsExactly("ALTER OPERATOR public.=== (integer, integer) SET (RESTRICT = eqsel)");
        assertThat(Planned.of(estimated, plain).statements())
                .containsExactly("ALTER OPERATOR public.=== (integer, integer) SET (RESTRICT = NONE)");
    }

    @Test
    void merges_can_be_set_since_17_and_never_taken_away() {
        SmallCatalog plain = new SmallCatalog().put(operator(null, false));
        SmallCatalog merging = new SmallCatalog().put(operator(null, true));

        assertThat(Planned.of(plain, merging).statements())
                .first()
                .isEqualTo("DROP OPERATOR public.=== (integer, integer)");
        assertThat(Planned.of(plain.copy().on(17), merging.copy().on(17)).statements())
                .containsExactly("ALTER OPERATOR public.=== (integer, integer) SET (MERGES)");
        assertThat(Planned.of(merging.copy().on(17), plain.copy().on(17)).statements())
                .first()
                .isEqualTo("DROP OPERATOR public.=== (integer, integer)");
    }

    @Test
    void an_operator_class_comes_after_family_and_operator_and_goes_before_them() {
        OperatorClass opclass = opclass(true);
        SmallCatalog all = new SmallCatalog()
                .put(operator(null, false))
                .put(new OperatorFamily(FAMILY, new Identifier("btree")))
                .put(opclass)
                .needs(opclass.id(), FAMILY)
                .needs(opclass.id(), EQUAL);

        assertThat(Planned.of(empty, all).statements())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("CREATE OPERATOR public.==="),
                        second -> assertThat(second).isEqualTo("CREATE OPERATOR FAMILY public.fam USING btree"),
                        third -> assertThat(third)
                                .isEqualTo(
                                        "CREATE OPERATOR CLASS public.cls DEFAULT FOR TYPE integer USING btree FAMILY public.fam AS\n    OPERATOR 3 public.===(integer, integer)"));
        assertThat(Planned.of(all, empty).statements())
                .startsWith("DROP OPERATOR CLASS public.cls USING btree")
                .contains("DROP OPERATOR FAMILY public.fam USING btree");
    }

    @Test
    void an_index_is_away_while_its_operator_class_is_made_anew() {
        SmallCatalog before = new SmallCatalog()
                .put(new OperatorFamily(FAMILY, new Identifier("btree")))
                .put(opclass(true))
                .needs(opclass(true).id(), FAMILY)
                .table("t", "a integer")
                .index("t_a", "t", "a")
                .needs(Names.index("t_a"), opclass(true).id());

        assertThat(Planned.of(before, before.copy().put(opclass(false))).statements())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("DROP INDEX public.t_a"),
                        second -> assertThat(second).isEqualTo("DROP OPERATOR CLASS public.cls USING btree"),
                        third -> assertThat(third).startsWith("CREATE OPERATOR CLASS public.cls FOR TYPE"),
                        fourth -> assertThat(fourth).startsWith("CREATE INDEX t_a"));
    }

    @Test
    void a_loose_member_is_added_to_its_family_and_goes_with_it() {
        OperatorFamilyMember member = new OperatorFamilyMember(
                new ObjectId.Attached(Kind.OPERATOR_FAMILY, FAMILY, "OPERATOR 1 (integer, bigint)"),
                text("OPERATOR 1 (integer, bigint)"),
                text("OPERATOR 1 pg_catalog.<(integer, bigint)"));
        SmallCatalog bare = new SmallCatalog().put(new OperatorFamily(FAMILY, new Identifier("btree")));
        SmallCatalog full = bare.copy().put(member);

        assertThat(Planned.of(bare, full).statements())
                .containsExactly(
                        "ALTER OPERATOR FAMILY public.fam USING btree ADD OPERATOR 1 pg_catalog.<(integer, bigint)");
        assertThat(Planned.of(full, bare).statements())
                .containsExactly("ALTER OPERATOR FAMILY public.fam USING btree DROP OPERATOR 1 (integer, bigint)");
        assertThat(Planned.of(full, empty).statements()).containsExactly("DROP OPERATOR FAMILY public.fam USING btree");
    }

    @Test
    void an_aggregate_is_replaced_unless_it_returns_something_else() {
        SmallCatalog sum = new SmallCatalog().put(aggregate("integer", "SFUNC = int4pl"));

        assertThat(Planned.of(sum, new SmallCatalog().put(aggregate("integer", "SFUNC = int4mul")))
                        .statements())
                .containsExactly("CREATE OR REPLACE AGGREGATE public.agg(integer) (\n    SFUNC = int4mul\n)");
        assertThat(Planned.of(sum, new SmallCatalog().put(aggregate("bigint", "SFUNC = int84pl")))
                        .statements())
                .containsExactly(
                        "DROP AGGREGATE public.agg(integer)",
                        "CREATE AGGREGATE public.agg(integer) (\n    SFUNC = int84pl\n)");
    }

    @Test
    void languages_and_conversions_come_and_go() {
        SmallCatalog wanted = new SmallCatalog()
                .put(new Language(global(Kind.LANGUAGE, "l"), true, text("public.handler"), null, null))
                .put(new Conversion(inSchema(Kind.CONVERSION, "v"), "UTF8", "LATIN1", text("utf8_to_iso8859_1"), true));

        assertThat(Planned.of(empty, wanted).statements())
                .satisfiesExactly(
                        first -> assertThat(first).contains("TRUSTED", "LANGUAGE l HANDLER public.handler"),
                        second -> assertThat(second)
                                .isEqualTo(
                                        "CREATE DEFAULT CONVERSION public.v FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1"));
        assertThat(Planned.of(wanted, empty).statements())
                .containsExactlyInAnyOrder("DROP LANGUAGE l", "DROP CONVERSION public.v");
    }

    @Test
    void statistics_need_no_release_and_block_nobody() {
        SmallCatalog bare = new SmallCatalog().table("t", "a integer", "b integer");
        SmallCatalog with = bare.copy().put(statistics("(ndistinct)", null));

        Planned created = Planned.of(bare, with);
        assertThat(created.statements())
                .containsExactly("CREATE STATISTICS public.st (ndistinct) ON a, b FROM public.t");
        assertThat(created.locks("CREATE")).containsExactly("SHARE_UPDATE_EXCLUSIVE public.t");
        Planned dropped = Planned.of(with, bare);
        assertThat(dropped.statements()).containsExactly("DROP STATISTICS public.st");
        assertThat(dropped.hazards("DROP")).isEmpty();
        assertThat(dropped.step("DROP").phase()).isEqualTo(Phase.EXPAND);
    }

    @Test
    void the_target_of_statistics_is_set_in_place_and_everything_else_makes_them_anew() {
        SmallCatalog bare = new SmallCatalog().table("t", "a integer", "b integer");
        SmallCatalog with = bare.copy().put(statistics("(ndistinct)", null));

        assertThat(Planned.of(with, bare.copy().put(statistics("(ndistinct)", 500)))
                        .statements())
                .containsExactly("ALTER STATISTICS public.st SET STATISTICS 500");
        assertThat(Planned.of(bare.copy().put(statistics("(ndistinct)", 500)), with)
                        .statements())
                .containsExactly("ALTER STATISTICS public.st SET STATISTICS -1");
        assertThat(Planned.of(with, bare.copy().put(statistics("(dependencies)", null)))
                        .statements())
                .containsExactly(
                        "DROP STATISTICS public.st",
                        "CREATE STATISTICS public.st (dependencies) ON a, b FROM public.t");
    }

    @Test
    void statistics_go_with_the_column_that_they_are_of() {
        ObjectId.InSchema id = inSchema(Kind.STATISTICS, "st");
        SmallCatalog with = new SmallCatalog()
                .table("t", "a integer", "b integer")
                .put(statistics("(ndistinct)", null))
                .automatic(id, column("t", "b"));
        SmallCatalog wanted = new SmallCatalog().table("t", "a integer");

        assertThat(Planned.of(with, wanted).statements()).containsExactly("ALTER TABLE public.t DROP COLUMN b");
    }

    private static SqlText text(String text) {
        return SqlText.fromServer(text);
    }

    private static TextSearchDictionary dictionary(String template, String option, String value) {
        return new TextSearchDictionary(DICTIONARY, text(template), List.of(text(option)), List.of(text(value)));
    }

    private static TextSearchMapping mapping(String... dictionaries) {
        return new TextSearchMapping(
                new ObjectId.Attached(Kind.TEXT_SEARCH_CONFIGURATION, CONFIGURATION, "asciiword"),
                new Identifier("asciiword"),
                Arrays.stream(dictionaries).map(SqlText::fromServer).toList());
    }

    private static Cast cast(Cast.Context context) {
        return new Cast(
                global(Kind.CAST, "integer AS text"),
                text("integer"),
                text("text"),
                text("public.f(integer)"),
                Cast.Method.FUNCTION,
                context);
    }

    private static Cast cast(Cast.Method method) {
        return new Cast(
                global(Kind.CAST, "integer AS text"),
                text("integer"),
                text("text"),
                null,
                method,
                Cast.Context.ASSIGNMENT);
    }

    private static Operator operator(@Nullable String restrict, boolean merges) {
        return new Operator(
                EQUAL,
                text("integer"),
                text("integer"),
                text("int4eq"),
                null,
                null,
                restrict == null ? null : text(restrict),
                null,
                merges,
                false);
    }

    private static OperatorClass opclass(boolean byDefault) {
        return new OperatorClass(
                new ObjectId.Member(Kind.OPERATOR_CLASS, name("cls"), new Identifier("btree")),
                new Identifier("btree"),
                text("integer"),
                byDefault,
                text("public.fam"),
                null,
                List.of(text("OPERATOR 3 public.===(integer, integer)")));
    }

    private static Aggregate aggregate(String result, String option) {
        return new Aggregate(
                new ObjectId.Routine(Kind.AGGREGATE, name("agg"), "integer"),
                'n',
                text("integer"),
                text(result),
                List.of(text(option)));
    }

    private static ExtendedStatistics statistics(String kinds, @Nullable Integer target) {
        return new ExtendedStatistics(
                inSchema(Kind.STATISTICS, "st"),
                table("t"),
                text("CREATE STATISTICS public.st " + kinds + " ON a, b FROM public.t"),
                target);
    }
}
