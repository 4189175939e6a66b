package dev.pgparity.connect;

/** What stands between us and the server. */
public enum Pooling {
    /** Nothing, or something that passes every byte through. */
    DIRECT,
    /** A proxy or pooler that keeps one server process for one session: everything works. */
    SESSION,
    /**
     * A pooler that may give every transaction another server process: settings, temporary tables, advisory locks and
     * prepared statements do not live longer than a transaction.
     */
    TRANSACTION
}
