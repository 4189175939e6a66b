package dev.pgparity.promote.review;

import dev.pgparity.audit.Digest;
import dev.pgparity.authored.ReviewedMigration;
import dev.pgparity.catalog.Fingerprint;
import dev.pgparity.catalog.Secrets;
import dev.pgparity.data.TableDifference;
import dev.pgparity.observe.HazardReview;
import dev.pgparity.plan.Plan;
import dev.pgparity.plan.Step;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that is known before anything runs: what approval is given to.
 *
 * @param migrations the project's files that run first, in order, with the target's numbers
 * @param waitingFiles those that wait for the contract phase, and those behind them
 * @param hazards the plan with the target's numbers, and its answers about the files
 * @param selection what runs now and what waits
 * @param target the target's fingerprint
 * @param expected its fingerprint after the selected steps
 * @param lookups how the lookup rows differ; empty where none are declared
 */
public record PlanReview(
        List<ReviewedMigration> migrations,
        List<ReviewedMigration> waitingFiles,
        HazardReview hazards,
        Selection selection,
        Fingerprint target,
        Fingerprint expected,
        List<TableDifference> lookups) {
    public PlanReview {
        migrations = List.copyOf(migrations);
        waitingFiles = List.copyOf(waitingFiles);
        lookups = List.copyOf(lookups);
    }

    /** Whether there is anything to do, in files, in the schema or in reference rows. */
    public boolean isEmpty() {
        return migrations.isEmpty()
                && selection.groups().isEmpty()
                && lookups.stream().allMatch(TableDifference::inParity);
    }

    /** Everything that runs, in order: the statements of the files, then the steps of the plan. */
    public List<Step> steps() {
        return Stream.concat(
                        migrations.stream().flatMap(migration -> migration.steps().stream()),
                        selection.steps().stream())
                .toList();
    }

    /** What was not chosen: statements of files, then steps of the plan. */
    public List<Step> waiting() {
        return Stream.concat(
                        waitingFiles.stream().flatMap(migration -> migration.steps().stream()),
                        selection.waiting().stream())
                .toList();
    }

    /** {@code 2 migrations, 5 steps; 3 lookup rows; 1 contract step waits}. */
    public String headline() {
        int steps = selection.steps().size();
        int waiting = selection.waiting().size();
        long rows = lookups.stream().mapToLong(TableDifference::changes).sum();
        List<String> now = new ArrayList<>();
        if (!migrations.isEmpty()) {
            now.add(count(migrations.size(), "migration"));
        }
        if (steps > 0) {
            now.add(count(steps, "step"));
        }
        if (rows > 0) {
            now.add(count(rows, "lookup row"));
        }
        return (now.isEmpty() ? "nothing to do" : String.join(", ", now))
                + (waitingFiles.isEmpty()
                        ? ""
                        : "; " + count(waitingFiles.size(), "migration") + " from "
                                + waitingFiles.getFirst().migration().version()
                                + (waitingFiles.size() == 1 ? " waits" : " on wait"))
                + (waiting == 0
                        ? ""
                        : "; " + count(waiting, Selection.noun(selection.waiting()))
                                + (waiting == 1 ? " waits" : " wait"));
    }

    private static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** The same with what running the files on a copy has shown. */
    public PlanReview with(List<ReviewedMigration> observed) {
        return new PlanReview(observed, waitingFiles, hazards, selection, target, expected, lookups);
    }

    /**
     * What approving it means: SHA-256 over the target's state, the state that is promised, each file with its content,
     * each statement in its order and each table's rows that change. Any of them another, and it is another promotion.
     */
    public String identity() {
        return Digest.of(parts().stream());
    }

    /** Of what the identity is made. */
    List<String> parts() {
        Stream<String> sql = selection.steps().stream()
                .flatMap(step -> step.sql(Secrets.NONE).stream())
                .map(SqlText::sql);
        return Stream.of(Stream.of(target.sha256(), expected.sha256()), files().stream(), sql, rows(lookups))
                .flatMap(part -> part)
                .toList();
    }

    /** The migrations' versions with the digests of their content. */
    List<String> files() {
        return migrations.stream().map(ReviewedMigration::identity).toList();
    }

    /** The rows that change, as texts. */
    public static Stream<String> rows(List<TableDifference> lookups) {
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
