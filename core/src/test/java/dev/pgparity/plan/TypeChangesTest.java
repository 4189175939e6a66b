package dev.pgparity.plan;

import static dev.pgparity.plan.Names.column;
import static dev.pgparity.plan.Names.constraint;
import static dev.pgparity.plan.Names.inSchema;
import static dev.pgparity.plan.Names.member;
import static dev.pgparity.plan.Names.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.catalog.Collation;
import dev.pgparity.catalog.CompositeType;
import dev.pgparity.catalog.Domain;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.RangeType;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Enums, domains, composites, ranges and collations in other forms: in place where PostgreSQL can, else replaced. */
class TypeChangesTest {
    private static final ObjectId.InSchema MOOD = inSchema(Kind.TYPE, "mood");
    private static final ObjectId.InSchema WORD = inSchema(Kind.DOMAIN, "word");
    private static final ObjectId.InSchema PAIR = inSchema(Kind.TYPE, "pair");
    private static final ObjectId.InSchema SPAN = inSchema(Kind.TYPE, "span");

    private final SmallCatalog empty = new SmallCatalog();
    private final SmallCatalog word = new SmallCatalog().put(word(null, false));

    @Test
    void values_are_added_where_they_belong() {
        SmallCatalog before = new SmallCatalog().enumType("mood", "b", "d");

        Planned plan = Planned.of(before, new SmallCatalog().enumType("mood", "a", "b", "c", "d", "e"));

        assertThat(plan.statements())
                .containsExactly(
                        "ALTER TYPE public.mood ADD VALUE 'a' BEFORE 'b'",
                        "ALTER TYPE public.mood ADD VALUE 'c' BEFORE 'd'",
                        "ALTER TYPE public.mood ADD VALUE 'e'");
        assertThat(plan.hazards("ALTER")).containsExactly(HazardKind.IRREVERSIBLE);
        assertThat(plan.step("ALTER").phase()).isEqualTo(Phase.EXPAND);
    }

    @Test
    void values_in_another_order_need_a_new_type() {
        Planned plan = Planned.of(
                new SmallCatalog().enumType("mood", "a", "b"), new SmallCatalog().enumType("mood", "b", "a"));

        assertThat(plan.statements())
                .containsSubsequence(
                        "ALTER TYPE public.mood RENAME TO mood__replaced",
                        "CREATE TYPE public.mood AS ENUM ('b', 'a')",
                        "DROP TYPE public.mood__replaced");
    }

    @Test
    void a_replaced_enum_converts_its_columns_and_asks_for_rows_that_do_not_fit() {
        SmallCatalog before = new SmallCatalog()
                .enumType("mood", "a", "b")
                .table("t", "m public.mood")
                .needs(column("t", "m"), MOOD);

        Planned plan = Planned.of(before, before.copy().enumType("mood", "a"));

        assertThat(plan.statements())
                .containsSubsequence("CREATE TYPE public.mood AS ENUM ('a')", "DROP TYPE public.mood__replaced")
                .anyMatch(sql -> sql.startsWith("ALTER TABLE public.t ALTER COLUMN m TYPE public.mood USING"));
        assertThat(plan.hazards("ALTER"))
                .contains(HazardKind.MAY_FAIL, HazardKind.REWRITE, HazardKind.BREAKS_RUNNING_CODE);
        assertThat(plan.locks("ALTER")).containsExactly("ACCESS_EXCLUSIVE public.t …");
        assertThat(plan.step("ALTER").probes()).isNotEmpty();
    }

    @Test
    void the_default_of_a_column_of_a_replaced_enum_is_away_meanwhile() {
        SmallCatalog before = new SmallCatalog()
                .enumType("mood", "a", "b")
                .table("t", "m public.mood DEFAULT 'a'::public.mood")
                .needs(column("t", "m"), MOOD)
                .needs(member(Kind.DEFAULT, "t", "m"), MOOD);

        assertThat(Planned.of(before, before.copy().enumType("mood", "a")).statements())
                .startsWith("ALTER TABLE ONLY public.t ALTER COLUMN m DROP DEFAULT")
                .endsWith("ALTER TABLE ONLY public.t ALTER COLUMN m SET DEFAULT 'a'::public.mood");
    }

    @Test
    void a_value_is_renamed_where_that_is_asked_for() {
        Planned plan = Planned.renaming(
                new SmallCatalog().enumType("mood", "a", "b"),
                new SmallCatalog().enumType("mood", "a", "c"),
                "value:public.mood.b",
                "c");

        assertThat(plan.statements()).containsExactly("ALTER TYPE public.mood RENAME VALUE 'b' TO 'c'");
        assertThat(plan.undo("ALTER")).containsExactly("ALTER TYPE public.mood RENAME VALUE 'c' TO 'b'");
        assertThat(plan.hazards("ALTER")).containsExactly(HazardKind.BREAKS_RUNNING_CODE);
    }

