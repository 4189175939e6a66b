package dev.pgparity.promote.work;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Fingerprint;
import dev.pgparity.catalog.Fingerprinter;
import dev.pgparity.catalog.Scope;
import dev.pgparity.catalog.Secrets;
import dev.pgparity.diff.CatalogDiffer;
import dev.pgparity.diff.Difference;
import dev.pgparity.diff.Differences;
import dev.pgparity.plan.Plan;
import dev.pgparity.plan.PlanSettings;
import dev.pgparity.plan.Planner;
import dev.pgparity.plan.rule.PlanRules;
import java.util.List;
import java.util.function.Predicate;

/** Where the plan of a promotion comes from, once the target has been read under the promotion lock. */
public sealed interface TargetPlan permits TargetPlan.Towards, TargetPlan.Nothing, PlanFile {
    /** The scope that it was, or will be, made with. */
    Scope scope();

    /** SOURCE's secrets, as far as they are known. */
    Secrets secrets();

    /**
     * Made anew from the target as it is.
     *
     * @param source what is wanted, read with its dependencies; not narrowed to the scope yet
     * @param intentional differences that are left as they are
     */
    record Towards(Catalog source, Scope scope, Predicate<Difference> intentional, PlanSettings settings)
            implements TargetPlan {
        /** No exceptions, nothing said. */
        public static Towards of(Catalog source) {
            return new Towards(source, Scope.ALL, difference -> false, PlanSettings.DEFAULT);
        }

        /** The plan for that target. */
        public Plan plan(Catalog target) {
            Catalog wanted = scope.apply(source);
            Catalog present = scope.apply(target);
            Differences differences = CatalogDiffer.compare(wanted, present).setApart(intentional);
            return new Planner(PlanRules.all()).plan(wanted, present, differences, settings);
        }

        @Override
        public Secrets secrets() {
            return source.secrets();
        }

        /** The fingerprint of what is wanted. */
        public Fingerprint fingerprint() {
            return Fingerprinter.of(scope.apply(source), scope.description());
        }
    }

    /** The schema stays as it is: files or rows are the whole promotion. */
    record Nothing(Scope scope) implements TargetPlan {
        /** No step for that target. */
        public Plan plan(Catalog target) {
            return new Plan(
                    scope.apply(target), new Differences(List.of(), List.of(), List.of()), List.of(), List.of());
        }

        @Override
        public Secrets secrets() {
            return Secrets.NONE;
        }
    }
}
