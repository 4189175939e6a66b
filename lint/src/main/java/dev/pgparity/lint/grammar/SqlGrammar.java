package dev.pgparity.lint.grammar;

import java.util.List;

/** Reads a SQL file. */
public interface SqlGrammar {
    /** A file's statements in their order, and what could not be read; what comes after a part that could not be is read again. */
    Reading read(String sql);

    record Reading(List<ScriptStatement> statements, List<SyntaxProblem> problems) {
        public Reading {
            statements = List.copyOf(statements);
            problems = List.copyOf(problems);
        }
    }
}
