package dev.pgparity.plan;

import static dev.pgparity.plan.Names.attached;
import static dev.pgparity.plan.Names.column;
import static dev.pgparity.plan.Names.inSchema;
import static dev.pgparity.plan.Names.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.catalog.Comment;
import dev.pgparity.catalog.Inheritance;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.MaterializedView;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.Options;
import dev.pgparity.catalog.Table;
import dev.pgparity.sql.Identifier;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tables that inherit, settings of tables, and materialized views. */
class InheritanceTest {
    private static final ObjectId.InSchema SUM = inSchema(Kind.MATERIALIZED_VIEW, "m");
    private static final String QUERY = " SELECT t.a\n   FROM public.t";

    private final SmallCatalog apart =
            new SmallCatalog().table("p", "a integer").table("c", "a integer", "b text");
    private final SmallCatalog tied = apart.copy()
            .column(ColumnForm.of("c", "a", "integer").inherited())
            .put(new Inheritance(attached(Kind.INHERITANCE, table("c")), table("p"), 1))
            .automatic(attached(Kind.INHERITANCE, table("c")), table("p"));
    private final SmallCatalog summed = new SmallCatalog()
            .table("t", "a integer")
            .materialized("m", QUERY, "a integer")
            .needs(SUM, column("t", "a"));

    @Test
    void a_new_child_says_its_parents_and_only_its_own_columns() {
        Planned plan = Planned.of(new SmallCatalog(), tied);

        assertThat(plan.statements())
                .containsExactly(
                        "CREATE TABLE public.p (\n    a integer\n)",
                        "CREATE TABLE public.c (\n    b text\n) INHERITS (public.p)");
        assertThat(plan.expected().objects()).isEqualTo(tied.catalog().objects());
    }

    @Test
    void a_child_goes_before_its_parent() {
        assertThat(Planned.of(tied, new SmallCatalog()).statements())
                .containsExactly("DROP TABLE public.c", "DROP TABLE public.p");
    }

    @Test
    void a_table_begins_and_ends_to_inherit_with_its_rows() {
        SmallCatalog local = apart.copy()
                .column(ColumnForm.of("c", "a", "integer"))
                .put(new Inheritance(attached(Kind.INHERITANCE, table("c")), table("p"), 1))
                .automatic(attached(Kind.INHERITANCE, table("c")), table("p"));

        Planned ended = Planned.of(local, apart);
        assertThat(ended.statements()).containsExactly("ALTER TABLE public.c NO INHERIT public.p");
        assertThat(ended.hazards("ALTER")).containsExactly(HazardKind.BREAKS_RUNNING_CODE);
        Planned begun = Planned.of(apart, local);
        assertThat(begun.statements()).containsExactly("ALTER TABLE public.c INHERIT public.p");
        assertThat(begun.locks("ALTER"))
                .containsExactly("ACCESS_EXCLUSIVE public.c", "SHARE_UPDATE_EXCLUSIVE public.p");
    }

    @Test
    void a_column_of_the_parent_reaches_its_children_without_steps_of_their_own() {
        SmallCatalog wanted = tied.copy()
                .column("p", "d date")
                .column(ColumnForm.of("c", "d", "date").inherited());

        Planned there = Planned.of(tied, wanted);
        assertThat(there.statements()).containsExactly("ALTER TABLE public.p ADD COLUMN d date");
        assertThat(there.expected().objects()).isEqualTo(wanted.catalog().objects());
        Planned back = Planned.of(wanted, tied);
        assertThat(back.statements()).containsExactly("ALTER TABLE public.p DROP COLUMN d");
        assertThat(back.expected().objects()).isEqualTo(tied.catalog().objects());
    }

    @Test
    void another_type_of_a_parents_column_is_changed_once() {
        SmallCatalog wanted = tied.copy()
                .column("p", "a bigint")
                .column(ColumnForm.of("c", "a", "bigint").inherited());

        Planned plan = Planned.of(tied, wanted);

        assertThat(plan.statements()).containsExactly("ALTER TABLE public.p ALTER COLUMN a TYPE bigint");
        assertThat(plan.expected().objects()).isEqualTo(wanted.catalog().objects());
    }

    @Test
    void a_default_of_the_parent_is_not_that_of_the_child() {
        SmallCatalog wanted = tied.copy().column("p", "a integer DEFAULT 7");

        assertThat(Planned.of(tied, wanted).statements())
                .containsExactly("ALTER TABLE ONLY public.p ALTER COLUMN a SET DEFAULT 7");
    }

