package dev.pgparity.plan;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.diff.CatalogDiffer;
import dev.pgparity.plan.rule.PlanRules;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A plan of all rules from one small catalog to another, in the form in which a test asks about it. */
public record Planned(Plan plan) {
    private static final PlanSettings DIRECT = PlanSettings.DEFAULT.with(PlanSettings.Online.NEVER);

    /** In the direct ways. */
    public static Planned of(SmallCatalog before, SmallCatalog after) {
        return of(before, after, DIRECT);
    }

    /** In the online ways, which block neither reads nor writes. */
    public static Planned online(SmallCatalog before, SmallCatalog after) {
        return of(before, after, PlanSettings.DEFAULT.with(PlanSettings.Online.ALWAYS));
    }

    /** With an expression for a column's change of type. */
    public static Planned using(SmallCatalog before, SmallCatalog after, String column, String expression) {
        return of(
                before,
                after,
                new PlanSettings(Map.of(column, expression), Map.of(), Map.of(), PlanSettings.Online.NEVER, 0));
    }

    /** With a rename that the caller asks for. */
    public static Planned renaming(SmallCatalog before, SmallCatalog after, String old, String name) {
        return of(before, after, DIRECT.withRenames(Map.of(old, name)));
    }

    /** With these settings. */
    public static Planned of(SmallCatalog before, SmallCatalog after, PlanSettings settings) {
        return new Planned(plan(before.catalog(), after.catalog(), settings));
    }

    static Plan plan(Catalog before, Catalog after, PlanSettings settings) {
        return new Planner(PlanRules.all()).plan(after, before, CatalogDiffer.compare(after, before), settings);
    }

    /** The statements in their order, those of a transaction between BEGIN and COMMIT. */
    public List<String> script() {
        List<String> lines = new ArrayList<>();
        for (ExecutionGroup group : plan.groups()) {
            if (group.inTransaction()) {
                lines.add("BEGIN");
            }
            group.steps().forEach(step -> step.sql().forEach(sql -> lines.add(sql.sql())));
            if (group.inTransaction()) {
                lines.add("COMMIT");
            }
        }
        return lines;
    }

    /** The statements in their order, whatever transactions they are in. */
    public List<String> statements() {
        return plan.steps().flatMap(step -> step.sql().stream()).map(SqlText::sql).toList();
    }

    /** The one step whose first statement begins so. */
    public Step step(String beginning) {
        List<Step> found = plan.steps()
                .filter(step -> !step.sql().isEmpty()
                        && step.sql().getFirst().sql().startsWith(beginning))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " steps begin with " + beginning + " in " + statements());
        }
        return found.getFirst();
    }

    /** The locks of a step, {@code ACCESS_EXCLUSIVE public.t}; those held while it works end with {@code …}. */
    public List<String> locks(String beginning) {
        return step(beginning).locks().stream()
                .map(lock -> lock.mode().name() + " " + lock.relation().path() + (lock.whileWorking() ? " …" : ""))
                .toList();
    }

    /** The hazards of a step. */
    public List<HazardKind> hazards(String beginning) {
        return step(beginning).hazards().stream().map(Hazard::kind).toList();
    }

    /** The statements that revert a step. */
    public List<String> undo(String beginning) {
        return step(beginning).undo().stream().map(SqlText::sql).toList();
    }

    /** The catalog that the plan promises. */
    public Catalog expected() {
        return Plan.expected(plan.target(), plan.steps());
    }

    /** All of the steps, for a failure's message. */
    @Override
    public String toString() {
        return String.join("\n", Stream.concat(script().stream(), Stream.of("")).toList());
    }
}
