package dev.pgparity.catalog.part;

/**
 * When a trigger, rule or event trigger takes effect ({@code tgenabled}, {@code ev_enabled}, {@code evtenabled}): it
 * depends on {@code session_replication_role}.
 */
public enum FiringState {
    /** In ordinary sessions: what a new one has. */
    ORIGIN,
    /** Never. */
    DISABLED,
    /** Only in sessions that replay changes. */
    REPLICA,
    /** In both. */
    ALWAYS;

    /** From the one-letter code of the catalogs. */
    public static FiringState of(String code) {
        return switch (code) {
            case "D" -> DISABLED;
            case "R" -> REPLICA;
            case "A" -> ALWAYS;
            default -> ORIGIN;
        };
    }
}
