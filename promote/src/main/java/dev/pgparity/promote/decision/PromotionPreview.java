package dev.pgparity.promote.decision;

import dev.pgparity.apply.FingerprintGate;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.problem.DatabaseState;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.promote.outcome.Outcome;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.promote.review.PlanReview;
import dev.pgparity.promote.work.LookupRows;
import dev.pgparity.promote.work.LookupWork;
import dev.pgparity.promote.work.RowsOrigin;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a promotion would do if it began now, without beginning it: nothing is locked, nothing is written.
 *
 * @param refusal why it would not run, before anybody is asked; empty where it would
 */
public record PromotionPreview(PlanReview review, Obstacles obstacles, Optional<Outcome.Refused> refusal) {
    private static final ProblemCode FAILED = new ProblemCode("promote.preview-failed");

    /** Looks at the target. */
    public static PromotionPreview of(PromotionRequest request) {
        FingerprintGate gate = new FingerprintGate(request.scope());
        try (ServerConnection server = Connections.open(request.target(), Session.reading())) {
            Optional<RowsOrigin> origin =
                    request.rows().filter(some -> !some.tables().isEmpty());
            if (origin.isEmpty()) {
                return of(request, server, gate, request.returned().orElse(null));
            }
            try (LookupRows rows = origin.get().open(request.target())) {
                return of(request, server, gate, rows);
            }
        } catch (SQLException e) {
            throw Problem.failed(FAILED, request.targetName() + " says: " + e.getMessage())
                    .attempting("looking at what a promotion to " + request.targetName() + " would do")
                    .state(new DatabaseState.Untouched())
                    .causedBy(e)
                    .build();
        }
    }

    private static PromotionPreview of(
            PromotionRequest request, ServerConnection server, FingerprintGate gate, @Nullable LookupWork rows)
            throws SQLException {
        PlanReview review = new TargetReview(request, server.jdbc(), gate).read(rows);
        return new PromotionPreview(
                review, Obstacles.of(request, server.jdbc(), review, gate, rows), PlanRefusal.of(request, review));
    }
}
