package dev.pgparity.cli;

import dev.pgparity.report.Words;
import java.time.Duration;

/** How long a command has taken so far. */
record Stopwatch(long startedAt) {
    static Stopwatch started() {
        return new Stopwatch(System.nanoTime());
    }

    String words() {
        return Words.seconds(Duration.ofNanos(System.nanoTime() - startedAt));
    }
}
