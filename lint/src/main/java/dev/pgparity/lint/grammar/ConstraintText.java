package dev.pgparity.lint.grammar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint as a file writes it.
 *
 * @param name null where it has none
 * @param notValid rows that are there are not looked at
 * @param usingIndex it takes an index that is there
 * @param references the table that a foreign key points to
 * @param expression the text of a check, default or generated column; empty for others
 * @param functions the functions that the expression calls, without schema, each with the number of its arguments:
 *     {@code now/0}
 * @param at where it begins in the file
 */
public record ConstraintText(
        Form form,
        @Nullable String name,
        boolean notValid,
        boolean usingIndex,
        @Nullable Name references,
        String expression,
        List<String> functions,
        int at) {
    public ConstraintText {
        functions = List.copyOf(functions);
    }

    /** What it is. */
    public enum Form {
        NOT_NULL,
        NULL,
        PRIMARY_KEY,
        UNIQUE,
        CHECK,
        FOREIGN_KEY,
        EXCLUSION,
        DEFAULT,
        IDENTITY,
        STORED,
        VIRTUAL
    }
}