    @Test
    void storage_parameters_block_nobody_and_what_moves_the_rows_blocks_everybody() {
        Planned options = Planned.of(apart, apart.copy().put(parent(Map.of("fillfactor", "70"), false, null)));
        assertThat(options.statements()).containsExactly("ALTER TABLE public.p SET (fillfactor='70')");
        assertThat(options.locks("ALTER")).containsExactly("SHARE_UPDATE_EXCLUSIVE public.p");
        assertThat(options.undo("ALTER")).containsExactly("ALTER TABLE public.p RESET (fillfactor)");

        Planned catalogTable =
                Planned.of(apart, apart.copy().put(parent(Map.of("user_catalog_table", "true"), false, null)));
        assertThat(catalogTable.locks("ALTER")).containsExactly("ACCESS_EXCLUSIVE public.p");

        Planned unlogged = Planned.of(apart, apart.copy().put(parent(Map.of(), true, null)));
        assertThat(unlogged.statements()).containsExactly("ALTER TABLE public.p SET UNLOGGED");
        assertThat(unlogged.hazards("ALTER")).containsExactly(HazardKind.REWRITE);
        assertThat(unlogged.locks("ALTER")).containsExactly("ACCESS_EXCLUSIVE public.p …");

        Planned moved = Planned.of(apart, apart.copy().put(parent(Map.of(), false, "fast")));
        assertThat(moved.statements()).containsExactly("ALTER TABLE public.p SET TABLESPACE fast");
        assertThat(moved.locks("ALTER")).containsExactly("ACCESS_EXCLUSIVE public.p …");
    }

    @Test
    void a_materialized_view_comes_filled_after_its_table_and_goes_before_it() {
        assertThat(Planned.of(new SmallCatalog(), summed).statements())
                .containsExactly(
                        "CREATE TABLE public.t (\n    a integer\n)",
                        "CREATE MATERIALIZED VIEW public.m (a) AS\n" + QUERY + "\nWITH DATA");
        Planned dropped = Planned.of(summed, new SmallCatalog());
        assertThat(dropped.statements()).containsExactly("DROP MATERIALIZED VIEW public.m", "DROP TABLE public.t");
        assertThat(dropped.hazards("DROP MATERIALIZED VIEW")).containsExactly(HazardKind.BREAKS_RUNNING_CODE);
    }

    @Test
    void another_query_makes_a_materialized_view_anew_with_its_indexes_and_comment() {
        SmallCatalog before = summed.copy().put(new Comment(attached(Kind.COMMENT, SUM), SUM, "sums"));
        SmallCatalog wanted = before.copy().materialized("m", " SELECT (t.a + 1) AS a\n   FROM public.t", "a integer");

        Planned plan = Planned.of(before, wanted);

        assertThat(plan.script())
                .containsExactly(
                        "BEGIN",
                        "DROP MATERIALIZED VIEW public.m",
                        "CREATE MATERIALIZED VIEW public.m (a) AS\n SELECT (t.a + 1) AS a\n   FROM public.t\nWITH DATA",
                        "COMMENT ON MATERIALIZED VIEW public.m IS 'sums'",
                        "COMMIT");
    }

    @Test
    void one_that_was_never_filled_is_made_empty_again() {
        SmallCatalog before = summed.copy().unpopulated("m");
        SmallCatalog wanted = summed.copy().materialized("m", " SELECT 1 AS a", "a integer");

        assertThat(Planned.of(before, wanted).statements()).last().asString().endsWith("WITH NO DATA");
    }

    @Test
    void options_of_a_materialized_view_are_set_in_place_without_blocking_its_readers() {
        MaterializedView present = (MaterializedView) summed.find(SUM);
        SmallCatalog wanted = summed.copy()
                .put(new MaterializedView(
                        SUM, present.columns(), present.query(), new Options(Map.of("fillfactor", "70")), null, null));

        Planned plan = Planned.of(summed, wanted);

        assertThat(plan.statements()).containsExactly("ALTER MATERIALIZED VIEW public.m SET (fillfactor='70')");
        assertThat(plan.locks("ALTER")).containsExactly("SHARE_UPDATE_EXCLUSIVE public.m");
    }

    @Test
    void a_materialized_view_is_away_while_the_type_of_its_column_changes() {
        SmallCatalog wanted = summed.copy()
                .column("t", "a bigint")
                .materialized("m", QUERY, "a bigint")
                .needs(SUM, column("t", "a"));

        assertThat(Planned.of(summed, wanted).statements())
                .containsExactly(
                        "DROP MATERIALIZED VIEW public.m",
                        "ALTER TABLE public.t ALTER COLUMN a TYPE bigint",
                        "CREATE MATERIALIZED VIEW public.m (a) AS\n" + QUERY + "\nWITH DATA");
    }

    private static Table parent(Map<String, String> options, boolean unlogged, @Nullable String tablespace) {
        return new Table(
                table("p"),
                unlogged,
                null,
                tablespace == null ? null : new Identifier(tablespace),
                null,
                null,
                new Options(options),
                false,
                false);
    }
}
