package dev.pgparity.promote.history;

import dev.pgparity.audit.AuditAction;
import dev.pgparity.audit.AuditLog;
import dev.pgparity.backup.Compression;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Fingerprint;
import dev.pgparity.own.OwnSchema;
import dev.pgparity.own.OwnTable;
import dev.pgparity.own.Rights;
import dev.pgparity.problem.Problem;
import dev.pgparity.read.stored.CatalogSnapshot;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Table {@code pgparity.promotion} of a target: what was promoted there. It is made when a promotion first changes
 * something, and is out of all comparisons.
 */
public final class PromotionHistory {
    private static final String COLUMNS = "id, source, target, promoted_by, phase, state, steps, lookup_rows,"
            + " fingerprint_before, fingerprint_after, scope, backup, summary, started_at, ended_at, note";

    /** The phase of a promotion by files alone. */
    public static final String MIGRATIONS = "migrations";

    /** The phase of a promotion by files and steps. */
    public static final String MIXED = "migrations and steps";

    /** With the id that follows it, the source of a promotion that took another one back. */
    public static final String UNDO = "undo of ";

    /** Of so many promotions the lookup rows are kept. */
    private static final int ROWS_KEPT = 50;

    public static final Set<String> CUT_OFF = Set.of("interrupted", "partial");

    private final Connection connection;

    private PromotionHistory(Connection connection) {
        this.connection = connection;
    }

    /**
     * Of a database that has one.
     *
     * @throws Problem a refusal where it is not ours, or may not be read
     */
    public static Optional<PromotionHistory> existing(Connection connection) throws SQLException {
        return OwnSchema.readable(connection, OwnTable.PROMOTION)
                ? Optional.of(new PromotionHistory(connection))
                : Optional.empty();
    }

    /** Makes it if need be, or brings it up to date. */
    public static PromotionHistory open(Connection connection) throws SQLException {
        OwnSchema.open(connection, Rights.PROMOTE);
        return new PromotionHistory(connection);
    }

    /**
     * A promotion is about to change something. One that is still said to run does not: we hold the lock.
     *
     * @param before the schema that undoing it goes back to
     * @param after the schema that it promises
     */
    public void begin(PromotionRecord record, Catalog before, Catalog after) throws SQLException {
        interrupted(record);
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO pgparity.promotion (id, source, target, promoted_by, phase, state, steps, lookup_rows,
                    fingerprint_before, fingerprint_after, scope, backup, summary, schema_before, schema_after)
                VALUES (?, ?, ?, ?, ?, 'running', ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            insert.setString(1, record.id());
            insert.setString(2, record.source());
            insert.setString(3, record.target());
            insert.setString(4, record.by());
            insert.setString(5, record.phase());
            insert.setInt(6, record.steps());
            insert.setLong(7, record.lookupRows());
            insert.setString(8, record.fingerprintBefore());
            insert.setString(9, record.fingerprintAfter());
            insert.setString(10, record.scope());
            insert.setString(11, record.backup().orElse(null));
            insert.setString(12, record.summary());
            insert.setBytes(13, packed(before));
            insert.setBytes(14, packed(after));
            insert.executeUpdate();
        }
    }

