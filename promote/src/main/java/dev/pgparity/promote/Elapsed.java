package dev.pgparity.promote;

import java.time.Duration;

/** Time by the clock that never jumps. */
final class Elapsed {
    private Elapsed() {}

    static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }
}
