package dev.pgparity.lint.grammar;

import java.util.List;

/**
 * A statement in its place.
 *
 * @param statement what it says, and what it says inside: data-changing parts of WITH come first
 * @param at where its first word begins in the file, counted in characters from 0
 * @param end behind its last word
 * @param comments those between the statement before and its end
 */
public record ScriptStatement(List<Statement> parts, Statement statement, int at, int end, List<CommentText> comments) {
    public ScriptStatement {
        parts = List.copyOf(parts);
        comments = List.copyOf(comments);
    }

    /** @param text with its marks */
    public record CommentText(String text, int at) {}
}
