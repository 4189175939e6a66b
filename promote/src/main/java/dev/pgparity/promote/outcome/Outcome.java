package dev.pgparity.promote.outcome;

import dev.pgparity.apply.ExecutionResult.GroupDone;
import dev.pgparity.authored.ReviewedMigration;
import dev.pgparity.catalog.Fingerprint;
import dev.pgparity.data.TableDifference;
import dev.pgparity.health.Finding;
import dev.pgparity.observe.SecondOpinion;
import dev.pgparity.plan.Plan;
import dev.pgparity.plan.Step;
import dev.pgparity.problem.ExitCategory;
import dev.pgparity.promote.review.Refusal;
import dev.pgparity.promote.review.Selection;
import dev.pgparity.verify.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a promotion ended. */
public sealed interface Outcome {
    /** One or two sentences for a person. */
    String sentence();

    /**
     * Everything that was to run now is committed and was verified before its COMMIT.
     *
     * @param before the target's fingerprint at the start
     * @param after what the steps made of it, as promised and as found
     * @param migrations files that ran, in order
     * @param rows how the reference rows differed that were written
     * @param whole the schema as a whole was brought to another one, and not only files or rows
     * @param groups what ran; empty where nothing was to do
     * @param waiting steps that were not chosen: those that contract, since these come last; all that is not additive
     * @param leftOut what the plan does not do
     * @param intentional differences that are left on purpose
     * @param afterwards the target as it was found once more after COMMIT
     * @param secondOpinion of somebody who reads in another way; absent where something remains on purpose
     */
    record Committed(
            Fingerprint before,
            Fingerprint after,
            List<ReviewedMigration> migrations,
            List<TableDifference> rows,
            boolean whole,
            List<GroupDone> groups,
            List<Step> waiting,
            List<Plan.LeftOut> leftOut,
            int intentional,
            Verdict afterwards,
            SecondOpinion secondOpinion)
            implements Outcome {
        public Committed {
            migrations = List.copyOf(migrations);
            rows = List.copyOf(rows);
            groups = List.copyOf(groups);
            waiting = List.copyOf(waiting);
            leftOut = List.copyOf(leftOut);
        }

        /** Nothing remains to be done: the target is the same as the source. */
        public boolean inParity() {
            return whole
                    && waiting.isEmpty()
                    && leftOut.isEmpty()
                    && intentional == 0
                    && afterwards instanceof Verdict.Proven
                    && !(secondOpinion instanceof SecondOpinion.Differs);
        }

        /** Nothing remains but differences that are meant to be there. */
        public boolean isSameButIntentional() {
            return whole
                    && afterwards instanceof Verdict.Proven
                    && waiting.isEmpty()
                    && leftOut.isEmpty()
                    && intentional > 0
                    && !(secondOpinion instanceof SecondOpinion.Differs);
        }

        @Override
        public String sentence() {
            if (afterwards instanceof Verdict.NotRead) {
                return afterwards.sentence();
            }
            if (!(afterwards instanceof Verdict.Proven)) {
                return "Landed as planned, but somebody has changed the target since. " + afterwards.sentence();
            }
            if (secondOpinion instanceof SecondOpinion.Differs differs) {
                return "Landed as planned, but pg_dump still sees "
                        + (differs.missing().size() + differs.extra().size())
                        + " statements that differ, which pgparity does not: please report them.";
            }
            if (!whole) {
                return migrations.isEmpty() && groups.isEmpty()
                        ? waiting.isEmpty() ? "Nothing to do." : "Nothing to do in this phase; migrations wait."
                        : "Promotion complete: "
                                + (migrations.isEmpty()
                                        ? "the rows are the same as the source's."
                                        : migrations.size()
                                                + (migrations.size() == 1 ? " migration" : " migrations")
                                                + " committed"
                                                + (waiting.isEmpty() ? "." : "; others wait for the contract phase."));
            }
            if (!waiting.isEmpty()) {
                return (groups.isEmpty() ? "Nothing to do in this phase, " : "Landed as planned, ")
                        + waiting.size() + " " + Selection.noun(waiting)
                        + (waiting.size() == 1 ? " remains." : "s remain.");
            }
            if (!leftOut.isEmpty() || intentional > 0) {
                return (groups.isEmpty() ? "Nothing to do" : "Landed as planned") + "; left as they are: "
                        + (leftOut.size() + intentional)
                        + (leftOut.size() + intentional == 1 ? " difference." : " differences.");
            }
            return groups.isEmpty()
                    ? "Nothing to do: the target is the same as the source."
                    : "Landed as planned: the target is the same as the source.";
        }
    }

    /**
     * It is committed as planned, and the application is not well since.
     *
     * @param failures what the application's checks showed
     * @param takingBack what was done about it
     */
    record Unwell(Committed committed, List<Finding> failures, TakingBack takingBack) implements Outcome {
        public Unwell {
            failures = List.copyOf(failures);
        }

