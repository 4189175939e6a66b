package dev.pgparity.promote.decision;

import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.promote.approval.Approval;
import dev.pgparity.promote.approval.ApprovalRegister;
import dev.pgparity.promote.approval.GivenApproval;
import dev.pgparity.promote.outcome.Outcome;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.promote.review.PlanReview;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** Somebody looks at what a promotion would do, and approves exactly that; another person runs it. */
public final class PromotionApproval {
    /** Long enough for a working day and its evening; a plan that is older is looked at again. */
    public static final Duration VALID_FOR = Duration.ofHours(24);

    private static final ProblemCode FAILED = new ProblemCode("promote.approval-failed");

    private PromotionApproval() {}

    /** How it ended. */
    public sealed interface Result {
        record Given(GivenApproval approval) implements Result {}

        /** @param why a sentence */
        record NotGiven(String why) implements Result {}

        /** There is nothing to approve. */
        record NothingToDo() implements Result {}
    }

    /** Asks {@code approval} about what would be done, and writes its yes down. */
    public static Result give(PromotionRequest request, Approval approval) {
        PromotionPreview preview = PromotionPreview.of(request);
        PlanReview review = preview.review();
        Optional<Outcome.Refused> refusal = preview.refusal();
        if (refusal.isPresent()) {
            return new Result.NotGiven(refusal.get().sentence());
        }
        if (review.isEmpty()) {
            return new Result.NothingToDo();
        }
        return switch (approval.decide(review)) {
            case Approval.Decision.Denied(String why) -> new Result.NotGiven(why);
            case Approval.Decision.Granted(String by) ->
                new Result.Given(write(request.targetName(), request.target(), review.identity(), by));
        };
    }

    /** Writes the approval of a plan down in its target, where every front end finds it. */
    public static GivenApproval write(String targetName, ConnectionTarget target, String plan, String by) {
        try (ServerConnection server = Connections.open(target, Session.writing())) {
            return new ApprovalRegister(server.jdbc()).give(plan, by, VALID_FOR);
        } catch (SQLException e) {
            throw Problem.failed(FAILED, targetName + " says: " + e.getMessage())
                    .attempting("writing the approval down in " + targetName)
                    .causedBy(e)
                    .build();
        }
    }
}
