package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.Severity;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.TableChange;

/**
 * A trigger is switched off.
 *
 * <pre>
 * ALTER TABLE orders DISABLE TRIGGER audit;
 * -- but not:
 * ALTER TABLE orders ENABLE TRIGGER audit;
 * </pre>
 */
final class DisableTrigger extends TableRule {
    DisableTrigger() {
        super("disable-trigger", Concern.SECURITY, Severity.WARNING);
    }

    @Override
    void judge(Name table, TableChange change, ScriptState before, Report report) {
        if (change instanceof TableChange.Trigger trigger && !trigger.enable()) {
            report.say(
                    trigger.at(),
                    table + "." + trigger.trigger(),
                    null,
                    "What it guards or records is not guarded or recorded from here on; ALL includes foreign keys.",
                    "Enable it again in the same transaction.");
        }
    }
}
