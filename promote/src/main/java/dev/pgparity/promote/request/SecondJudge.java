package dev.pgparity.promote.request;

import dev.pgparity.observe.SecondOpinion;

/**
 * Compares source and target by other means than our own reading ({@code pg_dump} of both). It is asked after COMMIT and
 * only when nothing remains: a target of which steps wait, or of which a part is out of scope, differs on purpose.
 */
@FunctionalInterface
public interface SecondJudge {
    /** Nobody. */
    SecondJudge ABSENT = () -> new SecondOpinion.Absent("nobody was asked");

    /** What it says; it never throws for want of a program. */
    SecondOpinion ask();
}
