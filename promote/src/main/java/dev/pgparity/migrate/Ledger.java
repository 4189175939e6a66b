package dev.pgparity.migrate;

import dev.pgparity.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** The table that says what ran where. None of these methods begins or ends a transaction. */
public interface Ledger {
    QualifiedName table();

    /** What it says; empty where there is no such table. */
    List<LedgerEntry> read(Connection connection) throws SQLException;

    /** Makes the table, or adds to one of a known shape what is missing; a problem where it is somebody else's. */
    void ensure(Connection connection) throws SQLException;

    /**
     * A migration is through.
     *
     * @param checksum of its text; may be empty
     * @param statements what was run
     */
    void applied(Connection connection, Migration migration, String checksum, List<String> statements, Duration took)
            throws SQLException;

    /**
     * How far a migration is that runs outside a transaction, written before and after each of its statements.
     *
     * @param done how many statements are through
     * @param running whether the next one has begun
     */
    void progress(Connection connection, Migration migration, String checksum, int done, boolean running)
            throws SQLException;

    /** It counts as not applied from now on. */
    void forget(Connection connection, Migration migration) throws SQLException;
}
