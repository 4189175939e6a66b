package dev.pgparity.lint.rule;

import dev.pgparity.lint.grammar.ColumnText;
import dev.pgparity.lint.grammar.ConstraintText;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.Statement;
import dev.pgparity.lint.grammar.TableChange;
import java.util.ArrayList;
import java.util.List;

/** The names that a statement gives. */
final class NewNames {
    private NewNames() {}

    static List<Name> of(Statement statement) {
        List<Name> names = new ArrayList<>();
        switch (statement) {
            case Statement.CreateTable create -> {
                names.add(create.table());
                create.columns().forEach(column -> add(column, names));
                create.constraints().forEach(constraint -> add(constraint, names));
            }
            case Statement.CreateIndex create when create.index() != null -> names.add(create.index());
            case Statement.CreateFunction create -> names.add(create.function());
            case Statement.Create create when create.name() != null -> names.add(create.name());
            case Statement.AlterTable alter -> alter.changes().forEach(change -> add(change, names));
            default -> {
                // gives no name
            }
        }
        return names;
    }

    private static void add(TableChange change, List<Name> names) {
        switch (change) {
            case TableChange.AddColumn added -> add(added.column(), names);
            case TableChange.AddConstraint added -> add(added.constraint(), names);
            case TableChange.RenameColumn rename -> names.add(new Name(List.of(rename.to())));
            case TableChange.RenameTable rename -> names.add(new Name(List.of(rename.to())));
            default -> {
                // gives no name
            }
        }
    }

    private static void add(ColumnText column, List<Name> names) {
        names.add(new Name(List.of(column.name())));
        column.constraints().forEach(constraint -> add(constraint, names));
    }

    private static void add(ConstraintText constraint, List<Name> names) {
        String name = constraint.name();
        if (name != null) {
            names.add(new Name(List.of(name)));
        }
    }
}
