package dev.pgparity.plan;

import static dev.pgparity.plan.Names.attached;
import static dev.pgparity.plan.Names.column;
import static dev.pgparity.plan.Names.inSchema;
import static dev.pgparity.plan.Names.member;
import static dev.pgparity.plan.Names.table;
import static dev.pgparity.plan.Names.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgparity.catalog.Comment;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.Options;
import dev.pgparity.catalog.Table;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Renames that somebody asked for, alone and beside other changes of the same object. */
class RenamesPlanTest {
    private final SmallCatalog old = new SmallCatalog().table("old", "a integer", "b text");

    @Test
    void a_renamed_table_keeps_its_rows_and_what_hangs_on_it() {
        SmallCatalog before = old.copy()
                .index("old_a", "old", "a")
                .put(new Comment(attached(Kind.COMMENT, table("old")), table("old"), "kept"));
        SmallCatalog wanted = new SmallCatalog()
                .table("new", "a integer", "b text")
                .index("old_a", "new", "a")
                .put(new Comment(attached(Kind.COMMENT, table("new")), table("new"), "kept"));

        Planned plan = Planned.renaming(before, wanted, "table:public.old", "new");

        assertThat(plan.statements()).containsExactly("ALTER TABLE public.old RENAME TO new");
        assertThat(plan.hazards("ALTER")).containsExactly(HazardKind.BREAKS_RUNNING_CODE);
        assertThat(plan.undo("ALTER")).containsExactly("ALTER TABLE public.new RENAME TO old");
        assertThat(plan.expected().objects()).isEqualTo(wanted.catalog().objects());
    }

    @Test
    void without_the_request_the_table_is_dropped_with_its_rows() {
        SmallCatalog wanted = new SmallCatalog().table("new", "a integer", "b text");

        Planned plan = Planned.of(old, wanted);

        assertThat(plan.statements())
                .containsExactly("CREATE TABLE public.new (\n    a integer,\n    b text\n)", "DROP TABLE public.old");
        assertThat(plan.hazards("DROP")).contains(HazardKind.DATA_LOSS);
    }

    @Test
    void a_table_has_its_new_name_before_its_settings_change() {
        SmallCatalog wanted = new SmallCatalog()
                .table("new", "a integer", "b text")
                .put(new Table(
                        table("new"),
                        false,
                        null,
                        null,
                        null,
                        null,
                        new Options(Map.of("fillfactor", "70")),
                        false,
                        false));

        Planned plan = Planned.renaming(old, wanted, "table:public.old", "new");

        assertThat(plan.statements())
                .containsExactly(
                        "ALTER TABLE public.old RENAME TO new", "ALTER TABLE public.new SET (fillfactor='70')");
    }

    @Test
    void a_column_has_its_new_name_before_anything_else_is_done_to_it() {
        SmallCatalog before = old.copy().column("old", "b text DEFAULT 'x'::text");
        SmallCatalog strict = new SmallCatalog().table("old", "a integer", "c text NOT NULL DEFAULT 'y'::text");
        SmallCatalog plain = new SmallCatalog().table("old", "a integer", "c text");

        assertThat(Planned.renaming(before, strict, "column:public.old.b", "c").statements())
                .startsWith("ALTER TABLE public.old RENAME COLUMN b TO c")
                .contains(
                        "ALTER TABLE public.old ALTER COLUMN c SET NOT NULL",
                        "ALTER TABLE ONLY public.old ALTER COLUMN c SET DEFAULT 'y'::text");
        assertThat(Planned.renaming(before, plain, "column:public.old.b", "c").statements())
                .containsExactly(
                        "ALTER TABLE public.old RENAME COLUMN b TO c",
                        "ALTER TABLE ONLY public.old ALTER COLUMN c DROP DEFAULT");
    }

    @Test
    void a_column_of_a_renamed_table_goes_by_the_new_name() {
        SmallCatalog wanted = new SmallCatalog().table("new", "a integer", "c date");

        assertThat(Planned.renaming(old, wanted, "table:public.old", "new").statements())
                .containsExactly(
                        "ALTER TABLE public.old RENAME TO new",
                        "ALTER TABLE public.new ADD COLUMN c date",
                        "ALTER TABLE public.new DROP COLUMN b");
    }

    @Test
    void a_renamed_value_has_its_new_name_before_others_are_put_beside_it() {
        Planned plan = Planned.renaming(
                new SmallCatalog().enumType("mood", "a", "b"),
                new SmallCatalog().enumType("mood", "a", "n", "c"),
                "value:public.mood.b",
                "c");

        assertThat(plan.statements())
                .containsExactly(
                        "ALTER TYPE public.mood RENAME VALUE 'b' TO 'c'",
                        "ALTER TYPE public.mood ADD VALUE 'n' BEFORE 'c'");
    }

