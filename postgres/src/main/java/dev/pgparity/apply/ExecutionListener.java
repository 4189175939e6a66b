package dev.pgparity.apply;

/** Hears what happens; called on the thread that runs the plan. */
@FunctionalInterface
public interface ExecutionListener {
    /** Hears nothing. */
    ExecutionListener NONE = event -> {};

    void on(ExecutionEvent event);
}
