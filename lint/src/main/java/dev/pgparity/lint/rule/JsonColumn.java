package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.Severity;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.TableChange;

/**
 * A column of type json, which has no equality.
 *
 * <pre>
 * ALTER TABLE orders ADD COLUMN details json;
 * -- but not:
 * ALTER TABLE orders ADD COLUMN details jsonb;
 * </pre>
 */
final class JsonColumn extends TableRule {
    JsonColumn() {
        super("json-column", Concern.RELEASE, Severity.WARNING);
    }

    @Override
    void judge(Name table, TableChange change, ScriptState before, Report report) {
        if (change instanceof TableChange.AddColumn added
                && added.column().baseType().equals("json")) {
            report.say(
                    added.at(),
                    table + "." + added.column().name(),
                    null,
                    "json has no equality: queries with SELECT DISTINCT, GROUP BY or UNION over the table fail.",
                    "Use jsonb.");
        }
    }
}
