package dev.pgparity.authored;

import dev.pgparity.migrate.Migration;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.Step;
import java.util.List;

/**
 * A pending migration as it is put before a person.
 *
 * @param digest SHA-256 of everything in its files that runs, hexadecimal
 * @param inTransaction all of it can run in one transaction
 * @param steps its statements in their order; plain statements that follow one another are one step
 * @param opaque titles of steps whose effect the grammar cannot see ({@code DO}, {@code CALL}, functions of the user's,
 *     what it cannot read); none once they have run on a copy
 * @param lint findings that fail the project's {@code lint} and stand for no hazard, each with its place
 */
public record ReviewedMigration(
        Migration migration,
        String digest,
        boolean inTransaction,
        List<Step> steps,
        List<String> opaque,
        List<String> lint) {
    public ReviewedMigration {
        steps = List.copyOf(steps);
        opaque = List.copyOf(opaque);
        lint = List.copyOf(lint);
    }

    /** {@code 003 add orders}. */
    public String title() {
        return migration.title();
    }

    /** Which file with which content. */
    public String identity() {
        return migration.version() + " " + digest;
    }

    /** Whether it is not known what a step of it does. */
    public boolean isOpaque(Step step) {
        return opaque.contains(step.summary());
    }

    /** The same with what was seen of it on a copy. */
    public ReviewedMigration observed(List<Step> reviewed) {
        return new ReviewedMigration(migration, digest, inTransaction, reviewed, List.of(), lint);
    }

    /** The same with other hazards on its steps. */
    public ReviewedMigration with(List<Step> reviewed) {
        return new ReviewedMigration(migration, digest, inTransaction, reviewed, opaque, lint);
    }

    /** Contract as soon as one of its steps takes something away: a file runs whole or not at all. */
    public Phase phase() {
        return steps.stream().anyMatch(step -> step.phase() == Phase.CONTRACT) ? Phase.CONTRACT : Phase.EXPAND;
    }

    /** As a group of a plan. */
    public ExecutionGroup group(int number) {
        return new ExecutionGroup(number, phase(), inTransaction, steps);
    }
}
