package dev.pgparity.audit;

import dev.pgparity.own.OwnSchema;
import dev.pgparity.own.OwnTable;
import dev.pgparity.own.Rights;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Table {@code pgparity.audit}: entries are only ever added (a trigger refuses the rest), and each holds the hash of the
 * one before, so that a change made past the trigger is found by {@link #verify}.
 */
public final class AuditLog {
    private static final String COLUMNS = "number, at, done_by, done_as, action, subject, detail, previous, hash";

    private static final long ONE_WRITER = 0x7067_7061_7564_6974L;

    private final Connection connection;

    private AuditLog(Connection connection) {
        this.connection = connection;
    }

    public static AuditLog of(Connection connection) {
        return new AuditLog(connection);
    }

    /** Whether anything was ever written down here. */
    public boolean exists() throws SQLException {
        return OwnSchema.readable(connection, OwnTable.AUDIT);
    }

    /**
     * Writes one entry: in the transaction that is open, or in one of its own. Two writers come one after the other.
     *
     * @param by who did it
     */
    public AuditEntry append(String by, String action, String subject, String detail) throws SQLException {
        boolean alone = connection.getAutoCommit();
        if (alone) {
            connection.setAutoCommit(false);
        }
        try {
            prepare();
            AuditEntry entry = insert(by, action, subject, detail);
            if (alone) {
                connection.commit();
            }
            return entry;
        } catch (SQLException e) {
            if (alone) {
                connection.rollback();
            }
            throw e;
        } finally {
            if (alone) {
                connection.setAutoCommit(true);
            }
        }
    }

    private AuditEntry insert(String by, String action, String subject, String detail) throws SQLException {
        String role;
        try (Statement statement = connection.createStatement()) {
            // not a lock on the table, which would need more than the right to add entries
            statement.execute("SELECT pg_catalog.pg_advisory_xact_lock(" + ONE_WRITER + ")");
            try (ResultSet row = statement.executeQuery("SELECT session_user")) {
                row.next();
                role = row.getString(1);
            }
        }
        Optional<AuditEntry> last = newest(1).stream().findFirst();
        long number = last.map(AuditEntry::number).orElse(0L) + 1;
        String previous = last.map(AuditEntry::hash).orElse(AuditEntry.BEGINNING);
        Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS); // what a timestamptz holds
        AuditEntry entry = new AuditEntry(
                number,
                at,
                by,
                role,
                action,
                subject,
                detail,
                previous,
                AuditEntry.hash(number, at, by, role, action, subject, detail, previous));
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO pgparity.audit (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, entry.number());
            insert.setObject(2, at.atOffset(ZoneOffset.UTC));
            insert.setString(3, by);
            insert.setString(4, role);
            insert.setString(5, action);
            insert.setString(6, subject);
            insert.setString(7, detail);
            insert.setString(8, previous);
            insert.setString(9, entry.hash());
            insert.executeUpdate();
        }
        return entry;
    }

    /** The newest first. */
    public List<AuditEntry> newest(int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT " + COLUMNS + " FROM pgparity.audit ORDER BY number DESC LIMIT ?")) {
            select.setInt(1, most);
            List<AuditEntry> entries = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(row));
                }
            }
            return entries;
        }
    }

    /**
     * Reads all of it and follows the chain.
     *
     * @param head a hash that was noted earlier: it must still be there; empty where none was
     */
    public ChainVerdict verify(Optional<String> head) throws SQLException {
        String previous = AuditEntry.BEGINNING;
        long number = 0;
        boolean seen = head.isEmpty();
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT " + COLUMNS + " FROM pgparity.audit ORDER BY number")) {
            while (row.next()) {
                AuditEntry entry = entry(row);
                number++;
                if (entry.number() != number) {
                    return new ChainVerdict.Broken(number, "Entry " + number + " is gone.");
                }
                if (!entry.previous().equals(previous)) {
                    return new ChainVerdict.Broken(
                            number, "Entry " + number + " does not follow from the one before it.");
                }
                if (!entry.rightHash().equals(entry.hash())) {
                    return new ChainVerdict.Broken(number, "Entry " + number + " was changed after it was written.");
                }
                previous = entry.hash();
                seen |= head.isPresent() && previous.startsWith(head.get());
            }
        }
        return seen
                ? new ChainVerdict.Whole(number, previous)
                : new ChainVerdict.Broken(
                        number + 1, "The entry with the hash " + head.orElse("") + " is gone: the end was cut off.");
    }

    /** Makes the table, for entries that are brought along; {@link #append} does so by itself. */
    public void prepare() throws SQLException {
        OwnSchema.open(connection, Rights.auditing());
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        Timestamp at = Objects.requireNonNull(row.getTimestamp("at"));
        return new AuditEntry(
                row.getLong("number"),
                at.toInstant(),
                row.getString("done_by"),
                row.getString("done_as"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("previous"),
                row.getString("hash"));
    }
}