    @Test
    void a_domain_changes_default_and_not_null_in_place() {
        SmallCatalog strict = new SmallCatalog().put(word("'x'::text", true));

        Planned there = Planned.of(word, strict);
        assertThat(there.statements())
                .containsExactly(
                        "ALTER DOMAIN public.word SET DEFAULT 'x'::text", "ALTER DOMAIN public.word SET NOT NULL");
        assertThat(there.hazards("ALTER")).contains(HazardKind.MAY_FAIL);
        Planned back = Planned.of(strict, word);
        assertThat(back.statements())
                .containsExactly("ALTER DOMAIN public.word DROP DEFAULT", "ALTER DOMAIN public.word DROP NOT NULL");
        assertThat(back.hazards("ALTER")).isEmpty();
    }

    @Test
    void not_null_of_a_domain_scans_the_tables_that_use_it() {
        SmallCatalog before = word.copy().table("t", "w public.word").needs(column("t", "w"), WORD);

        assertThat(Planned.of(before, before.copy().put(word(null, true))).locks("ALTER"))
                .containsExactly("SHARE public.t …");
    }

    @Test
    void a_new_domain_has_its_checks_in_its_own_statement() {
        SmallCatalog wanted = word.copy().put(Domains.check(constraint("word", "short")));

        assertThat(Planned.of(empty, wanted).statements())
                .containsExactly("CREATE DOMAIN public.word AS text\n    CONSTRAINT short CHECK ((length(VALUE) < 9))");
        assertThat(Planned.of(wanted, empty).statements()).containsExactly("DROP DOMAIN public.word");
    }

    @Test
    void a_check_of_a_domain_comes_and_goes_in_place() {
        SmallCatalog wanted = word.copy().put(Domains.check(constraint("word", "short")));

        Planned there = Planned.of(word, wanted);
        assertThat(there.statements())
                .containsExactly("ALTER DOMAIN public.word ADD CONSTRAINT short CHECK ((length(VALUE) < 9))");
        assertThat(there.hazards("ALTER")).contains(HazardKind.MAY_FAIL);
        assertThat(Planned.of(wanted, word).statements())
                .containsExactly("ALTER DOMAIN public.word DROP CONSTRAINT short");
    }

    @Test
    void a_domain_on_another_type_is_replaced_under_its_columns() {
        SmallCatalog before = word.copy().table("t", "w public.word").needs(column("t", "w"), WORD);
        SmallCatalog wanted = before.copy().domain("word", "character varying(9)");

        assertThat(Planned.of(before, wanted).statements())
                .containsSubsequence(
                        "ALTER DOMAIN public.word RENAME TO word__replaced",
                        "CREATE DOMAIN public.word AS character varying(9)",
                        "DROP DOMAIN public.word__replaced")
                .anyMatch(sql -> sql.startsWith("ALTER TABLE public.t ALTER COLUMN w TYPE public.word"));
    }

    @Test
    void a_composite_gains_and_loses_attributes_in_place() {
        SmallCatalog two = new SmallCatalog().put(pair("a integer", "b text"));
        SmallCatalog three = new SmallCatalog().put(pair("a integer", "b text", "c date"));

        Planned there = Planned.of(two, three);
        assertThat(there.statements()).containsExactly("ALTER TYPE public.pair ADD ATTRIBUTE c date");
        assertThat(there.step("ALTER").phase()).isEqualTo(Phase.EXPAND);
        Planned back = Planned.of(three, two);
        assertThat(back.statements()).containsExactly("ALTER TYPE public.pair DROP ATTRIBUTE c");
        assertThat(back.step("ALTER").phase()).isEqualTo(Phase.CONTRACT);
        assertThat(back.hazards("ALTER")).containsExactly(HazardKind.BREAKS_RUNNING_CODE);
    }

    @Test
    void an_attribute_that_is_stored_takes_its_values_with_it() {
        SmallCatalog before = new SmallCatalog()
                .put(pair("a integer", "b text"))
                .table("t", "p public.pair")
                .needs(column("t", "p"), PAIR);

        assertThat(Planned.of(before, before.copy().put(pair("a integer"))).hazards("ALTER"))
                .containsExactly(HazardKind.BREAKS_RUNNING_CODE, HazardKind.DATA_LOSS);
    }

    @Test
    void an_attribute_changes_its_type_in_place_only_while_no_value_is_stored() {
        SmallCatalog before = new SmallCatalog().put(pair("a integer", "b text"));
        SmallCatalog stored = before.copy().table("t", "p public.pair").needs(column("t", "p"), PAIR);

        assertThat(Planned.of(before, before.copy().put(pair("a bigint", "b text")))
                        .statements())
                .containsExactly("ALTER TYPE public.pair ALTER ATTRIBUTE a TYPE bigint");
        assertThat(Planned.of(stored, stored.copy().put(pair("a bigint", "b text")))
                        .statements())
                .containsSubsequence(
                        "ALTER TYPE public.pair RENAME TO pair__replaced",
                        "CREATE TYPE public.pair AS (\n    a bigint,\n    b text\n)",
                        "DROP TYPE public.pair__replaced")
                .noneMatch(sql -> sql.contains("ALTER ATTRIBUTE"));
    }

