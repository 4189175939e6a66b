package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.Severity;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.Statement;
import dev.pgparity.lint.grammar.TableChange;

/** A rule about what ALTER TABLE does to a table that was there before the file: nobody else uses one that is new. */
abstract class TableRule extends Rule {
    TableRule(String name, Concern concern) {
        super(name, concern);
    }

    TableRule(String name, Concern concern, Severity severity) {
        super(name, concern, severity);
    }

    @Override
    public final void judge(Statement statement, ScriptState before, Report report) {
        if (statement instanceof Statement.AlterTable alter && !before.isNew(alter.table())) {
            alter.changes().forEach(change -> judge(alter.table(), change, before, report));
        }
    }

    abstract void judge(Name table, TableChange change, ScriptState before, Report report);
}
