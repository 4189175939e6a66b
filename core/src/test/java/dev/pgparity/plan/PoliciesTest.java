package dev.pgparity.plan;

import static dev.pgparity.plan.Names.column;
import static dev.pgparity.plan.Names.function;
import static dev.pgparity.plan.Names.member;
import static dev.pgparity.plan.Names.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.Options;
import dev.pgparity.catalog.Policy;
import dev.pgparity.catalog.Table;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Row-level security: policies, and the switch of the table. */
class PoliciesTest {
    private static final String MINE = "(a > 0)";

    private final SmallCatalog open = new SmallCatalog().table("t", "a integer");
    private final SmallCatalog secured = open.copy().put(table(true, false));

    @Test
    void all_clauses_of_a_policy_are_written_in_the_order_of_the_grammar() {
        SmallCatalog wanted = open.copy().put(policy(Policy.Command.UPDATE, false, MINE, "(a > 1)", "alice", "bob"));

        assertThat(Planned.of(open, wanted).statements())
                .containsExactly(
                        "CREATE POLICY p ON public.t AS RESTRICTIVE FOR UPDATE TO alice, bob USING ((a > 0)) WITH CHECK ((a > 1))");
        assertThat(Planned.of(open, wanted).locks("CREATE")).containsExactly("ACCESS_EXCLUSIVE public.t");
    }

    @Test
    void what_a_new_policy_risks_depends_on_whether_it_permits_or_restricts() {
        SmallCatalog permits = secured.copy().put(policy(Policy.Command.SELECT, true, MINE, null));
        SmallCatalog restricts = secured.copy().put(policy(Policy.Command.SELECT, false, MINE, null));

        assertThat(Planned.of(secured, permits).hazards("CREATE")).containsExactly(HazardKind.WEAKENS_SECURITY);
        assertThat(Planned.of(secured, restricts).hazards("CREATE")).containsExactly(HazardKind.BREAKS_RUNNING_CODE);
        assertThat(Planned.of(open, open.copy().put(policy(Policy.Command.SELECT, true, MINE, null)))
                        .hazards("CREATE"))
                .isEmpty();
        assertThat(Planned.of(permits, secured).hazards("DROP")).containsExactly(HazardKind.BREAKS_RUNNING_CODE);
        assertThat(Planned.of(restricts, secured).hazards("DROP")).containsExactly(HazardKind.WEAKENS_SECURITY);
    }

    @Test
    void roles_are_altered_in_place_and_more_of_them_weaken_a_permissive_policy() {
        SmallCatalog one = secured.copy().put(policy(Policy.Command.SELECT, true, MINE, null, "alice"));
        SmallCatalog two = secured.copy().put(policy(Policy.Command.SELECT, true, MINE, null, "alice", "bob"));
        SmallCatalog all = secured.copy().put(policy(Policy.Command.SELECT, true, MINE, null));

        assertThat(Planned.of(one, two).statements()).containsExactly("ALTER POLICY p ON public.t TO alice, bob");
        assertThat(Planned.of(one, two).hazards("ALTER")).containsExactly(HazardKind.WEAKENS_SECURITY);
        assertThat(Planned.of(two, one).hazards("ALTER")).containsExactly(HazardKind.BREAKS_RUNNING_CODE);
        assertThat(Planned.of(two, all).statements()).containsExactly("ALTER POLICY p ON public.t TO PUBLIC");
        assertThat(Planned.of(two, all).hazards("ALTER")).containsExactly(HazardKind.WEAKENS_SECURITY);
    }

    @Test
    void of_a_restrictive_policy_fewer_roles_weaken_it() {
        SmallCatalog one = secured.copy().put(policy(Policy.Command.SELECT, false, MINE, null, "alice"));
        SmallCatalog two = secured.copy().put(policy(Policy.Command.SELECT, false, MINE, null, "alice", "bob"));

        assertThat(Planned.of(two, one).hazards("ALTER")).containsExactly(HazardKind.WEAKENS_SECURITY);
        assertThat(Planned.of(one, two).hazards("ALTER")).containsExactly(HazardKind.BREAKS_RUNNING_CODE);
    }

    @Test
    void only_what_changed_is_said() {
        SmallCatalog before = secured.copy().put(policy(Policy.Command.ALL, true, MINE, "(a > 1)"));
        SmallCatalog wanted = secured.copy().put(policy(Policy.Command.ALL, true, MINE, "(a > 2)"));

        assertThat(Planned.of(before, wanted).statements())
                .containsExactly("ALTER POLICY p ON public.t WITH CHECK ((a > 2))");
    }

    @Test
    void another_command_or_an_expression_that_goes_needs_a_new_policy_in_the_same_transaction() {
        SmallCatalog before = secured.copy().put(policy(Policy.Command.ALL, true, MINE, "(a > 1)"));

        Planned command = Planned.of(before, secured.copy().put(policy(Policy.Command.SELECT, true, MINE, null)));
        assertThat(command.statements())
                .containsExactly("DROP POLICY p ON public.t", "CREATE POLICY p ON public.t FOR SELECT USING ((a > 0))");
        assertThat(command.plan().groups()).hasSize(1);

        Planned unchecked = Planned.of(before, secured.copy().put(policy(Policy.Command.ALL, true, MINE, null)));
        assertThat(unchecked.statements())
                .containsExactly("DROP POLICY p ON public.t", "CREATE POLICY p ON public.t USING ((a > 0))");
    }

