package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.ColumnText;
import dev.pgparity.lint.grammar.ConstraintText;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.TableChange;

/**
 * A column is added whose values have to be written into every row.
 *
 * <pre>
 * ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid();
 * -- but not:
 * ALTER TABLE orders ADD COLUMN open boolean DEFAULT true;
 * </pre>
 */
final class AddColumnRewrite extends TableRule {
    AddColumnRewrite() {
        super("add-column-rewrite", Concern.WAITING);
    }

    @Override
    void judge(Name table, TableChange change, ScriptState before, Report report) {
        if (!(change instanceof TableChange.AddColumn added)) {
            return;
        }
        String reason = reason(added.column());
        if (!reason.isEmpty()) {
            report.say(
                    added.at(),
                    table + "." + added.column().name(),
                    table,
                    reason + ": the whole of " + table + " is written anew while readers and writers wait.",
                    "ADD COLUMN without it, ALTER COLUMN … SET DEFAULT for new rows, then fill the old ones in batches.");
        }
    }

    private static String reason(ColumnText column) {
        if (column.isSerial()) {
            return "Its sequence gives every row its own number";
        }
        if (column.has(ConstraintText.Form.IDENTITY)) {
            return "The identity gives every row its own number";
        }
        if (column.has(ConstraintText.Form.STORED)) {
            return "A stored generated column is calculated for every row";
        }
        return column.constraint(ConstraintText.Form.DEFAULT).stream()
                .flatMap(value -> value.functions().stream())
                .filter(call -> !StableFunctions.has(call))
                .findFirst()
                .map(call -> "The default calls " + call.replaceFirst("/.*", "")
                        + "(), which may give every row another value")
                .orElse("");
    }
}
