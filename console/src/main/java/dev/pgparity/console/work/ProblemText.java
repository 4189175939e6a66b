package dev.pgparity.console.work;

import dev.pgparity.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** What went wrong, for a page. */
final class ProblemText {
    private ProblemText() {}

    /** Where it is and what to do, a line each. */
    static RunResult result(Problem problem) {
        List<String> details = new ArrayList<>();
        problem.where().ifPresent(where -> details.add("at " + where));
        problem.details().forEach(detail -> details.add(detail.toString()));
        return new RunResult(details, problem.next(), "", "", "");
    }
}
