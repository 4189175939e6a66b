package dev.pgparity.commands;

import java.time.Duration;
import java.time.Instant;

/** Until something is so. */
final class Await {
    private static final Duration LONGEST = Duration.ofSeconds(40);

    private Await() {}

    /** What is awaited. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws Exception;
    }

    static void until(String what, Condition condition) {
        Instant end = Instant.now().plus(LONGEST);
        try {
            while (!condition.holds()) {
                if (Instant.now().isAfter(end)) {
                    throw new AssertionError("not within " + LONGEST.toSeconds() + " s: " + what);
                }
                Thread.sleep(20);
            }
        } catch (Exception e) {
            throw new AssertionError(what, e);
        }
    }
}
