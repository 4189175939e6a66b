package dev.pgparity.scratch;

import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;

/**
 * No scratch database can be had here: which part is missing, and what to do about it.
 *
 * <p>Nothing of the user's was touched when this is thrown.
 */
@SuppressWarnings("serial") // as its superclass
public final class ScratchUnavailable extends Problem {
    private static final ProblemCode CODE = new ProblemCode("scratch.unavailable");

    /**
     * @param problem what is wrong
     * @param advice what to type or set next
     */
    ScratchUnavailable(String problem, String advice) {
        super(Problem.failed(CODE, sentence(problem)).next(advice));
    }

    /**
     * @param problem what is wrong
     * @param advice what to type or set next
     * @param cause kept for debugging, not shown
     */
    ScratchUnavailable(String problem, String advice, Throwable cause) {
        super(Problem.failed(CODE, sentence(problem)).next(advice).causedBy(cause));
    }

    private static String sentence(String text) {
        return text.endsWith(".") || text.endsWith("\n") ? text.stripTrailing() : text + ".";
    }
}
