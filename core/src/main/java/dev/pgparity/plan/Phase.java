package dev.pgparity.plan;

/** When a step may run, seen from the application. */
public enum Phase {
    /** The running release survives it: before the code is deployed. */
    EXPAND,
    /** It takes something away: after the new release runs everywhere. */
    CONTRACT
}
