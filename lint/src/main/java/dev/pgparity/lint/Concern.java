package dev.pgparity.lint;

/** What a rule is about. */
public enum Concern {
    /** Rows or values are gone afterwards. */
    DATA,
    /** Readers or writers wait; harmless where the table is small. */
    WAITING,
    /** The running release may break. */
    RELEASE,
    /** Somebody may do more than before. */
    SECURITY,
    /** It fails, or leaves something half done. */
    FAILURE,
    /** The project's own limits. */
    POLICY,
    /** Advice; off unless asked for. */
    STYLE
}
