package dev.pgparity.problem;

/**
 * The one table of exit codes; they are the command line's contract. Each says what is true of the target, so that a
 * script knows without reading the message whether anything has to be done.
 */
public enum ExitCategory {
    /** Done; in parity; committed as planned. */
    DONE(0),
    /** It failed; the target is unchanged. */
    FAILED(1),
    /** {@code compare}, {@code lint}, {@code check} …: differences or findings. */
    DIFFERENCES(2),
    /** Something that the user has to allow or confirm was not allowed or confirmed; the target is unchanged. */
    REFUSED(3),
    /** Part of the work is committed and was not reverted. */
    PARTIAL(4),
    /** The outcome of a COMMIT is not known: the server did not answer it and could not be asked. */
    UNKNOWN(5),
    /** The command line or the configuration is wrong; nothing was tried. */
    USAGE(64),
    /** Interrupted by Ctrl-C or SIGTERM; the target is unchanged. */
    INTERRUPTED(130);

    private final int exitCode;

    ExitCategory(int exitCode) {
        this.exitCode = exitCode;
    }

    /** The process's exit status, 0 to 255. */
    public int exitCode() {
        return exitCode;
    }

    /**
     * The same where the user interrupted it: what failed or was not begun because of that is no failure. What is
     * committed stays said.
     */
    public ExitCategory interrupted() {
        return switch (this) {
            case FAILED, REFUSED -> INTERRUPTED;
            case DONE, DIFFERENCES, PARTIAL, UNKNOWN, USAGE, INTERRUPTED -> this;
        };
    }
}
