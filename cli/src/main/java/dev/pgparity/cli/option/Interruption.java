package dev.pgparity.cli.option;

import dev.pgparity.apply.Cancellation;
import dev.pgparity.apply.CommitWait;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.problem.ExitCategory;
import dev.pgparity.problem.Problem;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * Ctrl-C, or SIGTERM from a supervisor. Before anything can have changed in a target the process ends at once; from then on
 * the work is cancelled: what is running is stopped, what is open is rolled back, what is committed is reverted where it can
 * be, and the exit code says what is true of the target. Interrupted again, the process ends where it is, and whoever comes
 * next puts it in order.
 */
public final class Interruption {
    private final PrintWriter messages;
    private final IntConsumer exit;
    private final Consumer<Consumer<String>> signals;
    private boolean watching;
    private boolean requested;
    private boolean changed;
    private @Nullable Work working;

    /**
     * @param exit ends the process
     * @param signals calls the action with the signal as a person knows it, in a thread of its own, whenever the process is
     *     asked to end
     */
    public Interruption(PrintWriter messages, IntConsumer exit, Consumer<Consumer<String>> signals) {
        this.messages = messages;
        this.exit = exit;
        this.signals = signals;
    }

    /** That of a command line that runs in a process of somebody else's: nobody interrupts it. */
    public static Interruption never(PrintWriter messages) {
        return new Interruption(messages, code -> {}, action -> {});
    }

    /** The one that this command belongs to. */
    public static Interruption of(CommandLine command) {
        return Program.of(command).interruption();
    }

    /**
     * Work that may change a target; it is heard by its {@link Work#cancellation} once it {@link Work#begin}s.
     *
     * @param server the server's own address
     */
    public synchronized Work work(String target, ConnectionTarget server) {
        if (!watching) {
            watching = true;
            signals.accept(this::signal);
        }
        return new Work(target, server);
    }

    /** With which code the process ends that would have ended with this one. */
    public synchronized int exitCode(int code) {
        for (ExitCategory category : ExitCategory.values()) {
            if (requested && category.exitCode() == code && category.interrupted() != category) {
                return (changed ? ExitCategory.PARTIAL : category.interrupted()).exitCode();
            }
        }
        return code;
    }

    /** Whether somebody wants the process to end; what is under way was cancelled, or it came too late for that. */
    public synchronized boolean isRequested() {
        return requested;
    }

    private void signal(String name) {
        Work at;
        boolean again;
        synchronized (this) {
            at = working;
            again = requested;
            requested = true;
        }
        messages.println();
        if (at == null) {
            int code = exitCode(ExitCode.FAILED.number());
            messages.println(
                    code == ExitCode.INTERRUPTED.number()
                            ? "pgparity: interrupted."
                            : "pgparity: interrupted; what was done until now is committed.");
            exit.accept(code);
            return;
        }
        Optional<String> commit = CommitWait.look(at.server);
        if (again) {
            commit.ifPresent(sentence -> messages.println("pgparity: " + sentence));
            messages.println("pgparity: interrupted again (" + name + "); it is not known how " + at.target
                    + " is left: the next promotion finds out and puts in order: type the same command again.");
            exit.accept(ExitCode.UNKNOWN.number());
        } else if (commit.isPresent()) {
            messages.println("pgparity: interrupted (" + name + "). " + commit.get()
                    + " Interrupt once more to end without waiting for it (exit code "
                    + ExitCode.UNKNOWN.number() + ").");
            at.cancellation.requestAfterCommit(name);
        } else {
            messages.println("pgparity: interrupted; rolling back what is not committed in " + at.target + " …");
            at.cancellation.request(name);
        }
    }

    /** One piece of work that may change a target. */
    public final class Work implements AutoCloseable {
        private final String target;
        private final ConnectionTarget server;
        private final Cancellation cancellation = new Cancellation();
        private boolean unchanged;

        private Work(String target, ConnectionTarget server) {
            this.target = target;
            this.server = server;
        }

        /** Hears of the interruption. */
        public Cancellation cancellation() {
            return cancellation;
        }

        /** From now on the target may change; does not return where the process is about to end. */
        public void begin() {
            synchronized (Interruption.this) {
                if (!requested) {
                    working = this;
                    return;
                }
            }
            waitForTheEnd();
        }

        private void waitForTheEnd() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** How it ended: whether anything of it remains. */
        public void ended(ExitCategory how) {
            unchanged = how == ExitCategory.FAILED || how == ExitCategory.REFUSED;
        }

        /** Does it, and notes how it ends where that is a problem. */
        public <T> T run(Supplier<T> body) {
            try {
                return body.get();
            } catch (Problem problem) {
                ended(problem.exitCategory());
                throw problem;
            }
        }

        @Override
        public void close() {
            synchronized (Interruption.this) {
                changed |= working == this && !unchanged;
                working = null;
            }
        }
    }
}
