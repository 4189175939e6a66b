package dev.pgparity.promote;

import dev.pgparity.audit.Digest;
import dev.pgparity.catalog.Fingerprint;
import dev.pgparity.catalog.Secrets;
import dev.pgparity.data.TableDifference;
import dev.pgparity.observe.HazardReview;
import dev.pgparity.plan.Plan;
import dev.pgparity.sql.SqlText;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that is known before anything runs: what approval is given to.
 *
 * @param hazards the plan with the target's numbers
 * @param selection what runs now and what waits
 * @param target the target's fingerprint
 * @param expected its fingerprint after the selected steps
 * @param lookups how the lookup rows differ; empty where none are declared
 */
public record PlanReview(
        HazardReview hazards,
        Selection selection,
        Fingerprint target,
        Fingerprint expected,
        List<TableDifference> lookups) {
    public PlanReview {
        lookups = List.copyOf(lookups);
    }

    /** Whether there is anything to do, in the schema or in lookup rows. */
    public boolean isEmpty() {
        return selection.groups().isEmpty() && lookups.stream().allMatch(TableDifference::inParity);
    }

    /**
     * What approving it means: SHA-256 over the target's state, the state that is promised, each statement in its order
     * and each table's rows that change. Any of them another, and it is another promotion.
     */
    public String identity() {
        Stream<String> sql = selection.steps().stream()
                .flatMap(step -> step.sql(Secrets.NONE).stream())
                .map(SqlText::sql);
        return Digest.of(
                Stream.concat(Stream.of(target.sha256(), expected.sha256()), Stream.concat(sql, rows(lookups))));
    }

    /** The rows that change, as texts. */
    static Stream<String> rows(List<TableDifference> lookups) {
        return lookups.stream()
                .filter(one -> !one.inParity())
                .map(one -> one.table().name() + " +" + one.inserts() + " ~" + one.updates() + " -" + one.deletes()
                        + " " + one.rows());
    }

    /** The plan, its hazards reviewed. */
    public Plan plan() {
        return hazards.plan();
    }
}
