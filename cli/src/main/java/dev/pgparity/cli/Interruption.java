package dev.pgparity.cli;

import dev.pgparity.apply.ExecutionEvent;
import dev.pgparity.promote.Stage;
import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What is said when somebody presses Ctrl-C: the process ends with 130, the server sees the connection go and takes back
 * whatever was not committed.
 */
final class Interruption implements AutoCloseable {
    private final AtomicInteger committed = new AtomicInteger();
    private final Thread hook;

    private Interruption(PrintWriter messages, String target) {
        this.hook = new Thread(() -> say(messages, target), "pgparity-interrupted");
    }

    static Interruption watch(PrintWriter messages, String target) {
        Interruption interruption = new Interruption(messages, target);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    void on(Stage stage) {
        if (stage instanceof Stage.Applying(ExecutionEvent.Committed done)) {
            committed.incrementAndGet();
        }
    }

    private void say(PrintWriter messages, String target) {
        messages.println();
        messages.println(
                committed.get() == 0
                        ? "pgparity: interrupted; " + target + " is as it was (the server rolls back what was open)."
                        : "pgparity: interrupted after " + committed.get()
                                + " groups were committed. Type the same command again: it goes on or takes back.");
        messages.flush();
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the process is ending, and the hook has its say
        }
    }
}
