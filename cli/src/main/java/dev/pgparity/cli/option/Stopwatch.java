package dev.pgparity.cli.option;

import dev.pgparity.report.Words;
import java.time.Duration;

/** How long a command has taken so far. */
public record Stopwatch(long startedAt) {
    public static Stopwatch started() {
        return new Stopwatch(System.nanoTime());
    }

    public String words() {
        return Words.seconds(Duration.ofNanos(System.nanoTime() - startedAt));
    }
}
