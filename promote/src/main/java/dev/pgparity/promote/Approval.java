package dev.pgparity.promote;

/** Somebody's yes or no, asked once, after everything is known and before anything changes. */
@FunctionalInterface
public interface Approval {
    /** Nobody is asked. */
    Approval GRANTED = review -> new Decision.Granted("");

    Decision decide(PlanReview review);

    /** The answer. */
    sealed interface Decision {
        /** @param by who said so; may be empty */
        record Granted(String by) implements Decision {}

        /** @param why a sentence */
        record Denied(String why) implements Decision {}
    }
}
