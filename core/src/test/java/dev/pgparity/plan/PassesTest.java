package dev.pgparity.plan;

import static dev.pgparity.plan.Names.column;
import static dev.pgparity.plan.Names.table;
import static dev.pgparity.plan.Names.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.plan.rule.PlanRules;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The passes from steps to groups, with steps made by hand: {@link StepGraph}, {@link PhasePass}, {@link GroupPass}. */
class PassesTest {
    private final RuleBook rules = PlanRules.all();
    private final SmallCatalog before = new SmallCatalog().table("old", "a integer");
    private final SmallCatalog wanted = new SmallCatalog()
            .table("x", "a integer", "b integer")
            .table("y", "a integer")
            .table("z", "a integer")
            .view("v", " SELECT x.a\n   FROM public.x", "a integer")
            .needs(view("v"), column("x", "a"));
    private final List<List<Step>> chains = new ArrayList<>();
    private final Set<ObjectId> created = new TreeSet<>();
    private final Set<ObjectId> dropped = new TreeSet<>();

    @Test
    void a_step_comes_after_those_that_make_what_its_object_needs() {
        chain(create(view("v")));
        chain(create(column("x", "a")));

        assertThat(order()).containsExactly("column:public.x.a", "view:public.v");
    }

    @Test
    void a_step_comes_after_its_parents_and_after_what_it_requires() {
        chain(create(column("x", "b")).requires(table("z")));
        chain(create(table("x")));
        chain(create(table("z")));

        assertThat(order()).containsExactly("table:public.x", "table:public.z", "column:public.x.b");
    }

    @Test
    void a_chain_keeps_its_order_whatever_its_steps_make() {
        chain(create(view("v")), create(column("x", "a")));

        assertThat(order()).containsExactly("view:public.v", "column:public.x.a");
    }

    @Test
    void a_step_that_awaits_something_comes_after_its_drop() {
        chain(create(table("x")).awaits(table("old")));
        chain(drop(table("old")));

        assertThat(order()).containsExactly("table:public.old", "table:public.x");
    }

    @Test
    void a_mark_is_required_and_provided_without_an_object() {
        ObjectId mark = view("a mark");
        chain(create(table("x")).requires(mark));
        chain(create(table("z")).provides(mark));

        assertThat(order()).containsExactly("table:public.z", "table:public.x");
    }

    @Test
    void drops_stand_behind_what_they_have_nothing_to_do_with() {
        chain(drop(table("old")));
        chain(create(table("x")));
        chain(create(table("z")));

        assertThat(groups()).extracting(ExecutionGroup::phase).containsExactly(Phase.EXPAND, Phase.CONTRACT);
        assertThat(order()).containsExactly("table:public.x", "table:public.z", "table:public.old");
    }

    @Test
    void what_must_follow_a_contract_step_is_contract_itself() {
        chain(create(table("x")).awaits(table("old")));
        chain(drop(table("old")));
        chain(create(table("z")));

        assertThat(groups()).extracting(ExecutionGroup::phase).containsExactly(Phase.EXPAND, Phase.CONTRACT);
        assertThat(groups().getLast().steps()).extracting(Step::phase).containsOnly(Phase.CONTRACT);
    }

    @Test
    void both_halves_of_a_rebuild_are_of_one_phase() {
        SmallCatalog again = before.copy().table("old", "a bigint");
        chain(Step.drop(before.find(table("old"))).sql(SqlText.of("DROP")));
        chain(Step.create(again.find(table("old"))).sql(SqlText.of("CREATE")));
        created.add(table("old"));
        dropped.add(table("old"));

        StepGraph graph = graph(again);

        assertThat(PhasePass.phases(graph)).containsExactly(Phase.EXPAND, Phase.EXPAND);
        assertThat(graph.after(0)).containsExactly(1);
    }

    @Test
    void what_runs_outside_a_transaction_cuts_the_order_as_seldom_as_possible() {
        chain(outside(create(table("x"))));
        chain(create(table("y")));
        chain(outside(create(table("z"))));

        assertThat(groups()).extracting(ExecutionGroup::inTransaction).containsExactly(true, false);
    }

