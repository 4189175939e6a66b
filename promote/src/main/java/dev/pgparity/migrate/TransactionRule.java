package dev.pgparity.migrate;

import dev.pgparity.scratch.Script.Piece;
import dev.pgparity.scratch.ScriptPart.CopyRows;
import dev.pgparity.scratch.ScriptPart.SqlStatement;
import java.util.List;
import java.util.Set;

/** Which statements PostgreSQL refuses inside a transaction, told by their first words. */
public final class TransactionRule {
    private static final Set<String> BEGINS = Set.of("BEGIN", "START");
    private static final Set<String> ENDS = Set.of("COMMIT", "END", "ROLLBACK", "ABORT");

    private TransactionRule() {}

    /** Whether the server refuses it in a transaction. */
    public static boolean needsNone(Piece piece) {
        if (!(piece.part() instanceof SqlStatement statement)) {
            return false;
        }
        List<String> words = statement.words();
        String second = words.size() > 1 ? words.get(1) : "";
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "CREATE", "DROP" ->
                words.contains("CONCURRENTLY") || second.equals("DATABASE") || second.equals("TABLESPACE");
            case "REINDEX" -> words.contains("CONCURRENTLY") || words.contains("DATABASE") || words.contains("SYSTEM");
            case "ALTER" ->
                (second.equals("TABLE") && words.contains("DETACH") && words.contains("CONCURRENTLY"))
                        || second.equals("SYSTEM")
                        || (second.equals("DATABASE") && words.contains("TABLESPACE"));
            case "VACUUM" -> true;
            case "CLUSTER" -> words.size() == 1;
            default -> false;
        };
    }

    /** A file that is one transaction of its own runs in ours: without its BEGIN and COMMIT. */
    public static List<Piece> withoutFrame(List<Piece> pieces) {
        boolean framed = pieces.size() > 1
                && is(pieces.getFirst(), BEGINS)
                && is(pieces.getLast(), Set.of("COMMIT", "END"))
                && pieces.subList(1, pieces.size() - 1).stream().noneMatch(TransactionRule::controls);
        return framed ? pieces.subList(1, pieces.size() - 1) : pieces;
    }

    /** Whether it begins or ends a transaction itself. */
    public static boolean controls(Piece piece) {
        return is(piece, BEGINS) || is(piece, ENDS);
    }

    private static boolean is(Piece piece, Set<String> words) {
        return switch (piece.part()) {
            case SqlStatement statement ->
                !statement.words().isEmpty()
                        && words.contains(statement.words().getFirst())
                        // ROLLBACK TO and friends of savepoints stay within
                        && !(statement.words().getFirst().equals("ROLLBACK")
                                && statement.words().contains("TO"));
            case CopyRows copy -> false;
            default -> false;
        };
    }
}
