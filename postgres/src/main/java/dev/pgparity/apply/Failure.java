package dev.pgparity.apply;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.plan.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a group did not stay. */
public sealed interface Failure {
    /** One or two sentences for a person. */
    String sentence();

    /** A lock was not had in any of the tries. */
    record LockNotHad(String waitedFor, int tries, List<Blocker> blockers) implements Failure {
        @Override
        public String sentence() {
            return "A lock was not to be had in " + tries + (tries == 1 ? " try" : " tries") + " (" + waitedFor + ")"
                    + (blockers.isEmpty()
                            ? "."
                            : ". It is held by "
                                    + String.join(
                                            "; ",
                                            blockers.stream()
                                                    .map(Blocker::toString)
                                                    .toList())
                                    + ".");
        }
    }

    /** Others had to wait for us longer than they may. */
    record OthersWaited(Duration together, Duration budget, List<Blocker> blockers) implements Failure {
        @Override
        public String sentence() {
            return "Other sessions waited " + together.toMillis()
                    + " ms for this promotion; locks.blocked_budget allows " + budget.toMillis() + " ms.";
        }
    }

    /** The target is no longer what the plan was made for. */
    record TargetChanged(List<ObjectId> objects) implements Failure {
        @Override
        public String sentence() {
            List<String> names =
                    objects.stream().limit(5).map(ObjectId::toString).toList();
            return "The target was changed since the plan was made: " + String.join(", ", names)
                    + (objects.size() > 5 ? " and " + (objects.size() - 5) + " more" : "") + ".";
        }
    }

    /**
     * The server refused a statement.
     *
     * @param step null where the statement is not a step's
     * @param sqlState {@code 23505} and the like; may be empty
     * @param message the server's own words
     */
    record StatementFailed(@Nullable Step step, String statement, String sqlState, String message) implements Failure {
        @Override
        public String sentence() {
            return (step == null ? "" : "Step \"" + step.summary() + "\" failed: ")
                    + message
                    + (sqlState.isEmpty() ? "" : " (" + sqlState + ")");
        }
    }

    /**
     * The role may not do what a step does (42501).
     *
     * @param message the server's own words
     * @param grants statements of which one would help, for whoever may grant
     */
    record NotPermitted(Step step, String message, List<String> grants) implements Failure {
        public NotPermitted {
            grants = List.copyOf(grants);
        }

        @Override
        public String sentence() {
            return "Step \"" + step.summary() + "\" is not permitted: " + message + ".";
        }
    }

    /** The judge before COMMIT said no. */
    record Rejected(String why, List<String> details) implements Failure {
        @Override
        public String sentence() {
            return why;
        }
    }

    /**
     * The connection broke.
     *
     * @param step the step that was under way, if one was
     * @param open what the server may have done all the same
     */
    record ConnectionLost(@Nullable Step step, Open open, String message) implements Failure {
        @Override
        public String sentence() {
            return "The connection was lost" + (step == null ? "" : " during step \"" + step.summary() + "\"") + ": "
                    + message;
        }
    }

    /**
     * pgparity itself failed, out of memory for instance: the connection is given up, because nobody knows in which state
     * the driver is.
     *
     * @param step the step that was under way, if one was
     * @param open what the server may have done all the same
     */
    record Crashed(@Nullable Step step, Open open, String message) implements Failure {
        @Override
        public String sentence() {
            return "pgparity failed" + (step == null ? "" : " during step \"" + step.summary() + "\"") + ": " + message;
        }
    }

    /**
     * A step outside a transaction failed, and what it left cannot be removed yet.
     *
     * @param why the failure's own sentence
     * @param index that it was building, as SQL names it
     */
    record LeftBehind(Step step, String why, String index) implements Failure {
        @Override
        public String sentence() {
            return (why + " " + InvalidIndex.left(index)).strip();
        }
    }

    /**
     * A group failed, and the connection was lost while those before it were reverted.
     *
     * @param cause why they were
     */
    record UndoLost(Failure cause, Failure undo) implements Failure {
        @Override
        public String sentence() {
            return cause.sentence() + " While what is committed was reverted: " + undo.sentence();
        }
    }

    /** After a lost connection: what is not known. */
    sealed interface Open {
        /** Nothing: the server rolls the transaction back. */
        record Nothing() implements Open {}

        /**
         * COMMIT was sent and not answered.
         *
         * @param transaction {@code pg_xact_status} tells; null where the transaction wrote nothing
         */
        record Commit(@Nullable String transaction) implements Open {}

        /** A statement outside a transaction was sent and not answered; the journal names it. */
        record OutsideStep() implements Open {}
    }

    /** What the session that ran it can no longer tell; empty where it lives and has told. */
    default Optional<Open> unanswered() {
        return switch (this) {
            case ConnectionLost lost -> Optional.of(lost.open());
            case Crashed crashed -> Optional.of(crashed.open());
            case LeftBehind left -> Optional.of(new Open.OutsideStep());
            case UndoLost lost -> Optional.of(new Open.OutsideStep());
            case LockNotHad failure -> Optional.empty();
            case OthersWaited failure -> Optional.empty();
            case TargetChanged failure -> Optional.empty();
            case StatementFailed failure -> Optional.empty();
            case NotPermitted failure -> Optional.empty();
            case Rejected failure -> Optional.empty();
        };
    }
}
