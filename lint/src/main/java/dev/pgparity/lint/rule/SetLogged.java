package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.TableChange;

/**
 * A table becomes logged or unlogged, which writes it anew.
 *
 * <pre>
 * ALTER TABLE events SET UNLOGGED;
 * -- but not:
 * CREATE UNLOGGED TABLE staging_rows (id bigint);
 * ALTER TABLE staging_rows SET LOGGED;
 * </pre>
 */
final class SetLogged extends TableRule {
    SetLogged() {
        super("set-logged", Concern.WAITING);
    }

    @Override
    void judge(Name table, TableChange change, ScriptState before, Report report) {
        switch (change) {
            case TableChange.Logged logged ->
                report.say(
                        logged.at(),
                        table.toString(),
                        table,
                        logged.logged()
                                ? "The whole table is written anew, and to the log, while readers and writers wait."
                                : "The whole table is written anew while readers and writers wait, and after a crash it is empty.",
                        "Copy the rows into a second table in batches, then rename both.");
            case TableChange.MoveToTablespace move ->
                report.say(
                        move.at(),
                        table.toString(),
                        table,
                        "The whole table is copied while readers and writers wait.",
                        "Do it in a quiet hour, or with pg_repack.");
            default -> {
                // the rows stay where they are
            }
        }
    }
}
