package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.Statement;
import dev.pgparity.lint.grammar.TableChange;
import java.util.Set;

/**
 * A table, view, type or schema gets another name or place.
 *
 * <pre>
 * ALTER TABLE orders RENAME TO sales_orders;
 * -- but not:
 * CREATE TABLE new_orders (id bigint);
 * ALTER TABLE new_orders RENAME TO orders;
 * </pre>
 */
final class RenameObject extends Rule {
    RenameObject() {
        super("rename-object", Concern.RELEASE);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        switch (statement) {
            case Statement.AlterTable alter
            when !before.isNew(alter.table()) -> {
                for (TableChange change : alter.changes()) {
                    if (change instanceof TableChange.RenameTable || change instanceof TableChange.MoveToSchema) {
                        report.say(
                                change.at(),
                                alter.table().toString(),
                                null,
                                "The running release still looks for " + alter.table()
                                        + " and fails at its next query.",
                                "Leave a view of the old name, in the same transaction, until the next release.");
                    }
                }
            }
            case Statement.Rename rename
            when NAMED.contains(rename.kind()) && !before.isNew(rename.name()) ->
                report.say(
                        rename.name(),
                        null,
                        "The running release still says " + rename.name() + " and fails at its next use.",
                        "Make a second one of the new name, and drop the old one a release later.");
            default -> {
                // all names stay
            }
        }
    }

    private static final Set<String> NAMED = Set.of(
            "view",
            "materialized view",
            "type",
            "domain",
            "schema",
            "function",
            "procedure",
            "sequence",
            "extension",
            "foreign table");
}