        /** The target is what it was before. */
        public boolean isUndone() {
            return takingBack.worked();
        }

        @Override
        public String sentence() {
            String what = failures.size() == 1
                    ? "Landed as planned, but the application is not well: "
                            + failures.getFirst().check() + " "
                            + failures.getFirst().failure().orElse("") + "."
                    : "Landed as planned, but the application is not well: " + failures.size() + " checks fail.";
            return what + " " + takingBack.sentence();
        }
    }

    /**
     * It failed, and the target is as it was.
     *
     * @param why what failed
     * @param details one line each
     * @param before the target's fingerprint at the start
     * @param after the fingerprint found afterwards; empty where the target could not be read any more
     * @param verdict where the judge said no
     */
    record RolledBack(
            String why,
            List<String> details,
            Fingerprint before,
            Optional<Fingerprint> after,
            Optional<Verdict> verdict,
            List<String> next)
            implements Outcome {
        public RolledBack {
            details = List.copyOf(details);
            next = List.copyOf(next);
        }

        @Override
        public String sentence() {
            return closed(why)
                    + (after.filter(before::equals).isPresent()
                            ? " The target is as it was: fingerprint " + before.brief() + "."
                            : after.isPresent()
                                    ? " Nothing of this promotion remains; somebody else changed the target meanwhile."
                                    : " The server takes back what was not committed; the target could not be read"
                                            + " again.");
        }
    }

    /**
     * It was not allowed, and nothing has run.
     *
     * @param hazards what would have to be allowed; empty where the reason is another one
     */
    record Refused(String why, List<Refusal> hazards, List<String> next) implements Outcome {
        public Refused {
            hazards = List.copyOf(hazards);
            next = List.copyOf(next);
        }

        @Override
        public String sentence() {
            return why;
        }
    }

    /**
     * It failed, and part of it is committed and was not reverted.
     *
     * @param committed what that is
     * @param details one line each, why it was not reverted among them
     */
    record Partial(String why, List<String> details, CommittedWork committed, Fingerprint before, List<String> next)
            implements Outcome {
        public Partial {
            details = List.copyOf(details);
            next = List.copyOf(next);
        }

        @Override
        public String sentence() {
            return closed(why) + " " + committed.sentence();
        }
    }

    /**
     * The server did not answer a COMMIT, or a statement outside a transaction, and could not be asked afterwards.
     *
     * @param committed what is certainly committed besides
     * @param open what is not known, a clause: "whether group 2 is committed"
     */
    record Unknown(String why, List<String> details, CommittedWork committed, String open, List<String> next)
            implements Outcome {
        public Unknown {
            details = List.copyOf(details);
            next = List.copyOf(next);
        }

        @Override
        public String sentence() {
            return closed(why) + (committed.isNothing() ? "" : " " + committed.sentence()) + " It is not known " + open
                    + ".";
        }
    }

    /** What a server says ends without a full stop, and another sentence follows. */
    private static String closed(String why) {
        return why.isEmpty() || ".!?:…".indexOf(why.charAt(why.length() - 1)) >= 0 ? why : why + ".";
    }

    /** How a command with this outcome ends. */
    default ExitCategory exitCategory() {
        return switch (this) {
            case Committed committed -> ExitCategory.DONE;
            case Unwell unwell -> unwell.isUndone() ? ExitCategory.FAILED : ExitCategory.PARTIAL;
            case RolledBack rolledBack -> ExitCategory.FAILED;
            case Refused refused -> ExitCategory.REFUSED;
            case Partial partial -> ExitCategory.PARTIAL;
            case Unknown unknown -> ExitCategory.UNKNOWN;
        };
    }

    /** What failed or was refused, the details, and what to type next: a line each; one sentence where all is well. */
    default List<String> lines() {
        return switch (this) {
            case Committed committed -> List.of(committed.sentence());
            case Unwell unwell -> List.of(unwell.sentence());
            case RolledBack rolledBack ->
                Stream.of(List.of(rolledBack.sentence()), rolledBack.details(), rolledBack.next())
                        .flatMap(List::stream)
                        .toList();
            case Refused refused ->
                Stream.of(
                                List.of(refused.sentence()),
                                refused.hazards().stream()
                                        .map(Refusal::toString)
                                        .toList(),
                                refused.next())
                        .flatMap(List::stream)
                        .toList();
            case Partial partial ->
                Stream.of(List.of(partial.sentence()), partial.details(), partial.next())
                        .flatMap(List::stream)
                        .toList();
            case Unknown unknown ->
                Stream.of(List.of(unknown.sentence()), unknown.details(), unknown.next())
                        .flatMap(List::stream)
                        .toList();
        };
    }

    /** The command line's exit status. */
    default int exitCode() {
        return exitCategory().exitCode();
    }
}
