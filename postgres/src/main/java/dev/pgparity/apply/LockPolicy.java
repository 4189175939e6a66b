package dev.pgparity.apply;

import java.time.Duration;

/**
 * How long to wait for locks. Whoever waits for a strong lock makes everybody wait who comes after, so a single wait is
 * as short as the stall that the application may feel, and there are many of them with pauses between, in which nothing
 * is held.
 *
 * @param timeout {@code lock_timeout} of one try
 * @param tries before giving up, at least 1
 * @param blockedBudget how long all tries of one group together may make others wait
 * @param firstPause before the second try; the pause doubles from try to try, plus or minus a third by chance
 * @param longestPause where the doubling ends
 */
public record LockPolicy(
        Duration timeout, int tries, Duration blockedBudget, Duration firstPause, Duration longestPause) {
    /** 100 ms, 50 times, others wait at most 3 s. */
    public static final LockPolicy DEFAULT = of(Duration.ofMillis(100), 50, Duration.ofSeconds(3));

    public LockPolicy {
        if (tries < 1 || timeout.toMillis() < 1 || firstPause.toMillis() < 1) {
            throw new IllegalArgumentException("at least one try, and a millisecond for each time");
        }
        if (longestPause.compareTo(firstPause) <= 0) {
            throw new IllegalArgumentException("the longest pause is longer than the first");
        }
    }

    /** With the usual pauses. */
    public static LockPolicy of(Duration timeout, int tries, Duration blockedBudget) {
        return new LockPolicy(timeout, tries, blockedBudget, Duration.ofMillis(50), Duration.ofSeconds(2));
    }
}
