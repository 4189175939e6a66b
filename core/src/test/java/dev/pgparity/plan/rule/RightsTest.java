package dev.pgparity.plan.rule;

import static dev.pgparity.plan.Names.attached;
import static dev.pgparity.plan.Names.member;
import static dev.pgparity.plan.Names.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.object.Comment;
import dev.pgparity.catalog.object.Owner;
import dev.pgparity.catalog.object.Policy;
import dev.pgparity.catalog.object.Privileges;
import dev.pgparity.catalog.part.Grant;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.Plan;
import dev.pgparity.plan.Planned;
import dev.pgparity.plan.SmallCatalog;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who owns, may and sees what: owners, privileges, policies; and comments, which hang on objects in the same way. */
class RightsTest {
    private final SmallCatalog bare = new SmallCatalog().table("t", "a integer");

    @Test
    void a_privilege_is_granted_and_revoked() {
        SmallCatalog granted = bare.copy().put(grant("alice", "SELECT"));

        assertThat(Planned.of(bare, granted).statements()).containsExactly("GRANT SELECT ON TABLE public.t TO alice");
        assertThat(Planned.of(granted, bare).statements())
                .containsExactly("REVOKE SELECT ON TABLE public.t FROM alice");
    }

    @Test
    void a_grant_to_a_role_that_the_target_lacks_is_left_out_and_said() {
        Planned plan = Planned.of(bare, bare.copy().put(grant("stranger", "SELECT")));

        assertThat(plan.statements()).isEmpty();
        assertThat(plan.plan().leftOut())
                .extracting(Plan.LeftOut::why)
                .singleElement()
                .asString()
                .contains("CREATE ROLE stranger");
    }

    @Test
    void grants_come_after_the_table_that_they_are_on() {
        assertThat(Planned.of(new SmallCatalog(), bare.copy().put(grant("alice", "SELECT")))
                        .statements())
                .containsExactly(
                        "CREATE TABLE public.t (\n    a integer\n)", "GRANT SELECT ON TABLE public.t TO alice");
    }

    @Test
    void an_owner_changes_in_an_instant() {
        SmallCatalog owned = bare.copy().put(owner("owner"));

        Planned plan = Planned.of(owned, bare.copy().put(owner("alice")));

        assertThat(plan.statements()).containsExactly("ALTER TABLE public.t OWNER TO alice");
        assertThat(plan.undo("ALTER")).containsExactly("ALTER TABLE public.t OWNER TO owner");
    }

    @Test
    void a_policy_is_created_and_dropped() {
        SmallCatalog with = bare.copy().put(policy("((a > 0))"));

        assertThat(Planned.of(bare, with).statements())
                .containsExactly("CREATE POLICY mine ON public.t FOR SELECT USING (((a > 0)))");
        assertThat(Planned.of(with, bare).statements()).containsExactly("DROP POLICY mine ON public.t");
    }

    @Test
    void a_policy_with_another_condition_is_altered_in_place() {
        Planned plan =
                Planned.of(bare.copy().put(policy("((a > 0))")), bare.copy().put(policy("((a > 5))")));

        assertThat(plan.statements()).containsExactly("ALTER POLICY mine ON public.t USING (((a > 5)))");
        assertThat(plan.locks("ALTER")).containsExactly("ACCESS_EXCLUSIVE public.t");
    }

    @Test
    void a_comment_goes_with_its_table_and_comes_with_it() {
        SmallCatalog told = bare.copy().put(new Comment(attached(Kind.COMMENT, table("t")), table("t"), "it's ours"));

        assertThat(Planned.of(bare, told).statements()).containsExactly("COMMENT ON TABLE public.t IS 'it''s ours'");
        assertThat(Planned.of(told, bare).statements()).containsExactly("COMMENT ON TABLE public.t IS NULL");
        assertThat(Planned.of(told, new SmallCatalog()).statements()).containsExactly("DROP TABLE public.t");
        assertThat(Planned.of(told, new SmallCatalog()).hazards("DROP")).contains(HazardKind.DATA_LOSS);
    }

    private static Privileges grant(String role, String privilege) {
        return Privileges.of(
                attached(Kind.GRANT, table("t")),
                table("t"),
                List.of(new Grant(new Identifier(role), privilege, false, null)),
                List.of());
    }

    private static Owner owner(String role) {
        return new Owner(attached(Kind.OWNER, table("t")), new Identifier(role));
    }

    private static Policy policy(String using) {
        return new Policy(
                member(Kind.POLICY, "t", "mine"),
                table("t"),
                Policy.Command.SELECT,
                true,
                List.of(),
                SqlText.fromServer(using),
                null);
    }
}
