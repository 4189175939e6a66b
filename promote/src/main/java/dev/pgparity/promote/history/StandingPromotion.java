package dev.pgparity.promote.history;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The promotion that an undo reverts: the latest of which something is in the target and that was not undone. One that was
 * cut off counts, since part of it is committed; once a later one has completed it, the two are reverted together.
 */
public final class StandingPromotion {
    private StandingPromotion() {}

    /** Empty where there is none; the history has been settled before. */
    public static Optional<PromotionRecord> latest(PromotionHistory history) throws SQLException {
        List<PromotionRecord> newestFirst = history.list(Integer.MAX_VALUE);
        Set<String> undone = new HashSet<>();
        for (PromotionRecord record : newestFirst) {
            boolean committed = record.state().equals("committed");
            if (record.source().startsWith(PromotionHistory.UNDO)) {
                if (committed) {
                    undone.add(record.source().substring(PromotionHistory.UNDO.length()));
                }
            } else if (undone.contains(record.id())) {
                history.continued(record).stream().map(PromotionRecord::id).forEach(undone::add);
            } else if (committed || PromotionHistory.CUT_OFF.contains(record.state())) {
                return Optional.of(record);
            }
        }
        return Optional.empty();
    }
}
