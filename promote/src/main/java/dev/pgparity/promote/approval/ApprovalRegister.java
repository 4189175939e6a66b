package dev.pgparity.promote.approval;

import dev.pgparity.audit.AuditAction;
import dev.pgparity.audit.AuditLog;
import dev.pgparity.own.OwnSchema;
import dev.pgparity.own.OwnTable;
import dev.pgparity.own.Rights;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Table {@code pgparity.approval} of a target: who has approved which promotion. An approval is of one plan for one state
 * of the target; when either is another, it says nothing any more.
 */
public final class ApprovalRegister {
    private final Connection connection;

    /** @param connection in autocommit */
    public ApprovalRegister(Connection connection) {
        this.connection = connection;
    }

    /** Those that are valid now, the oldest first; none where nobody has ever approved anything. */
    public List<GivenApproval> valid(String plan) throws SQLException {
        List<GivenApproval> approvals = new ArrayList<>();
        if (!OwnSchema.readable(connection, OwnTable.APPROVAL)) {
            return approvals;
        }
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT plan, approved_by, approved_as, approved_at, expires_at
                  FROM pgparity.approval
                 WHERE plan = ? AND expires_at > pg_catalog.clock_timestamp()
                 ORDER BY approved_at
                """)) {
            select.setString(1, plan);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    approvals.add(new GivenApproval(
                            row.getString(1), row.getString(2), row.getString(3), instant(row, 4), instant(row, 5)));
                }
            }
        }
        return approvals;
    }

    /** Those of other people than whoever promotes, one for each of them. */
    public List<GivenApproval> counting(String plan, ApprovalRule rule) throws SQLException {
        Set<String> people = new HashSet<>();
        return valid(plan).stream()
                .filter(approval -> rule.counts(approval.by()))
                .filter(approval -> people.add(approval.by().strip().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Writes one down; the same person's earlier one for this plan is renewed. */
    public GivenApproval give(String plan, String by, Duration validFor) throws SQLException {
        prepare();
        GivenApproval given;
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO pgparity.approval AS a (plan, approved_by, expires_at)
                VALUES (?, ?, pg_catalog.clock_timestamp() + pg_catalog.make_interval(secs => ?))
                ON CONFLICT (plan, approved_by) DO UPDATE
                   SET approved_as = session_user,
                       approved_at = pg_catalog.clock_timestamp(),
                       expires_at = excluded.expires_at
                RETURNING a.approved_as, a.approved_at, a.expires_at
                """)) {
            insert.setString(1, plan);
            insert.setString(2, by);
            insert.setDouble(3, validFor.toSeconds());
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                given = new GivenApproval(plan, by, row.getString(1), instant(row, 2), instant(row, 3));
            }
        }
        AuditLog.of(connection).append(by, AuditAction.APPROVED, plan, "valid until " + given.expires());
        return given;
    }

    /** Makes the table if need be. */
    public void prepare() throws SQLException {
        OwnSchema.open(connection, Rights.APPROVE);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp time = Objects.requireNonNull(row.getTimestamp(column));
        return time.toInstant();
    }
}
