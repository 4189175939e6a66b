package dev.pgparity.promote.outcome;

import dev.pgparity.rehearse.Observation.Lock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What running the promotion on a restored copy of the target showed.
 *
 * @param steps how long each took there, in order
 * @param locks the strongest that each transaction held, on tables that were there before, where readers or writers wait
 * @param rewritten tables whose rows were written anew
 * @param failure why it failed there; empty when it did not
 * @param details one line each
 */
public record RehearsedSteps(
        List<StepTime> steps,
        List<Lock> locks,
        List<String> rewritten,
        Optional<String> failure,
        List<String> details) {
    public RehearsedSteps {
        steps = List.copyOf(steps);
        locks = List.copyOf(locks);
        rewritten = List.copyOf(rewritten);
        details = List.copyOf(details);
    }

    /** A step and how long it took. */
    public record StepTime(String summary, Duration took) {}

    /** {@code public.orders ACCESS EXCLUSIVE}; empty where nobody waits. */
    public String locksInWords() {
        return locks.stream().map(lock -> lock.relation() + " " + lock.mode()).collect(Collectors.joining(", "));
    }

    /** All steps together. */
    public Duration took() {
        return steps.stream().map(StepTime::took).reduce(Duration.ZERO, Duration::plus);
    }

    /** The step that took longest. */
    public Optional<StepTime> slowest() {
        return steps.stream().max((a, b) -> a.took().compareTo(b.took()));
    }
}
