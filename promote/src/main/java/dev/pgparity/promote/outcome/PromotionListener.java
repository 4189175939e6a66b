package dev.pgparity.promote.outcome;

/** Hears how far a promotion is; called on the thread that promotes. */
@FunctionalInterface
public interface PromotionListener {
    /** Hears nothing. */
    PromotionListener NONE = stage -> {};

    void on(Stage stage);
}
