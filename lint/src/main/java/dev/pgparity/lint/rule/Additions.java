package dev.pgparity.lint.rule;

import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.Statement;
import dev.pgparity.lint.grammar.TableChange;

/** What is no mere addition. */
final class Additions {
    private Additions() {}

    static boolean takesAway(Statement statement, ScriptState before) {
        return switch (statement) {
            case Statement.Drop drop -> !drop.names().stream().allMatch(name -> isOfThisFile(name, before));
            case Statement.Truncate truncate -> !truncate.tables().stream().allMatch(before::isNew);
            case Statement.Delete delete -> !before.isNew(delete.table());
            case Statement.Update update -> !before.isNew(update.table());
            case Statement.Rename rename -> !before.isNew(rename.name());
            case Statement.AlterType alter -> alter.renamesValue() || alter.changesAttributes();
            case Statement.AlterTable alter ->
                !before.isNew(alter.table())
                        && alter.changes().stream().anyMatch(change -> takesAway(alter.table(), change, before));
            default -> false;
        };
    }

    private static boolean isOfThisFile(Name name, ScriptState before) {
        return before.isNew(name) || before.isNewIndex(name);
    }

    private static boolean takesAway(Name table, TableChange change, ScriptState before) {
        return switch (change) {
            case TableChange.DropColumn drop -> !before.isNewColumn(table, drop.column());
            case TableChange.DropConstraint drop -> !before.isOfThisFile(table, drop.constraint());
            case TableChange.ChangeType changed -> !before.isNewColumn(table, changed.column());
            case TableChange.RenameColumn rename -> !before.isNewColumn(table, rename.column());
            case TableChange.RenameTable rename -> true;
            case TableChange.MoveToSchema move -> true;
            case TableChange.Detach detach -> true;
            case TableChange.RowSecurity security -> !security.on();
            case TableChange.Trigger trigger -> !trigger.enable();
            default -> false;
        };
    }
}
