package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.ColumnText;
import dev.pgparity.lint.grammar.Statement;
import java.util.regex.Pattern;

/**
 * A column of type serial.
 *
 * <pre>
 * CREATE TABLE t (id bigserial);
 * -- but not:
 * CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY);
 * </pre>
 */
final class PreferIdentity extends Rule {
    PreferIdentity() {
        super("prefer-identity", Concern.STYLE);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        for (Columns.Placed placed : Columns.of(statement)) {
            ColumnText column = placed.column();
            if (column.isSerial() || SERIAL.matcher(column.type()).matches()) {
                report.say(
                        column.at(),
                        placed.table() + "." + column.name(),
                        null,
                        "A serial is a sequence and a default that anybody may change apart, with grants of its own.",
                        "Use bigint GENERATED ALWAYS AS IDENTITY.");
            }
        }
    }

    private static final Pattern SERIAL = Pattern.compile("\"(small|big)?serial[248]?\"");
}
