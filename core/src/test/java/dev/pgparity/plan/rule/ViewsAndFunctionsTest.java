package dev.pgparity.plan.rule;

import static dev.pgparity.plan.Names.column;
import static dev.pgparity.plan.Names.function;
import static dev.pgparity.plan.Names.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.Planned;
import dev.pgparity.plan.SmallCatalog;
import org.junit.jupiter.api.Test;

/** Views, functions, and what stands on them. */
class ViewsAndFunctionsTest {
    private final SmallCatalog table = new SmallCatalog().table("t", "a integer", "b integer");
    private final SmallCatalog viewed =
            table.copy().view("v", " SELECT t.a\n   FROM public.t", "a integer").needs(view("v"), column("t", "a"));

    @Test
    void a_view_comes_after_the_column_that_it_reads() {
        SmallCatalog before = new SmallCatalog().table("t", "b integer");
        SmallCatalog wanted = before.copy()
                .column("t", "a integer")
                .view("v", " SELECT t.a\n   FROM public.t", "a integer")
                .needs(view("v"), column("t", "a"));

        assertThat(Planned.of(before, wanted).statements())
                .containsExactly(
                        "ALTER TABLE public.t ADD COLUMN a integer",
                        "CREATE VIEW public.v (a) AS\n SELECT t.a\n   FROM public.t");
    }

    @Test
    void a_view_that_gains_a_column_is_replaced_in_place() {
        SmallCatalog wanted = viewed.copy()
                .view("v", " SELECT t.a,\n    t.b\n   FROM public.t", "a integer", "b integer")
                .needs(view("v"), column("t", "b"));

        Planned plan = Planned.of(viewed, wanted);

        assertThat(plan.statements())
                .containsExactly("CREATE OR REPLACE VIEW public.v (a, b) AS\n SELECT t.a,\n    t.b\n   FROM public.t");
        assertThat(plan.step("CREATE").phase()).isEqualTo(Phase.EXPAND);
    }

    @Test
    void a_view_is_away_while_the_type_of_its_column_changes() {
        SmallCatalog wanted = viewed.copy()
                .column("t", "a bigint")
                .needs(view("v"), column("t", "a"))
                .view("v", " SELECT t.a\n   FROM public.t", "a bigint");

        assertThat(Planned.of(viewed, wanted).script())
                .containsExactly(
                        "BEGIN",
                        "DROP VIEW public.v",
                        "ALTER TABLE public.t ALTER COLUMN a TYPE bigint",
                        "CREATE VIEW public.v (a) AS\n SELECT t.a\n   FROM public.t",
                        "COMMIT");
    }

    @Test
    void a_view_lets_go_of_a_column_before_it_is_dropped() {
        SmallCatalog both = table.copy()
                .view("v", " SELECT t.a,\n    t.b\n   FROM public.t", "a integer", "b integer")
                .needs(view("v"), column("t", "a"))
                .needs(view("v"), column("t", "b"));
        SmallCatalog wanted = viewed.copy().without(column("t", "b"));

        assertThat(Planned.of(both, wanted).statements())
                .containsExactly(
                        "DROP VIEW public.v",
                        "CREATE VIEW public.v (a) AS\n SELECT t.a\n   FROM public.t",
                        "ALTER TABLE public.t DROP COLUMN b");
    }

    @Test
    void views_on_views_are_dropped_from_the_top_and_built_from_the_ground() {
        SmallCatalog tower = viewed.copy()
                .view("w", " SELECT v.a\n   FROM public.v", "a integer")
                .needs(view("w"), view("v"));
        SmallCatalog wanted = tower.copy()
                .column("t", "a bigint")
                .view("v", " SELECT t.a\n   FROM public.t", "a bigint")
                .view("w", " SELECT v.a\n   FROM public.v", "a bigint");

        assertThat(Planned.of(tower, wanted).statements())
                .containsExactly(
                        "DROP VIEW public.w",
                        "DROP VIEW public.v",
                        "ALTER TABLE public.t ALTER COLUMN a TYPE bigint",
                        "CREATE VIEW public.v (a) AS\n SELECT t.a\n   FROM public.t",
                        "CREATE VIEW public.w (a) AS\n SELECT v.a\n   FROM public.v");
    }

    @Test
    void a_function_with_another_body_is_replaced() {
        Planned plan = Planned.of(
                new SmallCatalog().function("f", "integer", "select $1"),
                new SmallCatalog().function("f", "integer", "select $1 + 1"));

        assertThat(plan.statements()).hasSize(1).allMatch(sql -> sql.startsWith("CREATE OR REPLACE FUNCTION"));
        assertThat(plan.undo("CREATE OR REPLACE")).hasSize(1).allMatch(sql -> sql.contains("select $1$function$"));
    }

    @Test
    void a_function_with_another_result_is_rebuilt_with_the_view_that_calls_it() {
        SmallCatalog before = new SmallCatalog()
                .function("f", "integer", "select $1")
                .view("v", " SELECT public.f(1) AS x", "x integer")
                .needs(view("v"), function("f", "integer"));
        SmallCatalog wanted = before.copy()
                .function("f", "bigint", "select $1::bigint")
                .view("v", " SELECT public.f(1) AS x", "x bigint");

        Planned plan = Planned.of(before, wanted);

        assertThat(plan.statements().subList(0, 2))
                .containsExactly("DROP VIEW public.v", "DROP FUNCTION public.f(integer)");
        assertThat(plan.statements().getLast()).isEqualTo("CREATE VIEW public.v (x) AS\n SELECT public.f(1) AS x");
    }

    @Test
    void a_dropped_view_is_contract() {
        Planned plan = Planned.of(viewed, table);

        assertThat(plan.statements()).containsExactly("DROP VIEW public.v");
        assertThat(plan.step("DROP").phase()).isEqualTo(Phase.CONTRACT);
        assertThat(plan.hazards("DROP")).containsExactly(HazardKind.BREAKS_RUNNING_CODE);
    }

    @Test
    void what_a_body_mentions_comes_before_it() {
        SmallCatalog wanted = new SmallCatalog()
                .function("a", "integer", "select public.z($1)")
                .function("z", "integer", "select $1");

        assertThat(Planned.of(new SmallCatalog(), wanted).statements())
                .satisfiesExactly(
                        first -> assertThat(first).contains("FUNCTION public.z("),
                        second -> assertThat(second).contains("FUNCTION public.a("));
    }
}
