package dev.pgparity.plan.rule;

import static dev.pgparity.plan.Names.column;
import static dev.pgparity.plan.Names.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.PlanSettings;
import dev.pgparity.plan.Planned;
import dev.pgparity.plan.SmallCatalog;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tables, their columns and defaults. */
class TablesTest {
    private final SmallCatalog empty = new SmallCatalog();
    private final SmallCatalog one = new SmallCatalog().table("t", "a integer NOT NULL", "b text");

    @Test
    void a_new_table_is_one_statement_with_its_columns_and_constant_defaults() {
        Planned plan = Planned.of(empty, new SmallCatalog().table("t", "a integer NOT NULL", "b text DEFAULT 'x'::text"));

        assertThat(plan.script())
                .containsExactly(
                        "BEGIN",
                        "CREATE TABLE public.t (\n    a integer NOT NULL,\n    b text DEFAULT 'x'::text\n)",
                        "COMMIT");
        assertThat(plan.hazards("CREATE TABLE")).isEmpty();
        assertThat(plan.undo("CREATE TABLE")).containsExactly("DROP TABLE public.t");
    }

    @Test
    void a_dropped_table_is_contract_and_loses_its_rows() {
        Planned plan = Planned.of(one, empty);

        assertThat(plan.statements()).containsExactly("DROP TABLE public.t");
        assertThat(plan.hazards("DROP TABLE")).contains(HazardKind.DATA_LOSS, HazardKind.BREAKS_RUNNING_CODE);
        assertThat(plan.step("DROP TABLE").phase()).isEqualTo(Phase.CONTRACT);
        assertThat(plan.undo("DROP TABLE")).isEmpty();
        assertThat(plan.step("DROP TABLE").removes())
                .containsExactlyInAnyOrder(table("t"), column("t", "a"), column("t", "b"));
    }

    @Test
    void a_new_column_is_expand_and_takes_an_instant() {
        Planned plan = Planned.of(one, one.copy().column("t", "c integer"));

        assertThat(plan.statements()).containsExactly("ALTER TABLE public.t ADD COLUMN c integer");
        assertThat(plan.locks("ALTER TABLE")).containsExactly("ACCESS_EXCLUSIVE public.t");
        assertThat(plan.hazards("ALTER TABLE")).isEmpty();
        assertThat(plan.step("ALTER TABLE").phase()).isEqualTo(Phase.EXPAND);
    }

    @Test
    void a_new_column_without_a_value_for_the_rows_there_may_fail() {
        Planned plan = Planned.of(one, one.copy().column("t", "c integer NOT NULL"));

        assertThat(plan.hazards("ALTER TABLE"))
                .containsExactly(HazardKind.MAY_FAIL, HazardKind.BREAKS_RUNNING_CODE);
        assertThat(plan.step("ALTER TABLE").probes()).isNotEmpty();
    }

    @Test
    void a_dropped_column_comes_after_what_is_added() {
        Planned plan = Planned.of(
                one, new SmallCatalog().table("t", "a integer NOT NULL", "c integer"));

        assertThat(plan.statements())
                .containsExactly("ALTER TABLE public.t ADD COLUMN c integer", "ALTER TABLE public.t DROP COLUMN b");
        assertThat(plan.hazards("ALTER TABLE public.t DROP")).contains(HazardKind.DATA_LOSS);
    }

    @Test
    void a_wider_type_rewrites_the_table_under_the_strongest_lock() {
        Planned plan = Planned.of(one, one.copy().column("t", "a bigint NOT NULL"));

        assertThat(plan.statements()).containsExactly("ALTER TABLE public.t ALTER COLUMN a TYPE bigint");
        assertThat(plan.locks("ALTER TABLE")).containsExactly("ACCESS_EXCLUSIVE public.t …");
        assertThat(plan.hazards("ALTER TABLE")).contains(HazardKind.REWRITE);
    }

    @Test
    void a_type_that_nothing_leads_to_takes_the_expression_of_the_caller() {
        SmallCatalog wanted = one.copy().column("t", "b date");

        Planned plan = Planned.using(one, wanted, "column:public.t.b", "to_date(b, 'YYYY')");

        assertThat(plan.statements())
                .containsExactly("ALTER TABLE public.t ALTER COLUMN b TYPE date USING to_date(b, 'YYYY')");
    }

    @Test
    void a_default_comes_and_goes_without_touching_rows() {
        SmallCatalog with = one.copy().column("t", "b text DEFAULT 'x'::text");

        assertThat(Planned.of(one, with).statements())
                .containsExactly("ALTER TABLE ONLY public.t ALTER COLUMN b SET DEFAULT 'x'::text");
        assertThat(Planned.of(with, one).statements())
                .containsExactly("ALTER TABLE ONLY public.t ALTER COLUMN b DROP DEFAULT");
    }

    @Test
    void not_null_scans_the_table_directly_and_is_proven_by_a_check_online() {
        SmallCatalog wanted = one.copy().column("t", "b text NOT NULL");

        assertThat(Planned.of(one, wanted).script())
                .containsExactly("BEGIN", "ALTER TABLE public.t ALTER COLUMN b SET NOT NULL", "COMMIT");
        assertThat(Planned.online(one, wanted).script())
                .containsExactly(
                        "BEGIN",
                        "ALTER TABLE public.t ADD CONSTRAINT pgparity_not_null_b CHECK ((b IS NOT NULL)) NOT VALID",
                        "COMMIT",
                        "ALTER TABLE public.t VALIDATE CONSTRAINT pgparity_not_null_b",
                        "BEGIN",
                        "ALTER TABLE public.t ALTER COLUMN b SET NOT NULL",
                        "ALTER TABLE public.t DROP CONSTRAINT pgparity_not_null_b",
                        "COMMIT");
    }

    @Test
    void a_check_that_an_interrupted_run_left_is_used_or_dropped() {
        SmallCatalog left = one.copy().check("t", "pgparity_not_null_b", "((b IS NOT NULL))", "b");

        assertThat(Planned.online(left, one.copy().column("t", "b text NOT NULL")).statements())
                .containsExactly(
                        "ALTER TABLE public.t ALTER COLUMN b SET NOT NULL",
                        "ALTER TABLE public.t DROP CONSTRAINT pgparity_not_null_b");

        SmallCatalog wanted = one.copy().column("t", "b date NOT NULL");
        Planned retyped = Planned.of(
                left,
                wanted,
                new PlanSettings(
                        Map.of("column:public.t.b", "to_date(b, 'YYYY')"),
                        Map.of(),
                        Map.of(),
                        PlanSettings.Online.ALWAYS,
                        0));
        assertThat(retyped.statements()).contains("ALTER TABLE public.t DROP CONSTRAINT pgparity_not_null_b");
        assertThat(retyped.expected().objects()).isEqualTo(wanted.catalog().objects());
    }

    @Test
    void a_requested_rename_keeps_the_column() {
        SmallCatalog wanted = new SmallCatalog().table("t", "a integer NOT NULL", "label text");

        Planned plan = Planned.renaming(one, wanted, "column:public.t.b", "label");

        assertThat(plan.statements()).containsExactly("ALTER TABLE public.t RENAME COLUMN b TO label");
        assertThat(plan.hazards("ALTER TABLE")).containsExactly(HazardKind.BREAKS_RUNNING_CODE);
        assertThat(plan.step("ALTER TABLE").phase()).isEqualTo(Phase.CONTRACT);
    }
}
