package dev.pgparity.lint.rule;

import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.Statement;
import dev.pgparity.lint.grammar.TableChange;
import java.util.Set;

/** Which statements fail when they are run a second time. */
final class Repeats {
    private static final Set<String> KINDS =
            Set.of("schema", "sequence", "extension", "materialized view", "view", "type", "trigger", "policy");

    private Repeats() {}

    static boolean not(Statement statement, ScriptState before) {
        return switch (statement) {
            case Statement.CreateTable create -> !create.ifNotExists() && !create.temporary();
            case Statement.CreateIndex create ->
                !create.ifNotExists() && !(create.index() != null && before.droppedIfThere(create.index()));
            case Statement.Drop drop -> !drop.ifExists();
            case Statement.Create create ->
                KINDS.contains(create.kind())
                        && !create.ifNotExists()
                        && !create.replaces()
                        && !(create.name() != null && before.droppedIfThere(create.name()));
            case Statement.AlterTable alter ->
                alter.changes().stream().anyMatch(change -> not(alter.table(), change, before));
            default -> false;
        };
    }

    private static boolean not(Name table, TableChange change, ScriptState before) {
        return switch (change) {
            case TableChange.AddColumn added -> !added.ifNotExists();
            case TableChange.DropColumn drop -> !drop.ifExists();
            case TableChange.DropConstraint drop -> !drop.ifExists();
            case TableChange.AddConstraint added -> {
                String name = added.constraint().name();
                yield name == null || !before.droppedIfThere(table, name);
            }
            default -> false;
        };
    }
}
