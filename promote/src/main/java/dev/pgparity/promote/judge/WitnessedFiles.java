package dev.pgparity.promote.judge;

import dev.pgparity.authored.ReviewedMigration;
import dev.pgparity.connect.SearchPath;
import dev.pgparity.migrate.MigrationFolder;
import dev.pgparity.migrate.MigrationOptions;
import dev.pgparity.migrate.MigrationScript;
import dev.pgparity.migrate.TransactionRule;
import dev.pgparity.scratch.Script;
import dev.pgparity.scratch.Script.Piece;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Notes the rows before the first statement and after the last one of each file that is, or is in, a transaction. */
public final class WitnessedFiles {
    private WitnessedFiles() {}

    /**
     * Around what is watched already.
     *
     * @param back whether the files' way back runs
     */
    public static MigrationOptions.StatementWatch around(
            MigrationFolder folder,
            List<ReviewedMigration> reviewed,
            boolean back,
            CommitJudge.Place place,
            MigrationOptions.StatementWatch inner) {
        Set<Script.Position> first = new HashSet<>();
        Set<Script.Position> last = new HashSet<>();
        for (ReviewedMigration one : reviewed) {
            MigrationScript script = folder.script(one.migration());
            List<Piece> pieces = TransactionRule.withoutFrame(back ? script.rollback() : script.apply());
            if (one.inTransaction() && !pieces.isEmpty()) {
                first.add(pieces.getFirst().position());
                last.add(pieces.getLast().position());
            }
        }
        return (connection, piece, sending) -> {
            if (first.contains(piece.position())) {
                SearchPath.pinned(connection, () -> place.begins(connection));
            }
            inner.around(connection, piece, sending);
            if (last.contains(piece.position())) {
                SearchPath.pinned(connection, () -> place.ends(connection));
            }
        };
    }
}
