package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.ColumnText;
import dev.pgparity.lint.grammar.Statement;
import java.util.Set;

/**
 * A number of 32 bits.
 *
 * <pre>
 * CREATE TABLE t (id integer);
 * -- but not:
 * CREATE TABLE t (id bigint);
 * </pre>
 */
final class PreferBigint extends Rule {
    PreferBigint() {
        super("prefer-bigint", Concern.STYLE);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        for (Columns.Placed placed : Columns.of(statement)) {
            ColumnText column = placed.column();
            if (TYPES.contains(column.baseType())) {
                report.say(
                        column.at(),
                        placed.table() + "." + column.name(),
                        null,
                        "It ends at 2,147,483,647, and changing it later writes the table anew.",
                        "Use bigint.");
            }
        }
    }

    private static final Set<String> TYPES = Set.of("int", "integer", "int4", "serial", "serial4");
}
