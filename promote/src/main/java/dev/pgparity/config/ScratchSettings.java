package dev.pgparity.config;

/** Where files are loaded and plans rehearsed, key {@code scratch}. */
public sealed interface ScratchSettings {

    /**
     * A server of our own on this machine, of the target's major version.
     *
     * @param superuser whether files are loaded by a superuser, who can run commands on this machine; for trusted files
     */
    record Embedded(boolean superuser) implements ScratchSettings {}

    /** A database beside the target, on its server; needs CREATEDB. */
    record TargetServer() implements ScratchSettings {}

    /** A database beside the one that the URL names, on that server. */
    record AtUrl(Expandable url) implements ScratchSettings {}
}
