package dev.pgparity.plan;

import static dev.pgparity.plan.Names.attached;
import static dev.pgparity.plan.Names.column;
import static dev.pgparity.plan.Names.constraint;
import static dev.pgparity.plan.Names.inSchema;
import static dev.pgparity.plan.Names.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Cast;
import dev.pgparity.catalog.object.Sequence;
import dev.pgparity.catalog.object.SequenceOwner;
import dev.pgparity.catalog.part.SequenceOptions;
import dev.pgparity.sql.SqlText;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Columns in place: defaults, generated and identity columns, types, and what is set under which lock. */
class ColumnsTest {
    private static final String RISE = "(a + 1)";
    private static final String IDENTITY =
            "AS IDENTITY (SEQUENCE NAME public.t_a_seq START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 CACHE 1 NO CYCLE)";

    private final SmallCatalog one = new SmallCatalog().table("t", "a integer NOT NULL", "b text");

    @Test
    void another_default_is_set_over_the_old_one() {
        SmallCatalog before = one.copy().column("t", "b text DEFAULT 'x'::text");
        SmallCatalog wanted = one.copy().column("t", "b text DEFAULT 'y'::text");

        Planned plan = Planned.of(before, wanted);

        assertThat(plan.statements()).containsExactly("ALTER TABLE ONLY public.t ALTER COLUMN b SET DEFAULT 'y'::text");
        assertThat(plan.hazards("ALTER")).isEmpty();
        assertThat(plan.locks("ALTER")).containsExactly("ACCESS_EXCLUSIVE public.t");
        assertThat(plan.undo("ALTER"))
                .containsExactly("ALTER TABLE ONLY public.t ALTER COLUMN b SET DEFAULT 'x'::text");
    }

