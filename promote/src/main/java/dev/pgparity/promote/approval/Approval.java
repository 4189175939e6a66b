package dev.pgparity.promote.approval;

import dev.pgparity.promote.review.PlanReview;
import java.util.Optional;

/** Somebody's yes or no, asked once, after everything is known and before anything changes. */
@FunctionalInterface
public interface Approval {
    /** Nobody is asked. */
    Approval GRANTED = review -> new Decision.Granted("");

    Decision decide(PlanReview review);

    /**
     * A no that is certain before the question: it is heard before a backup is made or anything is rehearsed.
     *
     * @return empty where the question has to be asked
     */
    default Optional<Decision.Denied> foregone(PlanReview review) {
        return Optional.empty();
    }

    /**
     * Why what is to run is not what was looked at before; said before anything else is said of it. Empty where it is, or
     * where nothing was.
     */
    default Optional<String> changed(PlanReview review) {
        return Optional.empty();
    }

    /** The answer. */
    sealed interface Decision {
        /** @param by who said so; may be empty */
        record Granted(String by) implements Decision {}

        /** @param why a sentence */
        record Denied(String why) implements Decision {}
    }
}
