package dev.pgparity.plan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.Planned;
import dev.pgparity.plan.SmallCatalog;
import org.junit.jupiter.api.Test;

/** Checks, keys and foreign keys. */
class ConstraintsTest {
    private final SmallCatalog one = new SmallCatalog().table("t", "a integer NOT NULL", "b integer");
    private final SmallCatalog two = one.copy().primaryKey("t", "a").table("u", "t_a integer");

    @Test
    void a_check_is_added_at_once_or_validated_later() {
        SmallCatalog wanted = one.copy().check("t", "positive", "((b > 0))", "b");

        Planned direct = Planned.of(one, wanted);
        assertThat(direct.script())
                .containsExactly("BEGIN", "ALTER TABLE public.t ADD CONSTRAINT positive CHECK ((b > 0))", "COMMIT");
        assertThat(direct.hazards("ALTER")).containsExactly(HazardKind.MAY_FAIL, HazardKind.BREAKS_RUNNING_CODE);
        assertThat(direct.locks("ALTER")).containsExactly("ACCESS_EXCLUSIVE public.t …");

        Planned online = Planned.online(one, wanted);
        assertThat(online.script())
                .containsExactly(
                        "BEGIN",
                        "ALTER TABLE public.t ADD CONSTRAINT positive CHECK ((b > 0)) NOT VALID",
                        "COMMIT",
                        "ALTER TABLE public.t VALIDATE CONSTRAINT positive");
        assertThat(online.locks("ALTER TABLE public.t ADD")).containsExactly("ACCESS_EXCLUSIVE public.t");
        assertThat(online.locks("ALTER TABLE public.t VALIDATE")).containsExactly("SHARE_UPDATE_EXCLUSIVE public.t …");
        assertThat(online.hazards("ALTER TABLE public.t VALIDATE")).containsExactly(HazardKind.MAY_FAIL);
    }

    @Test
    void a_wider_check_cannot_fail() {
        SmallCatalog narrow = one.copy().check("t", "positive", "((b > 5))", "b");
        SmallCatalog wide = one.copy().check("t", "positive", "((b > 0))", "b");

        Planned plan = Planned.of(narrow, wide);

        assertThat(plan.statements())
                .containsExactly(
                        "ALTER TABLE public.t DROP CONSTRAINT positive",
                        "ALTER TABLE public.t ADD CONSTRAINT positive CHECK ((b > 0))");
        assertThat(plan.hazards("ALTER TABLE public.t ADD")).isEmpty();
    }

    @Test
    void a_constraint_under_another_name_is_renamed() {
        Planned plan = Planned.of(
                one.copy().check("t", "positive", "((b > 0))", "b"),
                one.copy().check("t", "above_zero", "((b > 0))", "b"));

        assertThat(plan.statements()).containsExactly("ALTER TABLE public.t RENAME CONSTRAINT positive TO above_zero");
    }

    @Test
    void a_key_is_added_with_its_index_or_uses_one_built_beside_writers() {
        SmallCatalog wanted = one.copy().unique("t", "t_b_key", "b");

        assertThat(Planned.of(one, wanted).script())
                .containsExactly("BEGIN", "ALTER TABLE ONLY public.t ADD CONSTRAINT t_b_key UNIQUE (b)", "COMMIT");
        assertThat(Planned.online(one, wanted).script())
                .containsExactly(
                        "CREATE UNIQUE INDEX CONCURRENTLY pgparity_new_t_b_key ON public.t USING btree (b)",
                        "BEGIN",
                        "ALTER TABLE ONLY public.t ADD CONSTRAINT t_b_key UNIQUE USING INDEX pgparity_new_t_b_key",
                        "COMMIT");
    }

    @Test
    void a_primary_key_waits_until_its_column_is_not_null() {
        SmallCatalog wanted = new SmallCatalog()
                .table("t", "a integer NOT NULL", "b integer NOT NULL")
                .primaryKey("t", "b");

        assertThat(Planned.of(one, wanted).statements())
                .containsExactly(
                        "ALTER TABLE public.t ALTER COLUMN b SET NOT NULL",
                        "ALTER TABLE ONLY public.t ADD CONSTRAINT t_pkey PRIMARY KEY (b)");
    }

    @Test
    void a_column_becomes_nullable_when_the_primary_key_is_gone() {
        SmallCatalog keyed = one.copy().primaryKey("t", "a");
        SmallCatalog wanted = new SmallCatalog().table("t", "a integer", "b integer");

        Planned plan = Planned.of(keyed, wanted);

        assertThat(plan.statements())
                .containsExactly(
                        "ALTER TABLE public.t DROP CONSTRAINT t_pkey",
                        "ALTER TABLE public.t ALTER COLUMN a DROP NOT NULL");
        assertThat(plan.hazards("ALTER TABLE public.t DROP")).containsExactly(HazardKind.BREAKS_RUNNING_CODE);
    }

    @Test
    void a_foreign_key_locks_both_tables() {
        Planned plan = Planned.of(two, two.copy().foreignKey("u", "u_t_fkey", "t_a", "t", "a"));

        assertThat(plan.statements())
                .containsExactly(
                        "ALTER TABLE public.u ADD CONSTRAINT u_t_fkey FOREIGN KEY (t_a) REFERENCES public.t(a)");
        assertThat(plan.locks("ALTER"))
                .containsExactly("SHARE_ROW_EXCLUSIVE public.u …", "SHARE_ROW_EXCLUSIVE public.t …");
    }

    @Test
    void a_new_key_comes_before_the_foreign_key_that_points_to_it() {
        SmallCatalog bare = one.copy().table("u", "t_a integer");

        Planned plan = Planned.of(bare, two.copy().foreignKey("u", "u_t_fkey", "t_a", "t", "a"));

        assertThat(plan.statements().getFirst()).startsWith("ALTER TABLE ONLY public.t ADD CONSTRAINT t_pkey");
        assertThat(plan.statements().getLast()).startsWith("ALTER TABLE public.u ADD CONSTRAINT u_t_fkey");
    }

    @Test
    void keys_of_columns_that_are_rebuilt_come_back_in_the_order_of_their_needs() {
        SmallCatalog before = two.copy().foreignKey("u", "u_t_fkey", "t_a", "t", "a");
        SmallCatalog wanted = before.copy().column("t", "a date NOT NULL").column("u", "t_a date");

        assertThat(Planned.of(before, wanted).statements())
                .containsSubsequence(
                        "ALTER TABLE public.u DROP COLUMN t_a",
                        "ALTER TABLE public.t DROP COLUMN a",
                        "ALTER TABLE ONLY public.t ADD CONSTRAINT t_pkey PRIMARY KEY (a)",
                        "ALTER TABLE public.u ADD CONSTRAINT u_t_fkey FOREIGN KEY (t_a) REFERENCES public.t(a)");
    }
}
