package dev.pgparity.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.DatabaseFacts;
import dev.pgparity.catalog.Dependencies;
import dev.pgparity.catalog.ServerVersion;
import dev.pgparity.catalog.Surroundings;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.diff.Differences;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanPartTest {
    private static final Identifier OWNER = new Identifier("owner");

    @Test
    void a_step_is_left_with_what_it_needs_through_others_too() {
        Plan plan =
                plan(List.of(List.of(), List.of(0), List.of(1), List.of()), step("a"), step("b"), step("c"), step("d"));

        PlanPart part = PlanPart.without(plan, Map.of(0, "a hazard"));

        assertThat(part.groups())
                .flatExtracting(ExecutionGroup::steps)
                .extracting(Step::summary)
                .containsExactly("d");
        assertThat(part.left()).extracting(LeftStep::number).containsExactly(1, 2, 3);
        assertThat(part.left()).extracting(LeftStep::why).containsExactly("a hazard", "needs step 1", "needs step 2");
    }

    @Test
    void of_an_object_that_changes_by_half_nothing_is_in_a_part_of_whole_objects() {
        Plan plan = plan(List.of(List.of(), List.of(), List.of(0)), step("i"), step("other"), step("i"));

        assertThat(PlanPart.without(plan, Map.of(2, "a hazard")).groups())
                .flatExtracting(ExecutionGroup::steps)
                .extracting(Step::summary)
                .containsExactly("i", "other");
        PlanPart whole = PlanPart.ofWholeObjects(plan, Map.of(2, "a hazard"));
        assertThat(whole.groups())
                .flatExtracting(ExecutionGroup::steps)
                .extracting(Step::summary)
                .containsExactly("other");
        assertThat(whole.left()).extracting(LeftStep::why).containsExactly("one change with step 3", "a hazard");
    }

    @Test
    void where_nothing_is_left_it_is_the_plan() {
        Plan plan = plan(List.of(List.of(), List.of(0)), step("a"), step("b"));
        assertThat(PlanPart.ofWholeObjects(plan, Map.of())).isEqualTo(new PlanPart(plan.groups(), List.of()));
    }

    private static Step step(String index) {
        ObjectId id =
                new ObjectId.InSchema(Kind.INDEX, new QualifiedName(new Identifier("public"), new Identifier(index)));
        return Step.go(id, Action.ALTER).summary(index).build();
    }

    private static Plan plan(List<List<Integer>> needs, Step... steps) {
        Catalog nothing = new Catalog(
                new ServerVersion(180000),
                new Surroundings(OWNER, OWNER, false, Set.of(), Set.of(), List.of(), DatabaseFacts.NONE),
                List.of(),
                Map.of(),
                Dependencies.NONE,
                List.of());
        return new Plan(
                nothing,
                new Differences(List.of(), List.of(), List.of()),
                List.of(new ExecutionGroup(1, Phase.EXPAND, true, List.of(steps))),
                List.of(),
                new StepNeeds(needs));
    }
}
