package dev.pgparity.plan;

import static dev.pgparity.plan.Names.attached;
import static dev.pgparity.plan.Names.column;
import static dev.pgparity.plan.Names.inSchema;
import static dev.pgparity.plan.Names.table;
import static dev.pgparity.plan.Names.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.Comment;
import dev.pgparity.catalog.object.Domain;
import dev.pgparity.catalog.object.Schema;
import dev.pgparity.diff.CatalogDiffer;
import dev.pgparity.plan.rule.PlanRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is created, dropped and altered, independent of any order. */
class ClosureTest {
    private static final PlanSettings ONLINE = PlanSettings.DEFAULT.with(PlanSettings.Online.ALWAYS);

    private final SmallCatalog viewed = new SmallCatalog()
            .table("t", "a integer", "b integer")
            .view("v", " SELECT t.a\n   FROM public.t", "a integer")
            .needs(view("v"), column("t", "a"));

    @Test
    void what_stands_on_a_changed_type_is_rebuilt_with_all_that_hangs_on_it() {
        SmallCatalog before = viewed.copy().put(new Comment(attached(Kind.COMMENT, view("v")), view("v"), "x"));

        Changes changes = changes(before, before.copy().column("t", "a bigint"));

        assertThat(changes.dropped()).containsExactly(view("v"), attached(Kind.COMMENT, view("v")));
        assertThat(changes.created()).isEqualTo(changes.dropped());
        assertThat(changes.altered()).containsOnlyKeys(column("t", "a"));
    }

    @Test
    void what_is_altered_anyway_lets_go_of_what_is_dropped() {
        SmallCatalog before = viewed.copy()
                .view("v", " SELECT t.a,\n    t.b\n   FROM public.t", "a integer", "b integer")
                .needs(view("v"), column("t", "b"));
        SmallCatalog wanted = viewed.copy()
                .without(column("t", "b"))
                .view("v", " SELECT t.a,\n    t.a AS b\n   FROM public.t", "a integer", "b integer");

        Changes changes = changes(before, wanted);

        assertThat(changes.dropped()).containsExactly(column("t", "b"));
        assertThat(changes.altered()).containsOnlyKeys(view("v"));
    }

    @Test
    void the_steps_of_an_alteration_know_what_is_rebuilt_after_it_was_first_asked() {
        SmallCatalog before = new SmallCatalog()
                .partitioned("p", "RANGE (a)", "a integer", "c integer")
                .partition("z1", "p", "FOR VALUES FROM (0) TO (10)", "a integer", "c integer")
                .partition("z2", "p", "FOR VALUES FROM (10) TO (20)", "a integer", "c integer");
        SmallCatalog wanted = before.copy()
                .column("p", "c integer NOT NULL")
                .column("z2", "c integer NOT NULL")
                .partitioned("z1", "RANGE (a)", "a integer", "c integer NOT NULL")
                .attach("z1", "p", "FOR VALUES FROM (0) TO (10)");

        Changes changes = changes(before, wanted);

        assertThat(changes.drops(table("z1"))).isTrue();
        assertThat(Objects.requireNonNull(changes.altered().get(column("p", "c")))
                        .steps())
                .singleElement()
                .satisfies(step ->
                        assertThat(step.puts()).doesNotContainKey(Names.constraint("z1", "pgparity_not_null_c")));
    }

    @Test
    void a_plan_does_not_depend_on_the_order_of_the_catalog() {
        SmallCatalog before =
                viewed.copy().check("t", "positive", "((b > 0))", "b").index("t_b", "t", "b");
        SmallCatalog wanted = before.copy()
                .column("t", "a bigint")
                .column("t", "c integer")
                .index("t_b", "t", "b", "a")
                .uniqueIndex("t_c", "t", "c")
                .table("u", "x integer")
                .primaryKey("u", "x");

        for (PlanSettings settings : List.of(ONLINE, PlanSettings.DEFAULT)) {
            assertThat(Planned.plan(before.reversed(), wanted.reversed(), settings)
                            .groups())
                    .isEqualTo(Planned.plan(before.catalog(), wanted.catalog(), settings)
                            .groups())
                    .isNotEmpty();
        }
    }