    @Test
    void a_composite_is_renamed_where_that_is_asked_for() {
        SmallCatalog wanted = new SmallCatalog()
                .put(new CompositeType(
                        inSchema(Kind.TYPE, "couple"), pair("a integer").attributes()));

        Planned plan =
                Planned.renaming(new SmallCatalog().put(pair("a integer")), wanted, "type:public.pair", "couple");

        assertThat(plan.statements()).containsExactly("ALTER TYPE public.pair RENAME TO couple");
        assertThat(plan.hazards("ALTER")).containsExactly(HazardKind.BREAKS_RUNNING_CODE);
    }

    @Test
    void types_that_are_built_on_each_other_are_made_from_the_ground_and_dropped_from_the_top() {
        SmallCatalog wanted = new SmallCatalog()
                .put(pair("m public.mood"))
                .enumType("mood", "a")
                .needs(PAIR, MOOD)
                .table("t", "p public.pair")
                .needs(column("t", "p"), PAIR);

        assertThat(Planned.of(empty, wanted).statements())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("CREATE TYPE public.mood"),
                        second -> assertThat(second).startsWith("CREATE TYPE public.pair"),
                        third -> assertThat(third).startsWith("CREATE TABLE public.t"));
        assertThat(Planned.of(wanted, empty).statements())
                .containsExactly("DROP TABLE public.t", "DROP TYPE public.pair", "DROP TYPE public.mood");
    }

    @Test
    void a_range_renames_its_multirange_in_place_and_is_replaced_for_anything_else() {
        SmallCatalog dates = new SmallCatalog().put(span("date", "spans"));

        assertThat(Planned.of(empty, dates).statements())
                .containsExactly(
                        "CREATE TYPE public.span AS RANGE (\n    SUBTYPE = date,\n    MULTIRANGE_TYPE_NAME = public.spans\n)");
        assertThat(Planned.of(dates, empty).statements()).containsExactly("DROP TYPE public.span");
        assertThat(Planned.of(dates, new SmallCatalog().put(span("date", "many")))
                        .statements())
                .containsExactly("ALTER TYPE public.spans RENAME TO many");
        assertThat(Planned.of(dates, new SmallCatalog().put(span("integer", "spans")))
                        .statements())
                .containsSubsequence(
                        "ALTER TYPE public.span RENAME TO span__replaced",
                        "ALTER TYPE public.spans RENAME TO spans__replaced",
                        "CREATE TYPE public.span AS RANGE (\n    SUBTYPE = integer,\n    MULTIRANGE_TYPE_NAME = public.spans\n)",
                        "DROP TYPE public.span__replaced");
    }

    @Test
    void a_collation_comes_before_its_column_and_goes_after_it() {
        SmallCatalog wanted = new SmallCatalog()
                .put(collation("und-u-ks-level2"))
                .table("t", "a integer")
                .column(ColumnForm.of("t", "b", "text").collation("public.soft"))
                .needs(column("t", "b"), inSchema(Kind.COLLATION, "soft"));

        assertThat(Planned.of(empty, wanted).statements())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isEqualTo(
                                        "CREATE COLLATION public.soft (PROVIDER = icu, DETERMINISTIC = false, LOCALE = 'und-u-ks-level2')"),
                        second -> assertThat(second).contains("b text COLLATE public.soft"));
        assertThat(Planned.of(wanted, empty).statements())
                .containsExactly("DROP TABLE public.t", "DROP COLLATION public.soft");
    }

    @Test
    void another_locale_replaces_the_collation_under_its_columns() {
        SmallCatalog before = new SmallCatalog()
                .put(collation("und-u-ks-level2"))
                .table("t", "a integer")
                .column(ColumnForm.of("t", "b", "text").collation("public.soft"))
                .needs(column("t", "b"), inSchema(Kind.COLLATION, "soft"));

        assertThat(Planned.of(before, before.copy().put(collation("de"))).statements())
                .containsSubsequence(
                        "ALTER COLLATION public.soft RENAME TO soft__replaced",
                        "CREATE COLLATION public.soft (PROVIDER = icu, DETERMINISTIC = false, LOCALE = 'de')",
                        "ALTER TABLE public.t ALTER COLUMN b TYPE text COLLATE public.soft",
                        "DROP COLLATION public.soft__replaced");
    }

    private static Domain word(@Nullable String value, boolean notNull) {
        return new Domain(
                WORD,
                SqlText.fromServer("text"),
                null,
                value == null ? null : SqlText.fromServer(value),
                notNull,
                null);
    }

    private static CompositeType pair(String... attributes) {
        return new CompositeType(
                PAIR,
                Arrays.stream(attributes)
                        .map(attribute -> attribute.split(" ", 2))
                        .map(parts -> new CompositeType.Attribute(
                                new Identifier(parts[0]), SqlText.fromServer(parts[1]), null))
                        .toList());
    }

    private static RangeType span(String subtype, String multirange) {
        return new RangeType(SPAN, SqlText.fromServer(subtype), null, null, null, null, null, name(multirange));
    }

    private static Collation collation(String locale) {
        return new Collation(inSchema(Kind.COLLATION, "soft"), "icu", false, locale, null, null, null);
    }
}
