package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.Statement;

/**
 * A table and its rows go.
 *
 * <pre>
 * DROP TABLE orders;
 * -- but not:
 * CREATE TABLE scratch (id bigint); DROP TABLE scratch;
 * </pre>
 */
final class DropTable extends Rule {
    DropTable() {
        super("drop-table", Concern.DATA);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        if (!(statement instanceof Statement.Drop drop) || !isTable(drop.kind())) {
            return;
        }
        for (Name table : drop.names()) {
            if (!before.isNew(table)) {
                report.say(
                        table,
                        null,
                        "Table " + table + " goes with all its rows; the running release may still read it.",
                        "Stop using it, rename it in one release, back it up, and drop it in a later one.");
            }
        }
    }

    private static boolean isTable(String kind) {
        return kind.equals("table") || kind.equals("foreign table");
    }
}
