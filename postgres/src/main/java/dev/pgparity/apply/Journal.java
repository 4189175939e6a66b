package dev.pgparity.apply;

import dev.pgparity.catalog.Fingerprint;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.Index;
import dev.pgparity.own.OwnSchema;
import dev.pgparity.own.OwnTable;
import dev.pgparity.own.Rights;
import dev.pgparity.plan.Action;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.Step;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Table {@code pgparity.journal} of the target: which steps and groups of a plan are committed, so that a run that was
 * cut off is finished or put in order. It is made only when a plan is not one transaction and really runs.
 */
final class Journal {
    private final Connection connection;

    private Journal(Connection connection) {
        this.connection = connection;
    }

    /**
     * A step outside a transaction that began and of which no end is written.
     *
     * @param index the index that it builds, quoted and qualified; null where it builds none
     */
    record Unfinished(long id, String summary, @Nullable String index) {}

    /**
     * How far a plan got.
     *
     * @param group the last group of which something is committed
     * @param stepsLeft how many of its steps are not
     */
    record Reached(int group, int stepsLeft) {}

    /** The journal of this database if it has one. */
    static Optional<Journal> existing(Connection connection) throws SQLException {
        return OwnSchema.readable(connection, OwnTable.JOURNAL)
                ? Optional.of(new Journal(connection))
                : Optional.empty();
    }

    /** The journal of this database, made if need be; the connection is in autocommit. */
    static Journal open(Connection connection) throws SQLException {
        OwnSchema.open(connection, Rights.PROMOTE);
        return new Journal(connection);
    }

    /**
     * A step outside a transaction is about to run.
     *
     * @param stepsLeft how many steps of the group come after it
     * @param after of the catalog that is expected when it is done: whoever finds that one knows that it is
     */
    long started(String plan, ExecutionGroup group, int stepsLeft, Step step, Fingerprint after) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
            INSERT INTO pgparity.journal (plan, group_number, steps_left, summary, index_name, fingerprint, state)
            VALUES (?, ?, ?, ?, ?, ?, 'started') RETURNING id
            """)) {
            insert.setString(1, plan);
            insert.setInt(2, group.number());
            insert.setInt(3, stepsLeft);
            insert.setString(4, step.summary());
            insert.setString(5, builtIndex(step));
            insert.setString(6, after.sha256());
            try (ResultSet row = insert.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("an insert without its row", "XX000");
                }
                return row.getLong(1);
            }
        }
    }

    /** How it ended; {@code state} is {@code done}, {@code failed} or {@code abandoned}. */
    void ended(long id, String state) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
            UPDATE pgparity.journal
               SET state = ?, ended_at = pg_catalog.clock_timestamp()
             WHERE id = ?
            """)) {
            update.setString(1, state);
            update.setLong(2, id);
            update.executeUpdate();
        }
    }

    /** A whole group is committed, by the transaction that this is written in; or taken back. */
    void group(String plan, ExecutionGroup group, boolean undone, Fingerprint after) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
            INSERT INTO pgparity.journal (plan, group_number, steps_left, summary, state, fingerprint, ended_at)
            VALUES (?, ?, 0, ?, ?, ?, pg_catalog.clock_timestamp())
            """)) {
            insert.setString(1, plan);
            insert.setInt(2, group.number());
            insert.setString(3, "group " + group.number());
            insert.setString(4, undone ? "undone" : "done");
            insert.setString(5, after.sha256());
            insert.executeUpdate();
        }
    }

    /** Where a run of this plan stopped, if the target is now what that step or group was to make of it. */
    Optional<Reached> reached(String plan, Fingerprint now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
            SELECT group_number, steps_left
              FROM pgparity.journal
             WHERE plan = ? AND fingerprint = ? AND state <> 'undone'
             ORDER BY id DESC LIMIT 1
            """)) {
            select.setString(1, plan);
            select.setString(2, now.sha256());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Reached(row.getInt(1), row.getInt(2))) : Optional.empty();
            }
        }
    }

    List<Unfinished> unfinished() throws SQLException {
        List<Unfinished> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT id, summary, index_name FROM pgparity.journal WHERE state = 'started' ORDER BY id")) {
            while (row.next()) {
                found.add(new Unfinished(row.getLong(1), row.getString(2), row.getString(3)));
            }
        }
        return found;
    }

    /** The index that this step builds, as SQL names it. */
    static @Nullable String builtIndex(Step step) {
        if (step.action() == Action.CREATE) {
            for (CatalogObject object : step.puts().values()) {
                if (object instanceof Index index) {
                    return index.id().name().sql();
                }
            }
        }
        return null;
    }
}