    private void interrupted(PromotionRecord by) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("UPDATE pgparity.promotion SET state = 'interrupted'"
                        + " WHERE state = 'running' RETURNING id")) {
            while (row.next()) {
                ids.add(row.getString(1));
            }
        }
        for (String id : ids) {
            AuditLog.of(connection).append(by.by(), AuditAction.INTERRUPTED, id, "found by " + by.id());
        }
    }

    /** Its end; inside the promotion's own last transaction where there is one. */
    public void end(String id, String state, String note) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                UPDATE pgparity.promotion
                   SET state = ?, note = nullif(?, ''), ended_at = pg_catalog.clock_timestamp()
                 WHERE id = ?
                """)) {
            update.setString(1, state);
            update.setString(2, note);
            update.setString(3, id);
            update.executeUpdate();
        }
    }

    /** What a promotion has left, where that was not known before. */
    public void landed(String id, Catalog after, Fingerprint fingerprint) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE pgparity.promotion SET schema_after = ?, fingerprint_after = ? WHERE id = ?")) {
            update.setBytes(1, packed(after));
            update.setString(2, fingerprint.sha256());
            update.setString(3, id);
            update.executeUpdate();
        }
    }

    /**
     * Adds what is known of the works that ran; null leaves what is there.
     *
     * @param works which kinds of work, as JSON
     * @param exitState how it ended, in the program's words
     */
    public void describe(String id, @Nullable String works, @Nullable String exitState) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                UPDATE pgparity.promotion
                   SET works = coalesce(?, works), exit_state = coalesce(?, exit_state)
                 WHERE id = ?
                """)) {
            update.setString(1, works);
            update.setString(2, exitState);
            update.setString(3, id);
            update.executeUpdate();
        }
    }

    /** Which kinds of work a promotion did, as JSON; empty for promotions, and tables, from before they were told apart. */
    public Optional<String> works(String id) throws SQLException {
        return laterColumn("works", id);
    }

    /** How a promotion ended, in the program's words; empty as for {@link #works}. */
    public Optional<String> exitState(String id) throws SQLException {
        return laterColumn("exit_state", id);
    }

    /** Who only reads upgrades nothing, so the column may not be there. */
    private Optional<String> laterColumn(String column, String id) throws SQLException {
        if (!OwnSchema.hasColumn(connection, OwnTable.PROMOTION, column)) {
            return Optional.empty();
        }
        try (PreparedStatement select =
                connection.prepareStatement("SELECT " + column + " FROM pgparity.promotion WHERE id = ?")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** The target is now what it was at that time. */
    public void rolledBackSince(Instant time, String why) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                UPDATE pgparity.promotion
                   SET state = 'rolled back', note = ?
                 WHERE started_at >= ? AND state <> 'rolled back'
                """)) {
            update.setString(1, why);
            update.setTimestamp(2, Timestamp.from(time));
            update.executeUpdate();
        }
    }

    /** The lookup rows of promotions that were rolled back, or are long ago, are kept no longer. */
    public void forgetRows() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "DELETE FROM pgparity.lookup_row WHERE promotion NOT IN (SELECT id FROM pgparity.promotion"
                            + " WHERE state <> 'rolled back' ORDER BY started_at DESC LIMIT " + ROWS_KEPT + ")");
        }
    }

    /** Whether a promotion is said to run: it does, or its process died. */
    public boolean isRunning() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT EXISTS (SELECT FROM pgparity.promotion WHERE state = 'running')")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** The newest first. */
    public List<PromotionRecord> list(int most) throws SQLException {
        List<PromotionRecord> records = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT " + COLUMNS + " FROM pgparity.promotion ORDER BY started_at DESC LIMIT ?")) {
            select.setInt(1, most);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    records.add(record(row));
                }
            }
        }
        return records;
    }

    /** The last one that is there for good. */
    public Optional<PromotionRecord> lastCommitted() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + COLUMNS
                        + " FROM pgparity.promotion WHERE state = 'committed' ORDER BY started_at DESC LIMIT 1")) {
            return row.next() ? Optional.of(record(row)) : Optional.empty();
        }
    }

    /**
     * What a promotion went on with: those directly before it that were cut off, or left something, on the way to the same
     * schema; the newest first.
     */
    public List<PromotionRecord> continued(PromotionRecord last) throws SQLException {
        List<PromotionRecord> continued = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT " + COLUMNS + " FROM pgparity.promotion WHERE started_at < ? ORDER BY started_at DESC")) {
            select.setTimestamp(1, Timestamp.from(last.startedAt()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    PromotionRecord earlier = record(row);
                    if (!CUT_OFF.contains(earlier.state())
                            || !earlier.source().equals(last.source())
                            || !earlier.fingerprintAfter().equals(last.fingerprintAfter())) {
                        break;
                    }
                    continued.add(earlier);
                }
            }
        }
        return continued;
    }

    public Optional<PromotionRecord> find(String id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT " + COLUMNS + " FROM pgparity.promotion WHERE id = ?")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(record(row)) : Optional.empty();
            }
        }
    }

    /** The schema before a promotion, with its dependencies. */
    public Catalog schemaBefore(String id) throws SQLException {
        return schema("SELECT schema_before FROM pgparity.promotion WHERE id = ?", id);
    }

    /** The schema that a promotion has left. */
    public Catalog schemaAfter(String id) throws SQLException {
        return schema("SELECT schema_after FROM pgparity.promotion WHERE id = ?", id);
    }

    private Catalog schema(String sql, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("the history has no promotion " + id, "02000");
                }
                byte[] packed = row.getBytes(1);
                byte[] text = Compression.unpacked(packed);
                return CatalogSnapshot.parse(new String(text, StandardCharsets.UTF_8), "pgparity.promotion");
            }
        }
    }

    private static byte[] packed(Catalog catalog) {
        return Compression.packed(CatalogSnapshot.text(catalog).getBytes(StandardCharsets.UTF_8));
    }

    private static PromotionRecord record(ResultSet row) throws SQLException {
        return new PromotionRecord(
                row.getString("id"),
                row.getString("source"),
                row.getString("target"),
                row.getString("promoted_by"),
                row.getString("phase"),
                row.getString("state"),
                row.getInt("steps"),
                row.getLong("lookup_rows"),
                row.getString("fingerprint_before"),
                row.getString("fingerprint_after"),
                row.getString("scope"),
                Optional.ofNullable(row.getString("backup")),
                row.getString("summary"),
                Objects.requireNonNull(row.getTimestamp("started_at")).toInstant(),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("note")));
    }

    /** An id like that one which no promotion has. */
    public String free(String id) throws SQLException {
        String candidate = id;
        for (int i = 2; find(candidate).isPresent(); i++) {
            candidate = id + "-" + i;
        }
        return candidate;
    }

    /** {@code production-20261128-183500}. */
    public static String id(String target, Instant now) {
        return target.replaceAll("[^A-Za-z0-9_-]+", "_") + "-"
                + java.time.format.DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", java.util.Locale.ROOT)
                        .withZone(java.time.ZoneOffset.UTC)
                        .format(now);
    }

    /** Whether the newest promotion neither landed nor was rolled back whole; false where there is no history. */
    public static boolean lastWasCutOff(Connection connection) throws SQLException {
        Optional<PromotionHistory> history = existing(connection);
        return history.isPresent()
                && history.get().list(1).stream()
                        .anyMatch(last -> !last.state().equals("committed")
                                && !last.state().equals("rolled back"));
    }
}
