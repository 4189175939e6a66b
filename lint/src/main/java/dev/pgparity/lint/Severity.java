package dev.pgparity.lint;

/** How much a finding matters, least first. */
public enum Severity {
    /** Worth knowing. */
    NOTICE,
    /** Look twice. */
    WARNING,
    /** Not like this. */
    ERROR;

    /** As it is written in the configuration and in reports. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
