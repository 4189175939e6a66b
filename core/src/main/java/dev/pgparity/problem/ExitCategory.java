package dev.pgparity.problem;

/** How a command that met a {@link Problem} ends; the numbers are the command line's contract. */
public enum ExitCategory {
    /** It failed; the target is as it was. */
    FAILED(1),
    /** Something that the user has to allow or confirm was not allowed or confirmed. */
    REFUSED(3),
    /** Part of the work is committed and could not be taken back. */
    PARTIAL(4),
    /** The command line or the configuration is wrong; nothing was tried. */
    USAGE(64),
    /** The user stopped it; the target is as it was. */
    INTERRUPTED(130);

    private final int exitCode;

    ExitCategory(int exitCode) {
        this.exitCode = exitCode;
    }

    /** The process's exit status. */
    public int exitCode() {
        return exitCode;
    }
}
