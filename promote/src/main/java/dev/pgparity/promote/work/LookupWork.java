package dev.pgparity.promote.work;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.data.TableDifference;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What a promotion does to lookup rows: it brings those of its source, or takes back those of an earlier one. */
public sealed interface LookupWork extends AutoCloseable permits LookupRows, ReturnedRows {
    /** Something done with lookup rows. */
    @FunctionalInterface
    interface Act {
        List<TableDifference> run() throws SQLException;
    }

    /** Looks in the transaction that the target is in, or in one that is rolled back. */
    static List<TableDifference> looking(Connection target, Act act) throws SQLException {
        boolean own = target.getAutoCommit();
        if (own) {
            target.setAutoCommit(false);
        }
        try {
            return act.run();
        } finally {
            if (own) {
                target.rollback();
                target.setAutoCommit(true);
            }
        }
    }

    /** What it would do; the target, in autocommit or in a transaction, is only read. */
    List<TableDifference> compare(String targetName, Connection target) throws SQLException;

    /**
     * Does it, in the transaction that the target is in.
     *
     * @param differ whether a comparison has shown that there is something to do
     * @param keptFor the promotion for which the target keeps the rows as they were; empty for none
     * @throws dev.pgparity.problem.Problem when it cannot be done, or when rows of other tables changed through it; the
     *     transaction is then to be rolled back
     */
    List<TableDifference> sync(String targetName, Connection target, boolean differ, Optional<String> keptFor)
            throws SQLException;

    /**
     * Refuses rows that could not be written in the end, because others refer to them or a constraint forbids them; the
     * target is only read.
     *
     * @param present the target's schema as it is
     * @param expected its schema when the rows are written
     * @param filesFirst files run before, which may change rows of any table
     * @throws dev.pgparity.problem.Problem that names the rows
     */
    default void requireFeasible(
            String targetName, Connection target, Catalog present, Catalog expected, boolean filesFirst)
            throws SQLException {}

    /** Under which names the promotion {@code id} keeps what it did, in the order in which that is taken back. */
    List<String> keptAs(String id);

    /** Whether it comes before the first step: rows of the newer schema go before it does. */
    boolean comesFirst();

    @Override
    void close();
}
