package dev.pgparity.cli.option;

import dev.pgparity.problem.ExitCategory;

/** What the process says when it ends, by the table of {@link ExitCategory}. */
public enum ExitCode {
    /** Done; in parity; committed as planned. */
    DONE(ExitCategory.DONE),
    /** Failed; the target is unchanged. */
    FAILED(ExitCategory.FAILED),
    /** {@code compare}, {@code lint}, {@code check} …: differences or findings. */
    DIFFERENCES(ExitCategory.DIFFERENCES),
    /** A hazard that is not allowed, a gate, or no confirmation. */
    REFUSED(ExitCategory.REFUSED),
    /** Part of the work is committed and was not reverted. */
    PARTIAL(ExitCategory.PARTIAL),
    /** The outcome of a COMMIT is not known. */
    UNKNOWN(ExitCategory.UNKNOWN),
    /** Wrong usage or configuration. */
    USAGE(ExitCategory.USAGE),
    /** Interrupted; the target is unchanged. */
    INTERRUPTED(ExitCategory.INTERRUPTED);

    private final ExitCategory category;

    ExitCode(ExitCategory category) {
        this.category = category;
    }

    /**
     * The number for the operating system.
     *
     * @return 0 to 255
     */
    public int number() {
        return category.exitCode();
    }
}