    @Test
    void a_default_comes_after_the_function_that_it_calls_and_goes_before_it() {
        SmallCatalog wanted = one.copy()
                .function("f", "text", "select 'x'::text")
                .column("t", "b text DEFAULT public.f(1)")
                .needs(member(Kind.DEFAULT, "t", "b"), Names.function("f", "integer"));

        assertThat(Planned.of(one, wanted).statements())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("CREATE OR REPLACE FUNCTION public.f"),
                        second -> assertThat(second).endsWith("SET DEFAULT public.f(1)"));
        assertThat(Planned.of(wanted, one).statements())
                .containsExactly(
                        "ALTER TABLE ONLY public.t ALTER COLUMN b DROP DEFAULT", "DROP FUNCTION public.f(integer)");
    }

    @Test
    void a_default_is_away_while_the_type_changes_that_it_does_not_fit() {
        SmallCatalog before = one.copy().column("t", "b text DEFAULT 'x'::text");
        SmallCatalog wanted = one.copy().column("t", "b integer DEFAULT 7");

        Planned plan = Planned.using(before, wanted, "column:public.t.b", "length(b)");

        assertThat(plan.statements())
                .containsExactly(
                        "ALTER TABLE ONLY public.t ALTER COLUMN b DROP DEFAULT",
                        "ALTER TABLE public.t ALTER COLUMN b TYPE integer USING length(b)",
                        "ALTER TABLE ONLY public.t ALTER COLUMN b SET DEFAULT 7");
        assertThat(plan.plan().groups()).hasSize(1);
    }

    @Test
    void a_longer_varchar_rewrites_nothing_and_a_shorter_one_may_not_hold_every_value() {
        SmallCatalog narrow = one.copy().column("t", "b character varying(10)");
        SmallCatalog wide = one.copy().column("t", "b character varying(20)");

        Planned widened = Planned.of(narrow, wide);
        assertThat(widened.statements())
                .containsExactly("ALTER TABLE public.t ALTER COLUMN b TYPE character varying(20)");
        assertThat(widened.hazards("ALTER")).isEmpty();
        assertThat(widened.locks("ALTER")).containsExactly("ACCESS_EXCLUSIVE public.t");
        assertThat(widened.step("ALTER").phase()).isEqualTo(Phase.EXPAND);

        Planned narrowed = Planned.of(wide, narrow);
        assertThat(narrowed.hazards("ALTER"))
                .contains(HazardKind.REWRITE, HazardKind.MAY_FAIL, HazardKind.BREAKS_RUNNING_CODE);
        assertThat(narrowed.locks("ALTER")).containsExactly("ACCESS_EXCLUSIVE public.t …");
        assertThat(narrowed.step("ALTER").phase()).isEqualTo(Phase.CONTRACT);
        assertThat(narrowed.step("ALTER").probes()).isNotEmpty();
    }

    @Test
    void a_type_of_the_same_bytes_rewrites_nothing() {
        SmallCatalog before = one.copy()
                .column("t", "b character varying")
                .cast("character varying", "text", Cast.Context.IMPLICIT, true);
        SmallCatalog wanted = before.copy().column("t", "b text");

        Planned plan = Planned.of(before, wanted);

        assertThat(plan.statements()).containsExactly("ALTER TABLE public.t ALTER COLUMN b TYPE text");
        assertThat(plan.hazards("ALTER")).doesNotContain(HazardKind.REWRITE);
    }

    @Test
    void without_a_cast_the_column_is_built_anew_and_the_plan_says_that_its_values_are_lost() {
        Planned plan = Planned.of(one, one.copy().column("t", "a date"));

        assertThat(plan.statements())
                .containsExactly("ALTER TABLE public.t DROP COLUMN a", "ALTER TABLE public.t ADD COLUMN a date");
        assertThat(plan.hazards("ALTER TABLE public.t DROP")).contains(HazardKind.DATA_LOSS);
        assertThat(plan.plan().steps()).allMatch(step -> step.phase() == Phase.CONTRACT);
    }

    @Test
    void a_column_that_goes_for_good_is_contract_though_an_index_that_goes_with_it_comes_back() {
        SmallCatalog before = one.copy()
                .column(ColumnForm.of("t", "c", "integer").generated(RISE))
                .index("i", "t", "c");
        SmallCatalog wanted = one.copy().index("i", "t", "a");

        Planned plan = Planned.of(before, wanted);

        assertThat(plan.statements())
                .containsExactly("ALTER TABLE public.t DROP COLUMN c", "CREATE INDEX i ON public.t USING btree (a)");
        assertThat(plan.step("ALTER").phase()).isEqualTo(Phase.CONTRACT);
    }

    @Test
    void another_collation_is_another_type() {
        SmallCatalog wanted = one.copy().column(ColumnForm.of("t", "b", "text").collation("pg_catalog.\"C\""));

        assertThat(Planned.of(one, wanted).statements())
                .containsExactly("ALTER TABLE public.t ALTER COLUMN b TYPE text COLLATE pg_catalog.\"C\"");
        assertThat(Planned.of(wanted, one).statements())
                .containsExactly("ALTER TABLE public.t ALTER COLUMN b TYPE text");
    }

    @Test
    void a_stored_generated_column_rewrites_the_table_and_a_virtual_one_does_not() {
        SmallCatalog stored =
                one.copy().column(ColumnForm.of("t", "c", "integer").generated(RISE));
        SmallCatalog virtual =
                one.copy().on(18).column(ColumnForm.of("t", "c", "integer").virtual(RISE));

        Planned plan = Planned.of(one, stored);
        assertThat(plan.statements())
                .containsExactly("ALTER TABLE public.t ADD COLUMN c integer GENERATED ALWAYS AS ((a + 1)) STORED");
        assertThat(plan.hazards("ALTER")).containsExactly(HazardKind.REWRITE);
        assertThat(plan.locks("ALTER")).containsExactly("ACCESS_EXCLUSIVE public.t …");

        Planned light = Planned.of(one.copy().on(18), virtual);
        assertThat(light.statements())
                .containsExactly("ALTER TABLE public.t ADD COLUMN c integer GENERATED ALWAYS AS ((a + 1))");
        assertThat(light.hazards("ALTER")).isEmpty();
        assertThat(light.locks("ALTER")).containsExactly("ACCESS_EXCLUSIVE public.t");
    }

    @Test
    void a_generated_column_becomes_an_ordinary_one_in_place_and_never_back() {
        SmallCatalog stored =
                one.copy().column(ColumnForm.of("t", "c", "integer").generated(RISE));
        SmallCatalog plain = one.copy().column("t", "c integer");

        assertThat(Planned.of(stored, plain).statements())
                .containsExactly("ALTER TABLE public.t ALTER COLUMN c DROP EXPRESSION");

        Planned back = Planned.of(plain, stored);
        assertThat(back.statements())
                .containsExactly(
                        "ALTER TABLE public.t DROP COLUMN c",
                        "ALTER TABLE public.t ADD COLUMN c integer GENERATED ALWAYS AS ((a + 1)) STORED");
        assertThat(back.hazards("ALTER TABLE public.t DROP")).contains(HazardKind.DATA_LOSS);
    }

    @Test
    void a_generated_column_loses_nothing_when_it_goes() {
        SmallCatalog stored =
                one.copy().column(ColumnForm.of("t", "c", "integer").generated(RISE));

        assertThat(Planned.of(stored, one).hazards("ALTER")).containsExactly(HazardKind.BREAKS_RUNNING_CODE);
    }

    @Test
    void a_generated_column_is_away_while_the_type_of_its_origin_changes() {
        ObjectId generated = column("t", "c");
        SmallCatalog before = one.copy()
                .column(ColumnForm.of("t", "c", "integer").generated(RISE))
                .automatic(generated, column("t", "a"));
        SmallCatalog wanted = before.copy().column("t", "a bigint NOT NULL").automatic(generated, column("t", "a"));

        assertThat(Planned.of(before, wanted).statements())
                .containsExactly(
                        "ALTER TABLE public.t DROP COLUMN c",
                        "ALTER TABLE public.t ALTER COLUMN a TYPE bigint",
                        "ALTER TABLE public.t ADD COLUMN c integer GENERATED ALWAYS AS ((a + 1)) STORED");
    }

    @Test
    void an_identity_is_added_to_a_column_and_goes_on_after_its_rows() {
        SmallCatalog wanted =
                one.copy().column(ColumnForm.of("t", "a", "integer").identity(true, 1));

        Planned plan = Planned.of(one, wanted);

        assertThat(plan.statements())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isEqualTo("ALTER TABLE ONLY public.t ALTER COLUMN a ADD GENERATED ALWAYS " + IDENTITY),
                        second -> assertThat(second).startsWith("SELECT pg_catalog.setval("));
        assertThat(plan.undo("ALTER")).containsExactly("ALTER TABLE ONLY public.t ALTER COLUMN a DROP IDENTITY");
        assertThat(Planned.of(wanted, one).statements())
                .containsExactly("ALTER TABLE ONLY public.t ALTER COLUMN a DROP IDENTITY");
    }

    @Test
    void an_identity_changes_in_place() {
        SmallCatalog always =
                one.copy().column(ColumnForm.of("t", "a", "integer").identity(true, 1));
        SmallCatalog byDefault =
                one.copy().column(ColumnForm.of("t", "a", "integer").identity(false, 1));
        SmallCatalog fives =
                one.copy().column(ColumnForm.of("t", "a", "integer").identity(true, 5));

        assertThat(Planned.of(always, byDefault).statements())
                .containsExactly("ALTER TABLE ONLY public.t ALTER COLUMN a SET GENERATED BY DEFAULT");
        assertThat(Planned.of(byDefault, always).statements())
                .containsExactly("ALTER TABLE ONLY public.t ALTER COLUMN a SET GENERATED ALWAYS");
        assertThat(Planned.of(always, fives).statements())
                .last()
                .asString()
                .startsWith("ALTER SEQUENCE public.t_a_seq")
                .contains("INCREMENT BY 5");
    }

    @Test
    void a_column_is_not_null_before_it_becomes_an_identity_and_nullable_after_it_was_one() {
        SmallCatalog loose = one.copy().column("t", "a integer");
        SmallCatalog identity =
                one.copy().column(ColumnForm.of("t", "a", "integer").identity(true, 1));

        assertThat(Planned.of(loose, identity).statements())
                .containsSubsequence(
                        "ALTER TABLE public.t ALTER COLUMN a SET NOT NULL",
                        "ALTER TABLE ONLY public.t ALTER COLUMN a ADD GENERATED ALWAYS " + IDENTITY);
        assertThat(Planned.of(identity, loose).statements())
                .containsExactly(
                        "ALTER TABLE ONLY public.t ALTER COLUMN a DROP IDENTITY",
                        "ALTER TABLE public.t ALTER COLUMN a DROP NOT NULL");
    }

    @Test
    void a_serial_column_gives_up_its_default_and_sequence_before_it_becomes_an_identity_of_the_same_name() {
        ObjectId.InSchema sequence = inSchema(Kind.SEQUENCE, "t_a_seq");
        SmallCatalog serial = one.copy()
                .put(new Sequence(
                        sequence,
                        SqlText.fromServer("integer"),
                        new SequenceOptions(1, 1, 1, Integer.MAX_VALUE, 1, false),
                        false))
                .column("t", "a integer NOT NULL DEFAULT nextval('public.t_a_seq'::regclass)")
                .needs(member(Kind.DEFAULT, "t", "a"), sequence)
                .put(new SequenceOwner(attached(Kind.SEQUENCE_OWNER, sequence), column("t", "a")))
                .automatic(attached(Kind.SEQUENCE_OWNER, sequence), column("t", "a"));
        SmallCatalog identity =
                one.copy().column(ColumnForm.of("t", "a", "integer").identity(false, 1));

        assertThat(Planned.of(serial, identity).statements())
                .containsSubsequence(
                        "ALTER TABLE ONLY public.t ALTER COLUMN a DROP DEFAULT",
                        "DROP SEQUENCE public.t_a_seq",
                        "ALTER TABLE ONLY public.t ALTER COLUMN a ADD GENERATED BY DEFAULT " + IDENTITY);
        assertThat(Planned.of(identity, serial).statements())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("ALTER TABLE ONLY public.t ALTER COLUMN a DROP IDENTITY"),
                        second -> assertThat(second).startsWith("CREATE SEQUENCE public.t_a_seq"),
                        third -> assertThat(third).contains("SET DEFAULT nextval("),
                        fourth -> assertThat(fourth).endsWith("OWNED BY public.t.a"));
    }

    @Test
    void a_new_identity_column_numbers_every_row() {
        SmallCatalog wanted =
                one.copy().column(ColumnForm.of("t", "c", "integer").identity(true, 1));

        Planned plan = Planned.of(one, wanted);

        assertThat(plan.statements())
                .singleElement()
                .asString()
                .startsWith("ALTER TABLE public.t ADD COLUMN c integer GENERATED ALWAYS AS IDENTITY")
                .endsWith("NOT NULL");
        assertThat(plan.hazards("ALTER")).containsExactly(HazardKind.REWRITE);
        assertThat(plan.locks("ALTER")).containsExactly("ACCESS_EXCLUSIVE public.t …");
    }

    @Test
    void a_constant_default_of_a_new_column_is_kept_once_and_a_volatile_one_rewrites_the_table() {
        SmallCatalog constant = one.copy().column("t", "c integer NOT NULL DEFAULT 7");
        SmallCatalog volatile_ =
                one.copy().column("t", "c uuid DEFAULT gen_random_uuid()").volatileDefault("t", "c");

        Planned light = Planned.of(one, constant);
        assertThat(light.statements()).containsExactly("ALTER TABLE public.t ADD COLUMN c integer DEFAULT 7 NOT NULL");
        assertThat(light.hazards("ALTER")).isEmpty();

        Planned heavy = Planned.of(one, volatile_);
        assertThat(heavy.statements())
                .containsExactly("ALTER TABLE public.t ADD COLUMN c uuid DEFAULT gen_random_uuid()");
        assertThat(heavy.hazards("ALTER")).containsExactly(HazardKind.REWRITE);
        assertThat(heavy.locks("ALTER")).containsExactly("ACCESS_EXCLUSIVE public.t …");
    }

    @Test
    void a_new_column_of_a_domain_with_constraints_rewrites_the_table() {
        SmallCatalog with = one.copy().domain("word", "text");
        SmallCatalog wanted =
                with.copy().column("t", "c public.word").needs(column("t", "c"), inSchema(Kind.DOMAIN, "word"));
        ObjectId.Member check = constraint("word", "short");

        assertThat(Planned.of(with, wanted).hazards("ALTER")).isEmpty();
        assertThat(Planned.of(
                                with.copy().put(Domains.check(check)),
                                wanted.copy().put(Domains.check(check)))
                        .hazards("ALTER"))
                .containsExactly(HazardKind.REWRITE);
    }

    @Test
    void a_volatile_default_is_filled_in_small_transactions_online() {
        SmallCatalog wanted =
                one.copy().column("t", "c uuid DEFAULT gen_random_uuid()").volatileDefault("t", "c");

        Planned plan = Planned.online(one, wanted);

        assertThat(plan.statements())
                .satisfiesExactly(
                        add -> assertThat(add).isEqualTo("ALTER TABLE public.t ADD COLUMN c uuid"),
                        value -> assertThat(value)
                                .isEqualTo("ALTER TABLE public.t ALTER COLUMN c SET DEFAULT gen_random_uuid()"),
                        mark -> assertThat(mark)
                                .startsWith("ALTER TABLE public.t ADD CONSTRAINT pgparity_filling_c CHECK")
                                .endsWith("NOT VALID"),
                        fill -> assertThat(fill).startsWith("DO ").contains("FOR UPDATE SKIP LOCKED", "COMMIT"),
                        unmark -> assertThat(unmark)
                                .isEqualTo("ALTER TABLE public.t DROP CONSTRAINT pgparity_filling_c"));
        assertThat(plan.locks("DO")).containsExactly("ROW_EXCLUSIVE public.t …");
        assertThat(plan.script()).noneMatch(sql -> sql.contains("VALIDATE"));
        assertThat(plan.expected().objects()).isEqualTo(wanted.catalog().objects());
    }

    @Test
    void a_fill_value_makes_a_not_null_column_possible() {
        SmallCatalog wanted = one.copy().column("t", "c text NOT NULL");
        Map<String, String> fill = Map.of("column:public.t.c", "'web'");

        assertThat(Planned.of(one, wanted, new PlanSettings(Map.of(), fill, Map.of(), PlanSettings.Online.NEVER, 0))
                        .script())
                .containsExactly(
                        "BEGIN",
                        "ALTER TABLE public.t ADD COLUMN c text",
                        "UPDATE public.t SET c = ('web')",
                        "ALTER TABLE public.t ALTER COLUMN c SET NOT NULL",
                        "COMMIT");
        Planned online =
                Planned.of(one, wanted, new PlanSettings(Map.of(), fill, Map.of(), PlanSettings.Online.ALWAYS, 0));
        assertThat(online.statements())
                .containsSubsequence(
                        "ALTER TABLE public.t ADD COLUMN c text",
                        "ALTER TABLE public.t VALIDATE CONSTRAINT pgparity_filling_c",
                        "ALTER TABLE public.t ALTER COLUMN c SET NOT NULL",
                        "ALTER TABLE public.t DROP CONSTRAINT pgparity_filling_c");
        assertThat(online.hazards("ALTER TABLE public.t ADD")).containsExactly(HazardKind.BREAKS_RUNNING_CODE);
        assertThat(online.expected().objects()).isEqualTo(wanted.catalog().objects());
    }

    @Test
    void only_large_tables_take_the_online_way_by_default() {
        SmallCatalog strict = one.copy().column("t", "b text NOT NULL");

        assertThat(Planned.of(one, strict, PlanSettings.DEFAULT).statements())
                .containsExactly("ALTER TABLE public.t ALTER COLUMN b SET NOT NULL");
        assertThat(Planned.of(one.copy().rows("t", 10_000), strict, PlanSettings.DEFAULT)
                        .statements())
                .contains("ALTER TABLE public.t VALIDATE CONSTRAINT pgparity_not_null_b");
    }

    @Test
    void null_is_allowed_in_an_instant() {
        SmallCatalog strict = one.copy().column("t", "b text NOT NULL");

        Planned plan = Planned.online(strict, one);

        assertThat(plan.statements()).containsExactly("ALTER TABLE public.t ALTER COLUMN b DROP NOT NULL");
        assertThat(plan.hazards("ALTER")).isEmpty();
        assertThat(plan.locks("ALTER")).containsExactly("ACCESS_EXCLUSIVE public.t");
    }

    @Test
    void a_statistics_target_and_planner_options_block_nobody() {
        SmallCatalog wanted = one.copy()
                .column(ColumnForm.of("t", "b", "text").statistics(500).option("n_distinct", "-0.5"));

        Planned plan = Planned.of(one, wanted);

        assertThat(plan.statements())
                .containsExactly(
                        "ALTER TABLE ONLY public.t ALTER COLUMN b SET STATISTICS 500",
                        "ALTER TABLE ONLY public.t ALTER COLUMN b SET (n_distinct='-0.5')");
        assertThat(plan.locks("ALTER")).containsExactly("SHARE_UPDATE_EXCLUSIVE public.t");
        assertThat(Planned.of(wanted, one).statements())
                .containsExactly(
                        "ALTER TABLE ONLY public.t ALTER COLUMN b SET STATISTICS -1",
                        "ALTER TABLE ONLY public.t ALTER COLUMN b RESET (n_distinct)");
    }

    @Test
    void storage_and_compression_take_the_strongest_lock_and_rewrite_nothing() {
        SmallCatalog stored = one.copy().column(ColumnForm.of("t", "b", "text").storage("EXTERNAL"));
        SmallCatalog packed = one.copy().column(ColumnForm.of("t", "b", "text").compression("lz4"));

        assertThat(Planned.of(one, stored).locks("ALTER")).containsExactly("ACCESS_EXCLUSIVE public.t");
        assertThat(Planned.of(one, packed).locks("ALTER")).containsExactly("ACCESS_EXCLUSIVE public.t");
        assertThat(Planned.of(one, packed).hazards("ALTER")).isEmpty();
        assertThat(Planned.of(packed, one).statements())
                .containsExactly("ALTER TABLE ONLY public.t ALTER COLUMN b SET COMPRESSION DEFAULT");
        // the word DEFAULT is known since 16
        assertThat(Planned.of(stored, one).statements())
                .containsExactly("ALTER TABLE ONLY public.t ALTER COLUMN b SET STORAGE EXTENDED");
        assertThat(Planned.of(stored.copy().on(16), one.copy().on(16)).statements())
                .containsExactly("ALTER TABLE ONLY public.t ALTER COLUMN b SET STORAGE DEFAULT");
    }
}
