package dev.pgparity.audit;

/** Whether an audit log is what was written into it. */
public sealed interface ChainVerdict {
    /**
     * Every entry follows from the one before.
     *
     * @param entries how many
     * @param head the hash of the last one; whoever keeps it elsewhere can tell later that nothing was cut off
     */
    record Whole(long entries, String head) implements ChainVerdict {}

    /**
     * Somebody has changed it.
     *
     * @param number the first entry that is not right
     * @param why a sentence
     */
    record Broken(long number, String why) implements ChainVerdict {}
}
