package dev.pgparity.apply;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish that a promotion ends, or a run of migrations. Until its last COMMIT it is heard: what is running is stopped, what is open is
 * rolled back, and groups that are committed are taken back as after any failure. Later it is too late, and says so by
 * the outcome.
 */
public final class Cancellation {
    private @Nullable String by;
    private @Nullable Runnable interrupt;

    /** May be called by any thread, at any time, and again. */
    public synchronized void request(String who) {
        boolean first = by == null;
        if (first) {
            by = who;
        }
        if (first && interrupt != null) {
            interrupt.run();
        }
    }

    /** Who wishes it; empty while nobody does. */
    public synchronized Optional<String> by() {
        return Optional.ofNullable(by);
    }

    /** From now on a statement may be stopped in this way. */
    public synchronized void interruptible(Runnable how) {
        interrupt = how;
        if (by != null) {
            how.run();
        }
    }

    /** What runs from now on puts things in order, and is not stopped. */
    public synchronized void uninterruptible() {
        interrupt = null;
    }
}
