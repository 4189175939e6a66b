package dev.pgparity.promote.approval;

import java.util.List;
import java.util.Optional;

/**
 * Key {@code approvals}: how many people, other than whoever promotes, have to have approved exactly this promotion.
 *
 * @param needed at least 1
 * @param promotedBy whose own approval does not count
 */
public record ApprovalRule(int needed, String promotedBy) {
    public ApprovalRule {
        if (needed < 1) {
            throw new IllegalArgumentException("an approval rule needs somebody: " + needed);
        }
    }

    /** Whether somebody's approval counts: another person's. Names compare without case. */
    public boolean counts(String by) {
        return !by.strip().equalsIgnoreCase(promotedBy.strip());
    }

    /**
     * What is missing, as a sentence; empty where nothing is.
     *
     * @param given those that count
     */
    public Optional<String> missing(List<GivenApproval> given) {
        int open = needed - given.size();
        return open <= 0
                ? Optional.empty()
                : Optional.of((open == 1 ? "One more person has" : open + " more people have")
                        + " to approve exactly this first; nothing has run.");
    }
}
