package dev.pgparity.promote.outcome;

import java.time.Duration;

/** Time by the clock that never jumps. */
public final class Elapsed {
    private Elapsed() {}

    public static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }
}
