package dev.pgparity.lint.rule;

import dev.pgparity.lint.grammar.ConstraintText;
import dev.pgparity.lint.grammar.TableChange;

/** Constraints that come to a table in use, by themselves or with a column. */
final class AddedConstraint {
    private AddedConstraint() {}

    /** Whether one of a form comes and looks at the rows that are there: not NOT VALID, and without an index built before. */
    static boolean looksAtRows(TableChange change, ConstraintText.Form form) {
        return switch (change) {
            case TableChange.AddConstraint added ->
                added.constraint().form() == form
                        && !added.constraint().notValid()
                        && !added.constraint().usingIndex();
            case TableChange.AddColumn added -> added.column().has(form);
            default -> false;
        };
    }
}
