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
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /** As {@link #append(String, String, String, String)}. */
    public AuditEntry append(String by, AuditAction action, String subject, String detail) throws SQLException {
        return append(by, action.words(), subject, detail);
    }

    /**
     * Writes one entry where there is a log that this role may add to, and makes none: for what changes nothing else.
     *
     * @return the entry; empty where there is no such log
     */
    public Optional<AuditEntry> note(String by, AuditAction action, String subject, String detail) throws SQLException {
        OwnSchema schema = OwnSchema.look(connection);
        return schema.has(OwnTable.AUDIT) && schema.missing(Rights.auditing()).isEmpty()
                ? Optional.of(append(by, action, subject, detail))
                : Optional.empty();
    }

    /** The newest entry's number and hash; empty where there is no log, or none that this role may read. */
    public Optional<AuditHead> head() throws SQLException {
        OwnSchema schema = OwnSchema.look(connection);
        if (!schema.has(OwnTable.AUDIT)
                || !schema.missing(Rights.reading(OwnTable.AUDIT)).isEmpty()) {
            return Optional.empty();
        }
        String chain = chain();
        return newest(1).stream()
                .map(entry -> new AuditHead(chain, entry.number(), entry.hash(), ""))
                .findFirst();
    }

    /** The hash of the first entry, which tells this log from others; empty where there is none. */
    public String chain() throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT hash FROM pgparity.audit ORDER BY number LIMIT 1")) {
            return row.next() ? row.getString(1) : "";
        }
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

    /** Whether the entry that a head was taken from is still there, as it was. */
    public boolean holds(AuditHead head) throws SQLException {
        if (!exists()) {
            return false;
        }
        try (PreparedStatement select =
                connection.prepareStatement("SELECT 1 FROM pgparity.audit WHERE number = ? AND hash = ?")) {
            select.setLong(1, head.number());
            select.setString(2, head.hash());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
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
     * @param noted heads that were kept elsewhere: each must still be there
     * @param head a hash that a person has noted, or its beginning; empty where none was
     */
    public ChainVerdict verify(Collection<AuditHead> noted, Optional<String> head) throws SQLException {
        Map<Long, List<AuditHead>> heads = noted.stream().collect(Collectors.groupingBy(AuditHead::number));
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
                for (AuditHead known : heads.getOrDefault(number, List.of())) {
                    if (!known.hash().equals(entry.hash())) {
                        return new ChainVerdict.Broken(
                                number, "Entry " + number + " is not the one that " + known.notedIn() + " has noted.");
                    }
                }
                previous = entry.hash();
                seen |= head.isPresent() && previous.startsWith(head.get());
            }
        }
        return end(number, previous, noted, head, seen);
    }

    private static ChainVerdict end(
            long number, String previous, Collection<AuditHead> noted, Optional<String> head, boolean seen) {
        Optional<AuditHead> beyond = noted.stream()
                .filter(known -> known.number() > number)
                .max(Comparator.comparingLong(AuditHead::number));
        if (beyond.isPresent()) {
            return new ChainVerdict.Broken(
                    number + 1,
                    "Entry " + beyond.get().number() + ", which "
                            + beyond.get().notedIn() + " has noted, is gone: the end was cut off after entry " + number
                            + ".");
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
