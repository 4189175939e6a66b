package dev.pgparity.cli;

/** What the process says when it ends; scripts rely on these numbers. */
public enum ExitCode {
    /** Done; in parity; landed as planned. */
    DONE(0),
    /** Failed; the target is as it was. */
    FAILED(1),
    /** {@code compare}, {@code lint}, {@code check} …: differences or findings. */
    DIFFERENCES(2),
    /** A hazard that is not allowed, a gate, or no confirmation. */
    REFUSED(3),
    /** Some groups are committed and could not be compensated. */
    PARTIAL(4),
    /** Wrong usage or configuration. */
    USAGE(64),
    /** Interrupted; the target is as it was. */
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /**
     * The number for the operating system.
     *
     * @return 0 to 255
     */
    public int number() {
        return number;
    }
}
