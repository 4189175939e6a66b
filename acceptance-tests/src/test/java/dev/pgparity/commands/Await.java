package dev.pgparity.commands;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Until something is so. */
final class Await {
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private Await() {}

    /** What is awaited. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws Exception;
    }

    static void until(String what, Condition condition) {
        until(what, () -> "", condition);
    }

    /** With what a process has printed, where it does not come to that. */
    static void until(String what, ClientProcess client, Condition condition) {
        until(what, client::output, condition);
    }

    private static void until(String what, Supplier<String> seen, Condition condition) {
        Instant end = Instant.now().plus(LONGEST);
        try {
            while (!condition.holds()) {
                if (Instant.now().isAfter(end)) {
                    throw new AssertionError("not within " + LONGEST.toSeconds() + " s: " + what + "\n" + seen.get());
                }
                Thread.sleep(20);
            }
        } catch (Exception e) {
            throw new AssertionError(what, e);
        }
    }
}
