package dev.pgparity.read;

import dev.pgparity.sql.QualifiedName;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The tables that two databases have alike, found while both are read at the same time, each by a thread of its own:
 * where only differences are wanted, nobody needs to print these tables, or to send and compare what was printed.
 */
public final class AlikeTables {
    /** With fewer tables there is nothing to be won. */
    public static final int WORTH_WHILE = 200;

    private final int fewest;
    private final CompletableFuture<TableDigests> one = new CompletableFuture<>();
    private final CompletableFuture<TableDigests> other = new CompletableFuture<>();

    /** @param fewest how many tables a database has at least that is asked for digests */
    public AlikeTables(int fewest) {
        this.fewest = fewest;
    }

    /** For whoever reads one side. */
    public Half one() {
        return new Half(one, other, fewest);
    }

    /** For whoever reads the other side. */
    public Half other() {
        return new Half(other, one, fewest);
    }

    /** What one side tells the other; closed when that side is read or cannot be, so that nobody waits for it. */
    public static final class Half implements AutoCloseable {
        private final CompletableFuture<TableDigests> mine;
        private final CompletableFuture<TableDigests> theirs;

        private final int fewest;

        private Half(CompletableFuture<TableDigests> mine, CompletableFuture<TableDigests> theirs, int fewest) {
            this.mine = mine;
            this.theirs = theirs;
            this.fewest = fewest;
        }

        boolean isWorthWhile(long tables) {
            return tables >= fewest;
        }

        /** Waits for the other side; none are alike where it has nothing to tell. */
        Map<Long, QualifiedName> exchange(TableDigests digests) {
            mine.complete(digests);
            return digests.alike(theirs.join());
        }

        @Override
        public void close() {
            mine.complete(TableDigests.NONE);
        }
    }
}