    @Test
    void a_policy_under_another_name_is_renamed() {
        SmallCatalog before = secured.copy().put(policy(Policy.Command.ALL, true, MINE, null));
        SmallCatalog wanted = secured.copy()
                .put(new Policy(
                        member(Kind.POLICY, "t", "q"),
                        Names.table("t"),
                        Policy.Command.ALL,
                        true,
                        List.of(),
                        SqlText.fromServer(MINE),
                        null));

        Planned plan = Planned.of(before, wanted);

        assertThat(plan.statements()).containsExactly("ALTER POLICY p ON public.t RENAME TO q");
        assertThat(plan.hazards("ALTER")).isEmpty();
    }

    @Test
    void a_policy_is_away_while_the_type_of_its_column_changes() {
        SmallCatalog before = secured.copy()
                .put(policy(Policy.Command.ALL, true, MINE, null))
                .needs(member(Kind.POLICY, "t", "p"), column("t", "a"));
        SmallCatalog wanted =
                before.copy().column("t", "a bigint").needs(member(Kind.POLICY, "t", "p"), column("t", "a"));

        assertThat(Planned.of(before, wanted).script())
                .containsExactly(
                        "BEGIN",
                        "DROP POLICY p ON public.t",
                        "ALTER TABLE public.t ALTER COLUMN a TYPE bigint",
                        "CREATE POLICY p ON public.t USING ((a > 0))",
                        "COMMIT");
    }

    @Test
    void a_policy_comes_after_the_function_that_it_calls() {
        SmallCatalog wanted = secured.copy()
                .function("f", "boolean", "select true")
                .put(policy(Policy.Command.ALL, true, "public.f(a)", null))
                .needs(member(Kind.POLICY, "t", "p"), function("f", "integer"));

        assertThat(Planned.of(secured, wanted).statements())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("CREATE OR REPLACE FUNCTION"),
                        second -> assertThat(second).startsWith("CREATE POLICY"));
        assertThat(Planned.of(wanted, secured).statements())
                .containsExactly("DROP POLICY p ON public.t", "DROP FUNCTION public.f(integer)");
    }

    @Test
    void a_policy_for_a_role_that_the_target_lacks_is_left_out() {
        Planned plan =
                Planned.of(secured, secured.copy().put(policy(Policy.Command.ALL, true, MINE, null, "stranger")));

        assertThat(plan.statements()).isEmpty();
        assertThat(plan.plan().leftOut()).hasSize(1);
    }

    @Test
    void row_security_switched_on_hides_rows_and_switched_off_shows_them() {
        Planned on = Planned.of(open, secured);
        assertThat(on.statements()).containsExactly("ALTER TABLE public.t ENABLE ROW LEVEL SECURITY");
        assertThat(on.hazards("ALTER")).containsExactly(HazardKind.BREAKS_RUNNING_CODE);
        assertThat(on.locks("ALTER")).containsExactly("ACCESS_EXCLUSIVE public.t");

        Planned off = Planned.of(secured, open);
        assertThat(off.statements()).containsExactly("ALTER TABLE public.t DISABLE ROW LEVEL SECURITY");
        assertThat(off.hazards("ALTER")).containsExactly(HazardKind.WEAKENS_SECURITY);
    }

    @Test
    void force_counts_only_while_row_security_is_on() {
        SmallCatalog forced = open.copy().put(table(true, true));
        SmallCatalog idle = open.copy().put(table(false, true));

        assertThat(Planned.of(secured, forced).statements())
                .containsExactly("ALTER TABLE ONLY public.t FORCE ROW LEVEL SECURITY");
        assertThat(Planned.of(secured, forced).hazards("ALTER")).containsExactly(HazardKind.BREAKS_RUNNING_CODE);
        assertThat(Planned.of(forced, secured).hazards("ALTER")).containsExactly(HazardKind.WEAKENS_SECURITY);
        assertThat(Planned.of(open, idle).hazards("ALTER")).isEmpty();
    }

    @Test
    void a_new_secured_table_has_its_policies_without_any_risk() {
        SmallCatalog wanted = secured.copy().put(policy(Policy.Command.ALL, true, MINE, null));

        Planned plan = Planned.of(new SmallCatalog(), wanted);

        assertThat(plan.statements())
                .containsExactly(
                        "CREATE TABLE public.t (\n    a integer\n)",
                        "ALTER TABLE public.t ENABLE ROW LEVEL SECURITY",
                        "CREATE POLICY p ON public.t USING ((a > 0))");
        assertThat(plan.plan().steps()).allMatch(step -> step.hazards().isEmpty());
    }

    private static Table table(boolean security, boolean force) {
        return new Table(Names.table("t"), false, null, null, null, null, Options.NONE, security, force);
    }

    private static Policy policy(
            Policy.Command command, boolean permissive, String using, @Nullable String check, String... roles) {
        return new Policy(
                member(Kind.POLICY, "t", "p"),
                Names.table("t"),
                command,
                permissive,
                Arrays.stream(roles).map(Identifier::new).toList(),
                SqlText.fromServer(using),
                check == null ? null : SqlText.fromServer(check));
    }
}
