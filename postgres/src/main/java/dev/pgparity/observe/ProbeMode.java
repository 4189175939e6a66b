package dev.pgparity.observe;

import java.time.Duration;

/** How long a plan's questions to the target may take. */
public enum ProbeMode {
    /** Nothing is asked: every risk counts as real. */
    OFF(Duration.ZERO),
    /** Two seconds a question; what takes longer is not known. */
    QUICK(Duration.ofSeconds(2)),
    /** A minute a question. */
    FULL(Duration.ofMinutes(1));

    private final Duration timeout;

    ProbeMode(Duration timeout) {
        this.timeout = timeout;
    }

    /** For one statement. */
    public Duration timeout() {
        return timeout;
    }
}
