package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.Statement;

/**
 * A table is written anew while everybody waits.
 *
 * <pre>
 * VACUUM FULL orders;
 * -- but not:
 * VACUUM orders;
 * </pre>
 */
final class VacuumFull extends Rule {
    VacuumFull() {
        super("vacuum-full", Concern.WAITING);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        if (statement instanceof Statement.Rewrite rewrite) {
            report.say(
                    String.join(
                            ", ",
                            rewrite.tables().stream().map(Object::toString).toList()),
                    rewrite.tables().isEmpty() ? null : rewrite.tables().getFirst(),
                    rewrite.word() + " writes the whole table anew while readers and writers wait.",
                    "VACUUM (without FULL) frees space for new rows; pg_repack gives it back without the long lock.");
        }
    }
}
