package dev.pgparity.plan.rule;

import static dev.pgparity.plan.Names.column;
import static dev.pgparity.plan.Names.index;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.Planned;
import dev.pgparity.plan.SmallCatalog;
import dev.pgparity.plan.Transactionality;
import org.junit.jupiter.api.Test;

/** Indexes that belong to no constraint. */
class IndexesTest {
    private final SmallCatalog bare = new SmallCatalog().table("t", "a integer", "b integer");
    private final SmallCatalog indexed = bare.copy().index("t_a", "t", "a");

    @Test
    void an_index_blocks_writes_directly_and_nothing_online() {
        Planned direct = Planned.of(bare, indexed);
        assertThat(direct.statements()).containsExactly("CREATE INDEX t_a ON public.t USING btree (a)");
        assertThat(direct.locks("CREATE INDEX")).containsExactly("SHARE public.t …");
        assertThat(direct.hazards("CREATE INDEX")).containsExactly(HazardKind.BLOCKS_WRITES);

        Planned online = Planned.online(bare, indexed);
        assertThat(online.script()).containsExactly("CREATE INDEX CONCURRENTLY t_a ON public.t USING btree (a)");
        assertThat(online.step("CREATE INDEX").transactionality()).isEqualTo(Transactionality.OUTSIDE);
        assertThat(online.hazards("CREATE INDEX")).isEmpty();
    }

    @Test
    void an_index_of_a_new_table_needs_no_online_way() {
        assertThat(Planned.online(new SmallCatalog(), indexed).script())
                .containsExactly(
                        "BEGIN",
                        "CREATE TABLE public.t (\n    a integer,\n    b integer\n)",
                        "CREATE INDEX t_a ON public.t USING btree (a)",
                        "COMMIT");
    }

    @Test
    void a_unique_index_may_fail_and_says_how_to_find_out() {
        Planned plan = Planned.of(bare, bare.copy().uniqueIndex("t_a", "t", "a"));

        assertThat(plan.hazards("CREATE UNIQUE")).contains(HazardKind.MAY_FAIL, HazardKind.BREAKS_RUNNING_CODE);
        assertThat(plan.step("CREATE UNIQUE").probes()).hasSize(1);
    }

    @Test
    void another_definition_is_built_beside_the_old_one() {
        assertThat(Planned.online(indexed, bare.copy().index("t_a", "t", "a", "b"))
                        .script())
                .containsExactly(
                        "CREATE INDEX CONCURRENTLY pgparity_new_t_a ON public.t USING btree (a, b)",
                        "BEGIN",
                        "ALTER INDEX public.t_a RENAME TO pgparity_old_t_a",
                        "ALTER INDEX public.pgparity_new_t_a RENAME TO t_a",
                        "COMMIT",
                        "DROP INDEX CONCURRENTLY public.pgparity_old_t_a");
    }

    @Test
    void another_definition_is_rebuilt_in_one_phase_directly() {
        Planned plan = Planned.of(indexed, bare.copy().index("t_a", "t", "a", "b"));

        assertThat(plan.script())
                .containsExactly(
                        "BEGIN", "DROP INDEX public.t_a", "CREATE INDEX t_a ON public.t USING btree (a, b)", "COMMIT");
        assertThat(plan.plan().steps().map(step -> step.phase())).containsOnly(Phase.EXPAND);
    }

    @Test
    void the_same_index_under_another_name_is_renamed() {
        assertThat(Planned.of(indexed, bare.copy().index("by_a", "t", "a")).statements())
                .containsExactly("ALTER INDEX public.t_a RENAME TO by_a");
    }

    @Test
    void a_dropped_column_takes_its_index_along() {
        Planned plan = Planned.of(indexed, indexed.copy().without(index("t_a")).without(column("t", "a")));

        assertThat(plan.statements()).containsExactly("ALTER TABLE public.t DROP COLUMN a");
        assertThat(plan.step("ALTER").removes()).contains(index("t_a"));
    }
}
