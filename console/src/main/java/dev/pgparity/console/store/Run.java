package dev.pgparity.console.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A piece of work that takes long: it is asked for, perhaps planned and approved, run by whichever console is there, and
 * looked at afterwards.
 *
 * @param askedBy whose it is: nobody approves his own
 * @param plan JSON of what it would do
 * @param identity what approving it means
 * @param rehearsal JSON of what trying it on a copy has shown
 * @param expected the fingerprint that it promises
 * @param result JSON of how it ended
 * @param step how many steps are through
 */
public record Run(
        long id,
        RunKind kind,
        String title,
        String source,
        String target,
        RunChoices choices,
        RunState state,
        String askedBy,
        Instant askedAt,
        Optional<String> runBy,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<String> plan,
        Optional<String> identity,
        Optional<String> rehearsal,
        Optional<String> expected,
        Optional<String> verdict,
        Optional<String> result,
        Optional<String> cancelledBy,
        int step,
        int steps) {
    /** How long it ran, or has been running. */
    public Duration took(Instant now) {
        return startedAt
                .map(start -> Duration.between(start, endedAt.orElse(now)))
                .orElse(Duration.ZERO);
    }
}
