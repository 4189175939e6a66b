package dev.pgparity.promote.approval;

import dev.pgparity.promote.review.PlanReview;
import java.time.Instant;

/**
 * That somebody has approved a promotion.
 *
 * @param plan what was approved: {@link PlanReview#identity()}
 * @param by who, as pgparity was told
 * @param role the database role that wrote it, which the server knows for itself
 * @param expires when it is worth nothing any more
 */
public record GivenApproval(String plan, String by, String role, Instant at, Instant expires) {
    public boolean isValid(Instant now) {
        return now.isBefore(expires);
    }
}
