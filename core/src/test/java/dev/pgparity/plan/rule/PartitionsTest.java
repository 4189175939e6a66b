package dev.pgparity.plan.rule;

import static dev.pgparity.plan.Names.attached;
import static dev.pgparity.plan.Names.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.Planned;
import dev.pgparity.plan.SmallCatalog;
import org.junit.jupiter.api.Test;

/** Partitioned tables, and what reaches their partitions. */
class PartitionsTest {
    private static final String LOW = "FOR VALUES FROM (0) TO (10)";
    private static final String HIGH = "FOR VALUES FROM (20) TO (30)";

    private final SmallCatalog two = new SmallCatalog()
            .partitioned("p", "RANGE (a)", "a integer", "c integer")
            .partition("c1", "p", LOW, "a integer", "c integer")
            .partition("c2", "p", HIGH, "a integer", "c integer");
    private final SmallCatalog strict = two.copy()
            .column("p", "c integer NOT NULL")
            .column("c1", "c integer NOT NULL")
            .column("c2", "c integer NOT NULL");

    @Test
    void a_new_partition_is_made_first_and_attached_then() {
        SmallCatalog before = two.copy().without(table("c2"));

        Planned plan = Planned.of(before, two);

        assertThat(plan.statements())
                .containsExactly(
                        "CREATE TABLE public.c2 (\n    a integer,\n    c integer\n)",
                        "ALTER TABLE ONLY public.p ATTACH PARTITION public.c2 " + HIGH);
        assertThat(plan.locks("ALTER TABLE")).containsExactly("SHARE_UPDATE_EXCLUSIVE public.p");
    }

    @Test
    void a_table_with_rows_is_attached_after_a_check_has_proven_them() {
        SmallCatalog before = two.copy().without(attached(Kind.PARTITION, table("c2")));

        assertThat(Planned.of(before, two).hazards("ALTER TABLE")).contains(HazardKind.MAY_FAIL);
        assertThat(Planned.online(before, two).script())
                .containsExactly(
                        "BEGIN",
                        "ALTER TABLE public.c2 ADD CONSTRAINT pgparity_fits_c2 CHECK (((a IS NOT NULL) AND (a >= 20) AND (a < 30))) NOT VALID",
                        "COMMIT",
                        "ALTER TABLE public.c2 VALIDATE CONSTRAINT pgparity_fits_c2",
                        "BEGIN",
                        "ALTER TABLE ONLY public.p ATTACH PARTITION public.c2 " + HIGH,
                        "ALTER TABLE public.c2 DROP CONSTRAINT pgparity_fits_c2",
                        "COMMIT");
    }

    @Test
    void a_column_reaches_the_partitions_without_steps_of_their_own() {
        SmallCatalog wanted =
                two.copy().column("p", "d text").column("c1", "d text").column("c2", "d text");

        Planned plan = Planned.of(two, wanted);

        assertThat(plan.statements()).containsExactly("ALTER TABLE public.p ADD COLUMN d text");
        assertThat(plan.expected().objects()).isEqualTo(wanted.catalog().objects());
    }

    @Test
    void not_null_is_proven_for_all_partitions_at_once() {
        Planned plan = Planned.online(two, strict);

        assertThat(plan.statements())
                .containsExactly(
                        "ALTER TABLE public.p ADD CONSTRAINT pgparity_not_null_c CHECK ((c IS NOT NULL)) NOT VALID",
                        "ALTER TABLE public.p VALIDATE CONSTRAINT pgparity_not_null_c",
                        "ALTER TABLE public.p ALTER COLUMN c SET NOT NULL",
                        "ALTER TABLE public.p DROP CONSTRAINT pgparity_not_null_c");
        assertThat(plan.expected().objects()).isEqualTo(strict.catalog().objects());
    }

    @Test
    void nothing_is_promised_of_a_partition_that_is_built_again() {
        SmallCatalog wanted = strict.copy()
                .partitioned("c1", "RANGE (a)", "a integer", "c integer NOT NULL")
                .attach("c1", "p", LOW);

        Planned plan = Planned.online(two, wanted);

        assertThat(plan.statements())
                .containsSubsequence(
                        "DROP TABLE public.c1",
                        "ALTER TABLE public.p ALTER COLUMN c SET NOT NULL",
                        "ALTER TABLE ONLY public.p ATTACH PARTITION public.c1 " + LOW)
                .noneMatch(statement -> statement.contains("pgparity_not_null"));
        assertThat(plan.expected().objects()).isEqualTo(wanted.catalog().objects());
    }

    @Test
    void a_partition_that_gets_another_bound_becomes_not_null_by_itself() {
        SmallCatalog wanted = strict.copy().attach("c1", "p", "FOR VALUES FROM (0) TO (15)");

        assertThat(Planned.of(two, wanted).statements())
                .containsExactly(
                        "ALTER TABLE public.p DETACH PARTITION public.c1",
                        "ALTER TABLE public.c1 ALTER COLUMN c SET NOT NULL",
                        "ALTER TABLE public.p ALTER COLUMN c SET NOT NULL",
                        "ALTER TABLE ONLY public.p ATTACH PARTITION public.c1 FOR VALUES FROM (0) TO (15)");
    }

    @Test
    void the_checks_of_a_partition_that_gets_another_bound_are_changed_while_it_is_detached() {
        SmallCatalog checked = two.copy()
                .check("p", "positive", "((c > 0))", "c")
                .check("c1", "positive", "((c > 0))", "c")
                .check("c2", "positive", "((c > 0))", "c");
        SmallCatalog wanted = two.copy().attach("c1", "p", "FOR VALUES FROM (0) TO (15)");

        assertThat(Planned.of(checked, wanted).statements())
                .startsWith("ALTER TABLE public.p DETACH PARTITION public.c1")
                .endsWith("ALTER TABLE ONLY public.p ATTACH PARTITION public.c1 FOR VALUES FROM (0) TO (15)")
                .contains(
                        "ALTER TABLE public.c1 DROP CONSTRAINT positive",
                        "ALTER TABLE public.p DROP CONSTRAINT positive");
    }

    @Test
    void a_check_is_added_after_a_partition_is_dropped_and_may_be_dropped_before() {
        SmallCatalog checked = two.copy()
                .check("p", "positive", "((c > 0))", "c")
                .check("c1", "positive", "((c > 0))", "c")
                .check("c2", "positive", "((c > 0))", "c");

        assertThat(Planned.of(two, checked.copy().without(table("c2"))).statements())
                .containsExactly(
                        "DROP TABLE public.c2", "ALTER TABLE public.p ADD CONSTRAINT positive CHECK ((c > 0))");
        assertThat(Planned.of(checked, two.copy().without(table("c2"))).statements())
                .containsExactly("ALTER TABLE public.p DROP CONSTRAINT positive", "DROP TABLE public.c2");
    }

    @Test
    void a_partition_that_goes_needs_no_detaching() {
        Planned plan = Planned.of(two, two.copy().without(table("c2")));

        assertThat(plan.statements()).containsExactly("DROP TABLE public.c2");
        assertThat(plan.hazards("DROP")).contains(HazardKind.DATA_LOSS);
    }
}
