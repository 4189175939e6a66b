package dev.pgparity.lint.grammar;

/** What the grammar cannot read. @param at where in the file, counted in characters from 0 */
public record SyntaxProblem(String message, int at) {}
