package dev.pgparity.promote;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What running the promotion on a restored copy of the target showed.
 *
 * @param steps how long each took there, in order
 * @param rewritten tables whose rows were written anew
 * @param failure why it failed there; empty when it did not
 * @param details one line each
 */
public record RehearsedSteps(
        List<StepTime> steps, List<String> rewritten, Optional<String> failure, List<String> details) {
    public RehearsedSteps {
        steps = List.copyOf(steps);
        rewritten = List.copyOf(rewritten);
        details = List.copyOf(details);
    }

    /** A step and how long it took. */
    public record StepTime(String summary, Duration took) {}

    /** All steps together. */
    public Duration took() {
        return steps.stream().map(StepTime::took).reduce(Duration.ZERO, Duration::plus);
    }

    /** The step that took longest. */
    public Optional<StepTime> slowest() {
        return steps.stream().max((a, b) -> a.took().compareTo(b.took()));
    }
}
