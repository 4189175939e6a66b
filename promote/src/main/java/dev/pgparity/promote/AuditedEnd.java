package dev.pgparity.promote;

import dev.pgparity.audit.AuditAction;
import dev.pgparity.audit.AuditLog;
import dev.pgparity.problem.Problem;
import dev.pgparity.promote.approval.ApprovalRule;
import dev.pgparity.promote.history.PromotionHistory;
import dev.pgparity.promote.outcome.Outcome;
import dev.pgparity.promote.outcome.PromotionListener;
import dev.pgparity.promote.outcome.Stage;
import dev.pgparity.promote.request.PromotionRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The entry in the target's audit log of how a promotion ended, where {@link Recording} has written none: refusals, failures
 * before the first step, and the undo of an earlier one. A target that keeps no log yet gets none for that.
 */
final class AuditedEnd {
    private AuditedEnd() {}

    /**
     * Writes it, and tells the head of the log as it is then. A connection that is gone can write nothing any more.
     *
     * @param recorded the id under which the target remembers the promotion; empty where it does not
     */
    static void write(
            Connection connection,
            PromotionRequest request,
            Optional<String> recorded,
            Outcome outcome,
            PromotionListener listener) {
        if (request.record().isEmpty()) {
            return;
        }
        String source = request.record().get().source();
        String subject = recorded.orElse(request.targetName());
        AuditLog log = AuditLog.of(connection);
        try {
            String by = request.approvals().map(ApprovalRule::promotedBy).orElse("");
            if (outcome instanceof Outcome.Refused && recorded.isEmpty()) {
                log.note(by, AuditAction.REFUSED, subject, "from " + source + ": " + outcome.sentence());
            } else if (outcome instanceof Outcome.RolledBack && recorded.isEmpty()) {
                log.note(by, AuditAction.FAILED, subject, "from " + source + ": " + outcome.sentence());
            } else if (outcome instanceof Outcome.Committed && source.startsWith(PromotionHistory.UNDO)) {
                log.note(by, AuditAction.UNDONE, source.substring(PromotionHistory.UNDO.length()), "by " + subject);
            }
            log.head().ifPresent(head -> listener.on(new Stage.Audited(head)));
        } catch (SQLException | Problem e) {
            // what the promotion did is said all the same
            return;
        }
    }
}
