package dev.pgparity.promote.outcome;

import dev.pgparity.apply.Failure;
import java.util.List;

/** What is said of a failure besides its sentence. */
public final class FailureAdvice {
    private FailureAdvice() {}

    /** One line each. */
    public static List<String> details(Failure failure) {
        return switch (failure) {
            case Failure.Rejected rejected -> rejected.details();
            case Failure.StatementFailed statement
            when statement.step() != null ->
                statement.step().sql().stream().map(Object::toString).toList();
            case Failure.NotPermitted denied ->
                denied.step().sql().stream().map(Object::toString).toList();
            case Failure.TargetChanged changed ->
                changed.objects().stream().map(Object::toString).toList();
            case Failure.OthersWaited waited ->
                waited.blockers().stream().map(Object::toString).toList();
            case Failure.StatementFailed other -> List.of();
            case Failure.LockNotHad lock -> List.of();
            case Failure.ConnectionLost lost -> List.of();
            case Failure.Crashed crashed -> List.of();
            case Failure.LeftBehind left -> List.of();
            case Failure.UndoLost lost -> details(lost.cause());
        };
    }

    /** What to do next. */
    public static List<String> next(Failure failure) {
        return switch (failure) {
            case Failure.LockNotHad lock ->
                List.of("Try again when that session has ended, or end it: SELECT pg_terminate_backend(pid).");
            case Failure.OthersWaited waited ->
                List.of("Try again at a quieter time, or raise locks.blocked_budget in pgparity.yaml.");
            case Failure.TargetChanged changed ->
                List.of("Promote again: the plan is then made for what is there now.");
            case Failure.Rejected rejected -> List.of();
            case Failure.NotPermitted denied -> denied.grants();
            case Failure.StatementFailed statement -> List.of();
            case Failure.ConnectionLost lost -> List.of("Promote again.");
            case Failure.Crashed crashed -> List.of("Promote again.");
            case Failure.LeftBehind left -> List.of("Promote again.");
            case Failure.UndoLost lost -> next(lost.cause());
        };
    }
}
