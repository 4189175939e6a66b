package dev.pgparity.config;

import java.time.Duration;

/**
 * How long to wait for locks.
 *
 * @param timeout for one try: as long as we wait, everybody who comes after us waits too
 * @param tries before giving up
 * @param blockedBudget how long all tries together may make others wait
 */
public record LockSettings(Duration timeout, int tries, Duration blockedBudget) {
    static final LockSettings DEFAULT = new LockSettings(Duration.ofMillis(100), 50, Duration.ofSeconds(3));
}
