package dev.pgparity.migrate;

import dev.pgparity.scratch.Script.Piece;
import java.util.List;

/**
 * The parts of a migration, cut into statements.
 *
 * @param check whether it is there already: one query whose single value is true; empty to always run it
 * @param apply what it does
 * @param verify queries that return no row once it is done
 * @param rollback what takes it back; empty where nothing does
 * @param transaction false where the file says that it runs without one
 */
public record MigrationScript(
        List<Piece> check, List<Piece> apply, List<Piece> verify, List<Piece> rollback, boolean transaction) {
    public MigrationScript {
        check = List.copyOf(check);
        apply = List.copyOf(apply);
        verify = List.copyOf(verify);
        rollback = List.copyOf(rollback);
    }

    /** Whether all of it can run in a transaction of ours. */
    public boolean fitsTransaction() {
        List<Piece> pieces = TransactionRule.withoutFrame(apply);
        return transaction
                && pieces.stream().noneMatch(TransactionRule::needsNone)
                && pieces.stream().noneMatch(TransactionRule::controls);
    }
}
