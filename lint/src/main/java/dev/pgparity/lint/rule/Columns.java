package dev.pgparity.lint.rule;

import dev.pgparity.lint.grammar.ColumnText;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.Statement;
import dev.pgparity.lint.grammar.TableChange;
import java.util.List;

/** The columns that a statement makes, whether their table is new or not. */
final class Columns {
    private Columns() {}

    record Placed(Name table, ColumnText column) {}

    static List<Placed> of(Statement statement) {
        return switch (statement) {
            case Statement.CreateTable create ->
                create.columns().stream()
                        .map(column -> new Placed(create.table(), column))
                        .toList();
            case Statement.AlterTable alter ->
                alter.changes().stream()
                        .filter(TableChange.AddColumn.class::isInstance)
                        .map(change -> new Placed(alter.table(), ((TableChange.AddColumn) change).column()))
                        .toList();
            default -> List.of();
        };
    }
}
