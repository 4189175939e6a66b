package dev.pgparity.plan;

import static dev.pgparity.plan.Names.attached;
import static dev.pgparity.plan.Names.column;
import static dev.pgparity.plan.Names.function;
import static dev.pgparity.plan.Names.global;
import static dev.pgparity.plan.Names.member;
import static dev.pgparity.plan.Names.name;
import static dev.pgparity.plan.Names.table;
import static dev.pgparity.plan.Names.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.catalog.Comment;
import dev.pgparity.catalog.EventTrigger;
import dev.pgparity.catalog.FiringState;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.RewriteRule;
import dev.pgparity.catalog.Trigger;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Triggers, rewrite rules and event triggers. */
class TriggersTest {
    private static final String ROW = "FOR EACH ROW EXECUTE FUNCTION public.f()";

    private final SmallCatalog bare =
            new SmallCatalog().table("t", "a integer", "b integer").function("f", "trigger", "");
    private final SmallCatalog watched = bare.copy().put(trigger("BEFORE INSERT", false, FiringState.ORIGIN));

    @Test
    void a_trigger_locks_writers_out_when_it_comes_and_readers_too_when_it_goes() {
        Planned created = Planned.of(bare, watched);
        assertThat(created.statements()).containsExactly("CREATE TRIGGER w BEFORE INSERT ON public.t " + ROW);
        assertThat(created.locks("CREATE")).containsExactly("SHARE_ROW_EXCLUSIVE public.t");
        assertThat(created.undo("CREATE")).containsExactly("DROP TRIGGER w ON public.t");

        Planned dropped = Planned.of(watched, bare);
        assertThat(dropped.statements()).containsExactly("DROP TRIGGER w ON public.t");
        assertThat(dropped.locks("DROP")).containsExactly("ACCESS_EXCLUSIVE public.t");
        assertThat(dropped.hazards("DROP")).containsExactly(HazardKind.BREAKS_RUNNING_CODE);
        assertThat(dropped.step("DROP").phase()).isEqualTo(Phase.CONTRACT);
    }

