package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.ConstraintText;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.TableChange;

/**
 * A primary key is added and its index built under the strongest lock.
 *
 * <pre>
 * ALTER TABLE orders ADD PRIMARY KEY (id);
 * -- but not:
 * CREATE UNIQUE INDEX CONCURRENTLY orders_pkey ON orders (id);
 * ALTER TABLE orders ADD CONSTRAINT orders_pkey PRIMARY KEY USING INDEX orders_pkey;
 * </pre>
 */
final class AddPrimaryKey extends TableRule {
    AddPrimaryKey() {
        super("add-primary-key", Concern.WAITING);
    }

    @Override
    void judge(Name table, TableChange change, ScriptState before, Report report) {
        if (AddedConstraint.looksAtRows(change, ConstraintText.Form.PRIMARY_KEY)) {
            report.say(
                    change.at(),
                    table.toString(),
                    table,
                    "Readers and writers of " + table + " wait while the index of its primary key is built.",
                    "CREATE UNIQUE INDEX CONCURRENTLY i …; then ADD CONSTRAINT … PRIMARY KEY USING INDEX i.");
        }
    }
}
