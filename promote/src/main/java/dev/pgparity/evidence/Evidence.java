package dev.pgparity.evidence;

import dev.pgparity.promote.outcome.Outcome;
import dev.pgparity.promote.outcome.PromotionListener;
import dev.pgparity.promote.outcome.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Listens to a promotion and keeps what it hears, each stage with its time. */
public final class Evidence implements PromotionListener {
    private final String source;
    private final String target;
    private final Instant startedAt;
    private final List<Heard> heard = new ArrayList<>();
    private @Nullable Outcome outcome;

    /**
     * @param source as the user knows it
     * @param target as the user knows it
     */
    public Evidence(String source, String target) {
        this.source = source;
        this.target = target;
        this.startedAt = Instant.now();
    }

    /** A stage and when it was told. */
    public record Heard(Instant at, Stage stage) {}

    @Override
    public synchronized void on(Stage stage) {
        heard.add(new Heard(Instant.now(), stage));
    }

    /** How it ended. */
    public synchronized void end(Outcome ended) {
        outcome = ended;
    }

    public String source() {
        return source;
    }

    public String target() {
        return target;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public synchronized List<Heard> heard() {
        return List.copyOf(heard);
    }

    public synchronized Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** The last stage of a kind. */
    public synchronized <T extends Stage> Optional<T> last(Class<T> kind) {
        return heard.reversed().stream()
                .map(Heard::stage)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    /** Whether it came so far that anything is worth keeping: it was approved, or failed on its copy. */
    public boolean isWorthKeeping() {
        return last(Stage.Approved.class).isPresent()
                || last(Stage.Rehearsed.class).isPresent();
    }

    /** The id under which the target remembers it; otherwise made of target and time. */
    public String id() {
        return last(Stage.Recorded.class)
                .map(Stage.Recorded::id)
                .orElseGet(() -> target.replaceAll("[^A-Za-z0-9_-]+", "_") + "-"
                        + startedAt.toString().replaceAll("[-:]|\\..*", "").replace('T', '-'));
    }
}