    @Test
    void what_was_decided_cannot_be_changed_any_more() {
        Changes changes = changes(viewed, viewed.copy().column("t", "a bigint"));

        assertThatThrownBy(() -> changes.dropped().add(table("t"))).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> changes.altered().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void every_rule_is_asked_about_one_state_and_the_last_answer_counts() {
        Asked rule = new Asked();
        SmallCatalog before =
                new SmallCatalog().domain("a", "text").domain("b", "text").domain("c", "text");
        before.needs(inSchema(Kind.DOMAIN, "b"), inSchema(Kind.DOMAIN, "a"));
        SmallCatalog wanted =
                before.copy().domain("a", "integer").domain("b", "integer").domain("c", "integer");

        Changes changes = changes(new RuleBook(List.of(rule, new Still<>(Schema.class)), List.of()), before, wanted);

        assertThat(changes.dropped()).containsExactly(inSchema(Kind.DOMAIN, "a"), inSchema(Kind.DOMAIN, "b"));
        assertThat(changes.altered()).containsOnlyKeys(inSchema(Kind.DOMAIN, "c"));
        assertThat(rule.asked).containsExactly("a sees 0", "b sees 0", "c sees 0", "c sees 2");
    }

    @Test
    void rules_that_take_turns_for_ever_are_an_error_and_no_endless_loop() {
        ObjectRule<Domain> contrary = new Still<>(Domain.class) {
            @Override
            public Alteration alter(Domain present, Domain wanted, PlanContext context) {
                ObjectId other = inSchema(Kind.DOMAIN, "b");
                return context.creates(other)
                        ? Alteration.inPlace()
                        : Alteration.inPlace(Step.alter(wanted).removes(other).build());
            }
        };
        SmallCatalog before = new SmallCatalog().domain("a", "text").domain("b", "text");
        SmallCatalog wanted = before.copy().domain("a", "integer");

        assertThatThrownBy(() ->
                        changes(new RuleBook(List.of(contrary, new Still<>(Schema.class)), List.of()), before, wanted))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("domain:public.a");
    }

    private static Changes changes(SmallCatalog before, SmallCatalog wanted) {
        return changes(PlanRules.all(), before, wanted);
    }

    private static Changes changes(RuleBook rules, SmallCatalog before, SmallCatalog wanted) {
        return Closure.of(
                rules,
                wanted.catalog(),
                before.catalog(),
                CatalogDiffer.compare(wanted.catalog(), before.catalog()),
                ONLINE);
    }

    /** The domain a is rebuilt, and others are altered; writes down how many it sees dropped. */
    private static final class Asked extends Still<Domain> {
        private final List<String> asked = new ArrayList<>();

        private Asked() {
            super(Domain.class);
        }

        @Override
        public Alteration alter(Domain present, Domain wanted, PlanContext context) {
            String name = wanted.id().name().name().value();
            long dropped =
                    context.target().ids().stream().filter(context::drops).count();
            asked.add(name + " sees " + dropped);
            return name.equals("a")
                    ? new Alteration.Rebuild("a test")
                    : Alteration.inPlace(Step.alter(wanted).build());
        }
    }

    /** A rule without statements. */
    private static class Still<T extends CatalogObject> implements ObjectRule<T> {
        private final Class<T> type;

        private Still(Class<T> type) {
            this.type = type;
        }

        @Override
        public Class<T> type() {
            return type;
        }

        @Override
        public List<Step> create(T wanted, PlanContext context) {
            return List.of(Step.create(wanted).build());
        }

        @Override
        public List<Step> drop(T present, PlanContext context) {
            return List.of(Step.drop(present).build());
        }

        @Override
        public Alteration alter(T present, T wanted, PlanContext context) {
            return Alteration.inPlace(Step.alter(wanted).build());
        }
    }
}