    @Test
    void a_view_that_reads_a_renamed_column_needs_no_step() {
        SmallCatalog before = old.copy()
                .view("v", " SELECT old.b AS x\n   FROM public.old", "x text")
                .needs(view("v"), column("old", "b"));
        SmallCatalog wanted = new SmallCatalog()
                .table("old", "a integer", "c text")
                .view("v", " SELECT old.c AS x\n   FROM public.old", "x text")
                .needs(view("v"), column("old", "c"));

        assertThat(Planned.renaming(before, wanted, "column:public.old.b", "c").statements())
                .containsExactly("ALTER TABLE public.old RENAME COLUMN b TO c");
    }

    @Test
    void foreign_keys_and_views_follow_a_renamed_table() {
        SmallCatalog before = new SmallCatalog()
                .table("old", "a integer NOT NULL")
                .unique("old", "k", "a")
                .table("child", "a integer")
                .foreignKey("child", "child_fkey", "a", "old", "a")
                .view("v", " SELECT old.a\n   FROM public.old", "a integer")
                .needs(view("v"), column("old", "a"));
        SmallCatalog renamed = new SmallCatalog()
                .table("new", "a integer NOT NULL")
                .unique("new", "k", "a")
                .table("child", "a integer")
                .foreignKey("child", "child_fkey", "a", "new", "a")
                .view("v", " SELECT new.a\n   FROM public.new", "a integer")
                .needs(view("v"), column("new", "a"));

        Planned plan = Planned.renaming(before, renamed, "table:public.old", "new");

        assertThat(plan.statements()).containsExactly("ALTER TABLE public.old RENAME TO new");
        assertThat(plan.expected().objects()).isEqualTo(renamed.catalog().objects());
    }

    @Test
    void the_same_request_asks_for_nothing_the_second_time() {
        SmallCatalog done = new SmallCatalog().table("new", "a integer", "b text");

        assertThat(Planned.renaming(done, done, "table:public.old", "new").statements())
                .isEmpty();
    }

    @Test
    void a_name_that_is_taken_or_that_nobody_wants_is_a_failure() {
        SmallCatalog both = old.copy().table("new", "a integer");

        assertThatThrownBy(() -> Planned.renaming(both, both, "table:public.old", "new"))
                .isInstanceOf(PlanFailure.class)
                .hasMessageContaining("TARGET has one already");
        assertThatThrownBy(() -> Planned.renaming(old, old, "table:public.old", "new"))
                .isInstanceOf(PlanFailure.class)
                .hasMessageContaining("SOURCE has none");
    }

    @Test
    void views_functions_and_types_are_renamed_by_their_own_words() {
        SmallCatalog before = new SmallCatalog()
                .view("v", " SELECT 1 AS a", "a integer")
                .materialized("m", " SELECT 1 AS a", "a integer")
                .enumType("mood", "x")
                .function("f", "integer", "select 1");

        assertThat(renamed(
                        before,
                        before.copy().without(view("v")).view("v2", " SELECT 1 AS a", "a integer"),
                        "view:public.v",
                        "v2"))
                .isEqualTo("ALTER VIEW public.v RENAME TO v2");
        assertThat(renamed(
                        before,
                        before.copy()
                                .without(inSchema(Kind.MATERIALIZED_VIEW, "m"))
                                .materialized("m2", " SELECT 1 AS a", "a integer"),
                        "materialized-view:public.m",
                        "m2"))
                .isEqualTo("ALTER MATERIALIZED VIEW public.m RENAME TO m2");
        assertThat(renamed(
                        before,
                        before.copy().without(inSchema(Kind.TYPE, "mood")).enumType("humour", "x"),
                        "type:public.mood",
                        "humour"))
                .isEqualTo("ALTER TYPE public.mood RENAME TO humour");
        assertThat(renamed(
                        before,
                        before.copy().without(Names.function("f", "integer")).function("g", "integer", "select 1"),
                        "function:public.f(integer)",
                        "g"))
                .isEqualTo("ALTER FUNCTION public.f(integer) RENAME TO g");
    }

    @Test
    void an_index_under_another_name_is_renamed_unasked() {
        Planned plan = Planned.of(old.copy().index("i", "old", "a"), old.copy().index("j", "old", "a"));

        assertThat(plan.statements()).containsExactly("ALTER INDEX public.i RENAME TO j");
        assertThat(plan.hazards("ALTER")).isEmpty();
    }

    @Test
    void a_default_belongs_to_its_renamed_column() {
        SmallCatalog before = old.copy().column("old", "b text DEFAULT 'x'::text");
        SmallCatalog wanted = new SmallCatalog().table("old", "a integer", "c text DEFAULT 'x'::text");

        Planned plan = Planned.renaming(before, wanted, "column:public.old.b", "c");

        assertThat(plan.statements()).containsExactly("ALTER TABLE public.old RENAME COLUMN b TO c");
        assertThat(plan.expected().has(member(Kind.DEFAULT, "old", "c"))).isTrue();
    }

    private static String renamed(SmallCatalog before, SmallCatalog after, String name, String to) {
        return String.join("; ", Planned.renaming(before, after, name, to).statements());
    }
}