    @Test
    void a_trigger_comes_after_its_function_and_goes_before_it() {
        SmallCatalog wanted = watched.copy().needs(member(Kind.TRIGGER, "t", "w"), function("f", "integer"));
        SmallCatalog none = new SmallCatalog().table("t", "a integer", "b integer");

        assertThat(Planned.of(none, wanted).statements())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("CREATE OR REPLACE FUNCTION public.f"),
                        second -> assertThat(second).startsWith("CREATE TRIGGER w"));
        assertThat(Planned.of(wanted, none).statements())
                .containsExactly("DROP TRIGGER w ON public.t", "DROP FUNCTION public.f(integer)");
    }

    @Test
    void a_trigger_goes_with_its_table() {
        assertThat(Planned.of(watched, new SmallCatalog()).statements())
                .contains("DROP TABLE public.t")
                .noneMatch(sql -> sql.startsWith("DROP TRIGGER"));
    }

    @Test
    void an_ordinary_trigger_is_replaced_and_a_constraint_trigger_made_anew() {
        Planned replaced = Planned.of(watched, bare.copy().put(trigger("BEFORE UPDATE", false, FiringState.ORIGIN)));
        assertThat(replaced.statements())
                .containsExactly("CREATE OR REPLACE TRIGGER w BEFORE UPDATE ON public.t " + ROW);
        assertThat(replaced.locks("CREATE")).containsExactly("SHARE_ROW_EXCLUSIVE public.t");

        Planned rebuilt = Planned.of(
                bare.copy().put(trigger("AFTER INSERT", true, FiringState.ORIGIN)),
                bare.copy().put(trigger("AFTER UPDATE", true, FiringState.ORIGIN)));
        assertThat(rebuilt.statements())
                .containsExactly(
                        "DROP TRIGGER w ON public.t", "CREATE CONSTRAINT TRIGGER w AFTER UPDATE ON public.t " + ROW);
        assertThat(rebuilt.plan().groups()).hasSize(1);
    }

    @Test
    void when_a_trigger_fires_is_set_alone_and_again_after_a_replacement() {
        SmallCatalog disabled = bare.copy().put(trigger("BEFORE INSERT", false, FiringState.DISABLED));

        Planned quieter = Planned.of(watched, disabled);
        assertThat(quieter.statements()).containsExactly("ALTER TABLE public.t DISABLE TRIGGER w");
        assertThat(quieter.hazards("ALTER")).containsExactly(HazardKind.BREAKS_RUNNING_CODE);
        assertThat(Planned.of(disabled, watched).statements()).containsExactly("ALTER TABLE public.t ENABLE TRIGGER w");

        assertThat(Planned.of(disabled, bare.copy().put(trigger("BEFORE UPDATE", false, FiringState.DISABLED)))
                        .statements())
                .containsExactly(
                        "CREATE OR REPLACE TRIGGER w BEFORE UPDATE ON public.t " + ROW,
                        "ALTER TABLE public.t DISABLE TRIGGER w");
        assertThat(Planned.of(disabled, bare.copy().put(trigger("BEFORE UPDATE", false, FiringState.ORIGIN)))
                        .statements())
                .containsExactly("CREATE OR REPLACE TRIGGER w BEFORE UPDATE ON public.t " + ROW);
        assertThat(Planned.of(bare, bare.copy().put(trigger("BEFORE INSERT", false, FiringState.ALWAYS)))
                        .statements())
                .containsExactly(
                        "CREATE TRIGGER w BEFORE INSERT ON public.t " + ROW,
                        "ALTER TABLE public.t ENABLE ALWAYS TRIGGER w");
    }

    @Test
    void a_trigger_of_a_column_is_away_while_the_type_of_the_column_changes() {
        SmallCatalog before = bare.copy()
                .put(trigger("BEFORE UPDATE OF a", false, FiringState.ORIGIN))
                .needs(member(Kind.TRIGGER, "t", "w"), column("t", "a"));
        SmallCatalog wanted =
                before.copy().column("t", "a bigint").needs(member(Kind.TRIGGER, "t", "w"), column("t", "a"));

        assertThat(Planned.of(before, wanted).statements())
                .containsExactly(
                        "DROP TRIGGER w ON public.t",
                        "ALTER TABLE public.t ALTER COLUMN a TYPE bigint",
                        "CREATE TRIGGER w BEFORE UPDATE OF a ON public.t " + ROW);
    }

    @Test
    void the_comment_of_a_trigger_that_is_made_anew_is_given_again() {
        Comment comment = new Comment(
                attached(Kind.COMMENT, member(Kind.TRIGGER, "t", "w")), member(Kind.TRIGGER, "t", "w"), "watches");

        assertThat(Planned.of(
                                bare.copy()
                                        .put(trigger("AFTER INSERT", true, FiringState.ORIGIN))
                                        .put(comment),
                                bare.copy()
                                        .put(trigger("AFTER UPDATE", true, FiringState.ORIGIN))
                                        .put(comment))
                        .statements())
                .last()
                .isEqualTo("COMMENT ON TRIGGER w ON public.t IS 'watches'");
    }

    @Test
    void a_trigger_under_another_name_is_renamed_where_that_is_asked_for() {
        SmallCatalog wanted = bare.copy()
                .put(new Trigger(
                        member(Kind.TRIGGER, "t", "x"),
                        table("t"),
                        SqlText.fromServer("TRIGGER x BEFORE INSERT ON public.t " + ROW),
                        false,
                        FiringState.ORIGIN));

        assertThat(Planned.renaming(watched, wanted, "trigger:public.t.w", "x").statements())
                .containsExactly("ALTER TRIGGER w ON public.t RENAME TO x");
    }

    @Test
    void a_renamed_trigger_has_its_new_name_before_it_is_replaced() {
        SmallCatalog wanted = bare.copy()
                .put(new Trigger(
                        member(Kind.TRIGGER, "t", "x"),
                        table("t"),
                        SqlText.fromServer("TRIGGER x BEFORE UPDATE ON public.t " + ROW),
                        false,
                        FiringState.ORIGIN));

        assertThat(Planned.renaming(watched, wanted, "trigger:public.t.w", "x").statements())
                .containsExactly(
                        "ALTER TRIGGER w ON public.t RENAME TO x",
                        "CREATE OR REPLACE TRIGGER x BEFORE UPDATE ON public.t " + ROW);
    }

    @Test
    void a_rule_under_another_name_is_renamed_where_that_is_asked_for() {
        SmallCatalog ruled = bare.copy().put(rule("NOTHING", FiringState.ORIGIN));
        SmallCatalog wanted = bare.copy()
                .put(new RewriteRule(
                        member(Kind.RULE, "t", "s"),
                        table("t"),
                        SqlText.fromServer("RULE s AS ON DELETE TO public.t DO INSTEAD NOTHING"),
                        FiringState.ORIGIN));

        assertThat(Planned.renaming(ruled, wanted, "rule:public.t.r", "s").statements())
                .containsExactly("ALTER RULE r ON public.t RENAME TO s");
    }

    @Test
    void a_rule_is_replaced_in_place_and_keeps_its_state() {
        SmallCatalog ruled = bare.copy().put(rule("NOTHING", FiringState.DISABLED));

        assertThat(Planned.of(bare, ruled).statements())
                .containsExactly(
                        "CREATE RULE r AS ON DELETE TO public.t DO INSTEAD NOTHING",
                        "ALTER TABLE public.t DISABLE RULE r");
        Planned replaced = Planned.of(ruled, bare.copy().put(rule("SELECT 1", FiringState.DISABLED)));
        assertThat(replaced.statements())
                .containsExactly("CREATE OR REPLACE RULE r AS ON DELETE TO public.t DO INSTEAD SELECT 1");
        assertThat(replaced.locks("CREATE")).containsExactly("ACCESS_EXCLUSIVE public.t");
        assertThat(replaced.hazards("CREATE")).containsExactly(HazardKind.BREAKS_RUNNING_CODE);
        assertThat(Planned.of(ruled, bare.copy().put(rule("NOTHING", FiringState.REPLICA)))
                        .statements())
                .containsExactly("ALTER TABLE public.t ENABLE REPLICA RULE r");
        assertThat(Planned.of(ruled, bare).statements()).containsExactly("DROP RULE r ON public.t");
    }

    @Test
    void a_rule_of_a_view_comes_back_with_its_view() {
        RewriteRule rule = new RewriteRule(
                member(Kind.RULE, "v", "r"),
                view("v"),
                SqlText.fromServer("RULE r AS ON INSERT TO public.v DO INSTEAD NOTHING"),
                FiringState.ORIGIN);
        SmallCatalog before = bare.copy()
                .view("v", " SELECT t.a\n   FROM public.t", "a integer")
                .needs(view("v"), column("t", "a"))
                .put(rule);
        SmallCatalog wanted = before.copy()
                .column("t", "a bigint")
                .view("v", " SELECT t.a\n   FROM public.t", "a bigint")
                .needs(view("v"), column("t", "a"));

        assertThat(Planned.of(before, wanted).statements())
                .containsExactly(
                        "DROP VIEW public.v",
                        "ALTER TABLE public.t ALTER COLUMN a TYPE bigint",
                        "CREATE VIEW public.v (a) AS\n SELECT t.a\n   FROM public.t",
                        "CREATE RULE r AS ON INSERT TO public.v DO INSTEAD NOTHING");
    }

    @Test
    void an_event_trigger_comes_last_and_goes_first() {
        SmallCatalog guarded = new SmallCatalog().put(guard("ddl_command_end", FiringState.ORIGIN));
        SmallCatalog wanted =
                new SmallCatalog().table("u", "a integer").put(guard("ddl_command_end", FiringState.ORIGIN));

        assertThat(Planned.of(new SmallCatalog(), wanted).statements())
                .last()
                .isEqualTo(
                        "CREATE EVENT TRIGGER g ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION public.f()");
        Planned dropped = Planned.of(guarded, new SmallCatalog().table("u", "a integer"));
        assertThat(dropped.statements()).first().isEqualTo("DROP EVENT TRIGGER g");
        assertThat(dropped.hazards("DROP")).containsExactly(HazardKind.WEAKENS_SECURITY);
    }

    @Test
    void an_event_trigger_that_stays_is_away_while_the_plan_runs_its_ddl() {
        SmallCatalog guarded = new SmallCatalog().put(guard("ddl_command_end", FiringState.ORIGIN));
        SmallCatalog moved =
                new SmallCatalog().table("u", "a integer").put(guard("ddl_command_start", FiringState.ORIGIN));

        assertThat(Planned.of(guarded, moved).statements())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("DROP EVENT TRIGGER g"),
                        second -> assertThat(second).startsWith("CREATE TABLE public.u"),
                        third -> assertThat(third).startsWith("CREATE EVENT TRIGGER g ON ddl_command_start"));
    }

    @Test
    void the_state_of_an_event_trigger_is_set_in_place() {
        SmallCatalog on = new SmallCatalog().put(guard("sql_drop", FiringState.ORIGIN));
        SmallCatalog off = new SmallCatalog().put(guard("sql_drop", FiringState.DISABLED));

        Planned disabled = Planned.of(on, off);
        assertThat(disabled.statements()).containsExactly("ALTER EVENT TRIGGER g DISABLE");
        assertThat(disabled.hazards("ALTER")).containsExactly(HazardKind.WEAKENS_SECURITY);
        Planned enabled = Planned.of(off, on);
        assertThat(enabled.statements()).containsExactly("ALTER EVENT TRIGGER g ENABLE");
        assertThat(enabled.hazards("ALTER")).isEmpty();
    }

    private static Trigger trigger(String when, boolean constraint, FiringState state) {
        return new Trigger(
                member(Kind.TRIGGER, "t", "w"),
                table("t"),
                SqlText.fromServer((constraint ? "CONSTRAINT " : "") + "TRIGGER w " + when + " ON public.t " + ROW),
                constraint,
                state);
    }

    private static RewriteRule rule(String action, FiringState state) {
        return new RewriteRule(
                member(Kind.RULE, "t", "r"),
                table("t"),
                SqlText.fromServer("RULE r AS ON DELETE TO public.t DO INSTEAD " + action),
                state);
    }

    private static EventTrigger guard(String event, FiringState state) {
        return new EventTrigger(
                global(Kind.EVENT_TRIGGER, "g"), new Identifier(event), List.of("CREATE TABLE"), name("f"), state);
    }
}
