package dev.pgparity.promote;

import dev.pgparity.apply.FingerprintGate;
import dev.pgparity.audit.AuditAction;
import dev.pgparity.audit.AuditLog;
import dev.pgparity.authored.ReviewedMigration;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.data.KeptRows;
import dev.pgparity.plan.Plan;
import dev.pgparity.plan.Step;
import dev.pgparity.problem.Problem;
import dev.pgparity.promote.history.HistorySettlement;
import dev.pgparity.promote.history.PromotionHistory;
import dev.pgparity.promote.history.PromotionRecord;
import dev.pgparity.promote.outcome.Outcome;
import dev.pgparity.promote.outcome.PromotionListener;
import dev.pgparity.promote.outcome.Stage;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.promote.request.RecordChoice;
import dev.pgparity.promote.review.PlanReview;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.read.ReadDetail;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a promotion into its target's history: that it runs before its first step, that it is committed in its own last
 * transaction, and how it ended otherwise. A history that cannot be kept is told, and is no reason to stop.
 */
final class Recording {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final String id;
    private final String by;
    private final boolean keepsRows;
    private final ConnectionTarget target;
    private boolean toldCommitted;

    private Recording(String id, String by, boolean keepsRows, ConnectionTarget target) {
        this.keepsRows = keepsRows;
        this.id = id;
        this.by = by;
        this.target = target;
    }

    /** Empty where it may not be kept. */
    static Optional<Recording> begin(
            Connection connection,
            PromotionRequest request,
            RecordChoice choice,
            PlanReview review,
            String by,
            Optional<String> backup,
            PromotionListener listener)
            throws SQLException {
        Instant now = Instant.now();
        try {
            PromotionHistory history = PromotionHistory.open(connection);
            boolean keepsRows = review.lookups().stream().anyMatch(one -> !one.inParity())
                    && mayKeepRows(connection, history, listener);
            String id = history.free(PromotionHistory.id(request.targetName(), now));
            history.begin(
                    new PromotionRecord(
                            id,
                            choice.source(),
                            request.targetName(),
                            by,
                            phase(request, review),
                            "running",
                            review.migrations().size()
                                    + review.selection().steps().size(),
                            review.lookups().stream()
                                    .mapToLong(one -> one.changes())
                                    .sum(),
                            review.target().sha256(),
                            review.expected().sha256(),
                            review.target().scope(),
                            backup,
                            Stream.concat(
                                            review.migrations().stream().map(ReviewedMigration::title),
                                            review.selection().steps().stream().map(Step::summary))
                                    .collect(Collectors.joining("\n")),
                            now,
                            Optional.empty(),
                            Optional.empty()),
                    review.plan().target(),
                    Plan.expected(review.plan().target(), review.selection().steps().stream()));
            AuditLog.of(connection)
                    .append(by, AuditAction.BEGUN, id, "from " + choice.source() + ", plan " + review.identity());
            listener.on(new Stage.Recorded(id));
            return Optional.of(new Recording(id, by, keepsRows, request.target()));
        } catch (SQLException e) {
            if (!INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                throw e;
            }
            listener.on(new Stage.NotRecorded(
                    "the role may not make the schema pgparity in which the target keeps its history; as the"
                            + " database's owner: pgparity setup " + request.targetName() + " --grant ROLE"));
            return Optional.empty();
        }
    }

    /** How the history tells files from steps: taking them back is their rollback files' business. */
    private static String phase(PromotionRequest request, PlanReview review) {
        return review.migrations().isEmpty()
                ? request.phase().name().toLowerCase(Locale.ROOT)
                : review.selection().steps().isEmpty() ? PromotionHistory.MIGRATIONS : PromotionHistory.MIXED;
    }

    /** A history that another role made may have no room for rows. */
    private static boolean mayKeepRows(Connection connection, PromotionHistory history, PromotionListener listener)
            throws SQLException {
        try {
            KeptRows.prepare(connection);
            history.forgetRows();
            return true;
        } catch (SQLException e) {
            if (!INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                throw e;
            }
            listener.on(
                    new Stage.NotRecorded("the role may not make the table pgparity.lookup_row, without which lookup"
                            + " rows cannot be taken back"));
            return false;
        }
    }

    String id() {
        return id;
    }

    /** This promotion, where the target keeps the lookup rows that it changes as they were. */
    Optional<String> keepsRowsFor() {
        return keepsRows ? Optional.of(id) : Optional.empty();
    }

    /** In the transaction that is committed next. */
    void committed(Connection connection) throws SQLException {
        try {
            Optional<PromotionHistory> history = PromotionHistory.existing(connection);
            if (history.isPresent()) {
                history.get().end(id, "committed", "");
                AuditLog.of(connection).append(by, AuditAction.COMMITTED, id, "");
                toldCommitted = true;
            }
        } catch (Problem problem) {
            // somebody has changed our tables while it ran: the transaction fails as by any other error
            throw new SQLException(problem.message(), INSUFFICIENT_PRIVILEGE, problem);
        }
    }

    /** What files have made of the schema is known only afterwards. */
    void landed(Connection connection, FingerprintGate gate) {
        try {
            Optional<PromotionHistory> history = PromotionHistory.existing(connection);
            if (history.isPresent()) {
                Catalog after = CatalogReader.read(connection, ReadDetail.OBJECTS_AND_DEPENDENCIES);
                history.get().landed(id, gate.scope().apply(after), gate.fingerprint(after));
            }
        } catch (SQLException | Problem e) {
            // The next promotion sees a drift that is none; nothing else asks for it.
            return;
        }
    }

    private static AuditAction action(String state) {
        return switch (state) {
            case "committed" -> AuditAction.COMMITTED;
            case "rolled back" -> AuditAction.ROLLED_BACK;
            case "partial" -> AuditAction.PARTIAL;
            case "interrupted" -> AuditAction.INTERRUPTED;
            default -> throw new IllegalStateException("no entry for " + state);
        };
    }

    /**
     * How it ended, where that is not what was written before COMMIT. Through another session where this one is gone; where
     * there is none to be had, or the end is not known, {@link HistorySettlement} finds it running and looks.
     */
    void ended(Connection connection, Outcome outcome) {
        Optional<String> state = state(outcome);
        if (state.isEmpty()) {
            return;
        }
        try {
            write(connection, state.get(), outcome);
        } catch (SQLException | Problem gone) {
            try (ServerConnection again = Connections.open(target, Session.writing())) {
                write(again.jdbc(), state.get(), outcome);
            } catch (SQLException | Problem e) {
                return; // the next promotion settles it
            }
        }
    }

    /** Empty where it is not known. */
    private static Optional<String> state(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Committed committed -> Optional.of("committed");
            case Outcome.Unwell unwell -> Optional.of("committed");
            case Outcome.RolledBack rolledBack -> Optional.of("rolled back");
            case Outcome.Refused refused -> Optional.of("rolled back");
            case Outcome.Partial partial -> Optional.of("partial");
            case Outcome.Unknown unknown -> Optional.empty();
        };
    }

    private void write(Connection connection, String state, Outcome outcome) throws SQLException {
        Optional<PromotionHistory> history = PromotionHistory.existing(connection);
        if (history.isPresent()) {
            String note = outcome instanceof Outcome.Committed ? "" : outcome.sentence();
            history.get().end(id, state, note);
            if (!toldCommitted || !state.equals("committed")) {
                AuditLog.of(connection).append(by, action(state), id, note);
            }
        }
    }
}
