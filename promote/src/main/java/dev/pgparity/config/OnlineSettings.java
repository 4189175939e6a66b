package dev.pgparity.config;

/**
 * When a change is made in the longer way that lets readers and writers go on.
 *
 * @param mode {@link Mode#AUTO} by the table's size
 * @param aboveRows from how many rows on a table is not small
 */
public record OnlineSettings(Mode mode, long aboveRows) {
    static final OnlineSettings DEFAULT = new OnlineSettings(Mode.AUTO, 10_000);

    /** Key {@code online.mode}. */
    public enum Mode {
        AUTO,
        ALWAYS,
        NEVER
    }
}
