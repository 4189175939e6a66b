package dev.pgparity.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, for a person: a stable code, what was attempted, where, in which state the database is now and what
 * to type next. Front ends print {@link #report()} or the single parts and end with {@link #exitCategory()}; none of
 * them prints a stack trace.
 *
 * <p>The message and all parts are free of passwords; whoever builds a problem answers for that. A cause is kept for
 * debugging and never shown, since drivers put connection strings into theirs. A rollback that fails after the problem
 * is added with {@link #addSuppressed(Throwable)} and shown as one line.
 *
 * <pre>{@code
 * throw Problem.usage(UNKNOWN_ENVIRONMENT, "There is no environment \"prod\".")
 *         .at(new Where.InText("pgparity.yaml", 3, 1))
 *         .next("Did you mean production?")
 *         .build();
 * }</pre>
 */
@SuppressWarnings("serial") // carried within one process only; its parts are plain values, not serialised forms
public class Problem extends RuntimeException {
    private final ProblemCode code;
    private final ExitCategory exitCategory;
    private final @Nullable String attempted;
    private final @Nullable Where where;
    private final List<Detail> details;
    private final DatabaseState state;
    private final List<String> next;

    /** Takes what the builder collected; open for typed problems such as a failed connection. */
    protected Problem(Builder builder) {
        super(builder.message, builder.cause);
        this.code = builder.code;
        this.exitCategory = builder.exitCategory;
        this.attempted = builder.attempted;
        this.where = builder.where;
        this.details = List.copyOf(builder.details);
        this.state = builder.state;
        this.next = List.copyOf(builder.next);
    }

    /**
     * One of several findings that make up a problem, such as each error of a configuration file.
     *
     * @param where null where the problem's own place says enough
     * @param text one sentence, may have several lines
     */
    public record Detail(@Nullable Where where, String text) {
        @Override
        public String toString() {
            return where == null ? text : where + ": " + text;
        }
    }

    /** The command line or the configuration is wrong. */
    public static Builder usage(ProblemCode code, String message) {
        return new Builder(code, ExitCategory.USAGE, message);
    }

    /** Something failed and nothing of it remains. */
    public static Builder failed(ProblemCode code, String message) {
        return new Builder(code, ExitCategory.FAILED, message);
    }

    /** Something is possible but was not allowed. */
    public static Builder refused(ProblemCode code, String message) {
        return new Builder(code, ExitCategory.REFUSED, message);
    }

    /** Any category. */
    public static Builder of(ProblemCode code, ExitCategory exitCategory, String message) {
        return new Builder(code, exitCategory, message);
    }

    /** The same with another end: more is known of the target than where it arose. */
    public final Problem ending(ExitCategory category, DatabaseState stateNow) {
        return copy(category, stateNow, List.of());
    }

    /** The same, saying more before the advice. */
    public final Problem adding(List<String> lines) {
        return lines.isEmpty() ? this : copy(exitCategory, state, lines);
    }

    private Problem copy(ExitCategory category, DatabaseState stateNow, List<String> more) {
        Builder again = new Builder(code, category, message());
        again.attempted = attempted;
        again.where = where;
        again.details.addAll(details);
        again.next.addAll(more);
        again.next.addAll(next);
        again.state = stateNow;
        again.cause = this;
        return again.build();
    }

    public final ProblemCode code() {
        return code;
    }

    public final ExitCategory exitCategory() {
        return exitCategory;
    }

    /** What is wrong, one or two sentences without place and advice. */
    public final String message() {
        return String.valueOf(getMessage());
    }

    /** What was being done, a phrase: "connecting to staging". */
    public final Optional<String> attempted() {
        return Optional.ofNullable(attempted);
    }

    public final Optional<Where> where() {
        return Optional.ofNullable(where);
    }

    /** The single findings, in the order in which to show them; empty for a plain problem. */
    public final List<Detail> details() {
        return details;
    }

    public final DatabaseState state() {
        return state;
    }

    /** What to do or type next, one entry a line; may be empty. */
    public final List<String> next() {
        return next;
    }

    /** All of it as plain lines without colour; the first line is the message with its place. */
    public final String report() {
        List<String> lines = new ArrayList<>();
        lines.add(where == null ? message() : where + ": " + message());
        details.forEach(detail -> lines.add("  " + detail.toString().replace("\n", "\n    ")));
        if (attempted != null) {
            lines.add("While " + attempted + ".");
        }
        for (Throwable suppressed : getSuppressed()) {
            lines.add("Also: " + (suppressed instanceof Problem problem ? problem.report() : suppressed.getMessage()));
        }
        if (!(state instanceof DatabaseState.Untouched)) {
            lines.add(state.sentence());
        }
        lines.addAll(next);
        return String.join("\n", lines);
    }

    /** Collects the parts of a problem; code, category and message are the least there must be. */
    public static final class Builder {
        private final ProblemCode code;
        private final ExitCategory exitCategory;
        private final String message;
        private final List<Detail> details = new ArrayList<>();
        private final List<String> next = new ArrayList<>();
        private DatabaseState state = new DatabaseState.Untouched();
        private @Nullable String attempted;
        private @Nullable Where where;
        private @Nullable Throwable cause;

        private Builder(ProblemCode code, ExitCategory exitCategory, String message) {
            this.code = code;
            this.exitCategory = exitCategory;
            this.message = message;
        }

        /** A phrase that completes "While …": "reading the catalog of staging". */
        public Builder attempting(String phrase) {
            this.attempted = phrase;
            return this;
        }

        public Builder at(Where place) {
            this.where = place;
            return this;
        }

        public Builder detail(@Nullable Where place, String text) {
            details.add(new Detail(place, text));
            return this;
        }

        public Builder details(List<Detail> more) {
            details.addAll(more);
            return this;
        }

        /** Without this call the database is untouched. */
        public Builder state(DatabaseState stateNow) {
            this.state = stateNow;
            return this;
        }

        /** One line of advice or one command to type. */
        public Builder next(String line) {
            next.add(line);
            return this;
        }

        /** Kept for debugging, never shown. */
        public Builder causedBy(Throwable throwable) {
            this.cause = throwable;
            return this;
        }

        public Problem build() {
            return new Problem(this);
        }
    }
}