    @Test
    void what_must_be_committed_before_its_use_has_its_users_in_the_next_transaction() {
        chain(create(table("x")).transactionality(Transactionality.COMMIT_BEFORE_USE));
        chain(create(column("x", "a")));
        chain(create(table("y")));

        assertThat(groups()).hasSize(2).allMatch(ExecutionGroup::inTransaction);
        assertThat(groups().getFirst().steps()).extracting(Step::subject).containsExactly(table("x"));
    }

    @Test
    void what_no_step_uses_needs_no_commit_before() {
        chain(create(table("x")).transactionality(Transactionality.COMMIT_BEFORE_USE));
        chain(create(table("y")));

        assertThat(groups()).hasSize(1);
    }

    @Test
    void a_circle_is_a_failure_that_names_its_steps() {
        chain(create(table("x")).requires(table("y")).summary("make x"));
        chain(create(table("y")).requires(table("x")).summary("make y"));

        assertThatThrownBy(this::groups)
                .isInstanceOf(PlanFailure.class)
                .hasMessageContaining("make x")
                .hasMessageContaining("make y");
    }

    @Test
    void a_view_in_a_circle_stands_there_with_its_columns_first() {
        SmallCatalog circle = new SmallCatalog()
                .view("v", " SELECT public.f(1) AS a", "a integer")
                .function("f", "SETOF public.v", "select * from public.v")
                .needs(view("v"), Names.function("f", "integer"))
                .needs(Names.function("f", "integer"), view("v"));

        assertThat(Planned.of(new SmallCatalog(), circle).statements())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("CREATE VIEW public.v")
                                .contains("NULL::integer"),
                        second -> assertThat(second).startsWith("CREATE OR REPLACE FUNCTION public.f"),
                        third -> assertThat(third)
                                .startsWith("CREATE OR REPLACE VIEW public.v")
                                .contains("public.f(1)"));
    }

    @Test
    void foreign_keys_in_a_circle_come_after_both_tables_and_go_before_them() {
        SmallCatalog circle = new SmallCatalog()
                .table("x", "a integer NOT NULL")
                .primaryKey("x", "a")
                .table("y", "a integer NOT NULL")
                .primaryKey("y", "a")
                .foreignKey("x", "x_fkey", "a", "y", "a")
                .foreignKey("y", "y_fkey", "a", "x", "a");

        List<String> there = Planned.of(new SmallCatalog(), circle).statements();
        assertThat(there.subList(there.size() - 2, there.size())).allMatch(sql -> sql.contains("FOREIGN KEY"));
        assertThat(Planned.of(circle, new SmallCatalog()).statements())
                .containsSubsequence("DROP TABLE public.x")
                .first()
                .asString()
                .contains("DROP CONSTRAINT");
    }

    @Test
    void the_way_back_of_a_step_is_what_its_rule_says_of_the_opposite() {
        SmallCatalog there = new SmallCatalog().table("t", "a integer").check("t", "positive", "((a > 0))", "a");

        Planned plan = Planned.of(there, there.copy().without(Names.constraint("t", "positive")));

        assertThat(plan.undo("ALTER TABLE"))
                .containsExactly("ALTER TABLE public.t ADD CONSTRAINT positive CHECK ((a > 0))");
    }

    private StepBuilder create(ObjectId id) {
        created.add(id);
        CatalogObject object = wanted.find(id);
        return Step.create(object).sql(SqlText.fromServer("CREATE " + id));
    }

    private StepBuilder drop(ObjectId id) {
        dropped.add(id);
        return Step.drop(before.find(id)).sql(SqlText.fromServer("DROP " + id));
    }

    private static StepBuilder outside(StepBuilder step) {
        return step.transactionality(Transactionality.OUTSIDE);
    }

    private void chain(StepBuilder... steps) {
        List<Step> chain = new ArrayList<>();
        for (StepBuilder step : steps) {
            chain.add(step.build());
        }
        chains.add(chain);
    }

    private StepGraph graph(SmallCatalog source) {
        Changes changes =
                new Changes(source.catalog(), before.catalog(), PlanSettings.DEFAULT, created, dropped, Map.of());
        return new StepGraph(rules, changes, before.catalog(), chains, new Circles(source.catalog()));
    }

    private List<ExecutionGroup> groups() {
        StepGraph graph = graph(wanted);
        return GroupPass.order(rules, graph, PhasePass.phases(graph)).groups();
    }

    private List<String> order() {
        return groups().stream()
                .flatMap(group -> group.steps().stream())
                .map(step -> step.subject().toString())
                .toList();
    }
}
