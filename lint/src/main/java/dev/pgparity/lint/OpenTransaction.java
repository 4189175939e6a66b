package dev.pgparity.lint;

import dev.pgparity.lint.grammar.Statement;

/**
 * A transaction that the file begins and does not end; found at its end, not at a statement.
 *
 * <pre>
 * BEGIN; ALTER TABLE t ADD COLUMN c text;          -- nothing of it is kept
 * BEGIN; ALTER TABLE t ADD COLUMN c text; COMMIT;
 * </pre>
 */
final class OpenTransaction implements LintRule {
    static final String MESSAGE = "The transaction that begins here is never committed, so nothing of it is kept.";
    static final String INSTEAD = "End it with COMMIT.";

    @Override
    public String name() {
        return "uncommitted-transaction";
    }

    @Override
    public Concern concern() {
        return Concern.FAILURE;
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        // said when the file is at its end
    }
}
