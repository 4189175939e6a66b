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

    private final CompletableFuture<TableDigests> source = new CompletableFuture<>();
    private final CompletableFuture<TableDigests> target = new CompletableFuture<>();
    private final int fewest;

    /** @param fewest how many tables a database has at least that is asked for digests */
    public AlikeTables(int fewest) {
        this.fewest = fewest;
    }

    /** For whoever reads SOURCE. */
    public Half source() {
        return new Half(source, target);
    }

    /** For whoever reads TARGET. */
    public Half target() {
        return new Half(target, source);
    }

    /** What one side tells the other; closed when that side is read or cannot be, so that nobody waits for it. */
    public final class Half implements AutoCloseable {
        private final CompletableFuture<TableDigests> mine;
        private final CompletableFuture<TableDigests> theirs;

        private Half(CompletableFuture<TableDigests> mine, CompletableFuture<TableDigests> theirs) {
            this.mine = mine;
            this.theirs = theirs;
        }

        boolean isWorthWhile(long tables) {
            return tables >= fewest;
        }

        /** Waits for the other side; none are alike where it has nothing to tell. */
        Map<Long, QualifiedName> exchange(TableDigests digests) {
            mine.complete(digests);
            return TableDigests.comparable(source.join(), target.join()) ? digests.alike(theirs.join()) : Map.of();
        }

        @Override
        public void close() {
            mine.complete(TableDigests.NONE);
        }
    }
}
