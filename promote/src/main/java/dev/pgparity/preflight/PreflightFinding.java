package dev.pgparity.preflight;

/**
 * Something that was found before a promotion.
 *
 * @param what a sentence
 * @param next what to do about it; empty for nothing
 */
public record PreflightFinding(Weight weight, String what, String next) {
    /** What it means for the promotion. */
    public enum Weight {
        /** It cannot work: nothing runs. */
        BLOCKS,
        /** It may go wrong, or surprise. */
        WARNS,
        /** Good to know. */
        TELLS
    }

    static PreflightFinding blocks(String what, String next) {
        return new PreflightFinding(Weight.BLOCKS, what, next);
    }

    static PreflightFinding warns(String what, String next) {
        return new PreflightFinding(Weight.WARNS, what, next);
    }

    static PreflightFinding tells(String what) {
        return new PreflightFinding(Weight.TELLS, what, "");
    }
}
