package dev.pgparity.promote.outcome;

import java.util.List;
import java.util.Optional;

/** What was done about a promotion after which the application is not well. */
public sealed interface TakingBack {
    /** Nobody asked for more than to be told. */
    record NotAsked() implements TakingBack {}

    /** By a promotion towards the schema that was there before. */
    record Undo(Outcome outcome) implements TakingBack {}

    /**
     * The backup has the target's name.
     *
     * @param kept the name under which the database with the promotion can be found
     * @param forgotten why the target does not remember what was before; empty where it does
     */
    record Restored(String backup, String kept, Optional<String> forgotten) implements TakingBack {}

    /**
     * The backup could not, or must not, take its place.
     *
     * @param details one line each
     */
    record NotRestored(String backup, String why, List<String> details) implements TakingBack {
        public NotRestored {
            details = List.copyOf(details);
        }
    }

    /** The target is what it was before. */
    default boolean worked() {
        return this instanceof Restored
                || (this instanceof Undo(Outcome outcome) && outcome instanceof Outcome.Committed);
    }

    /** For a person. */
    default String sentence() {
        return switch (this) {
            case NotAsked none -> "The change stays.";
            case Undo(Outcome.Committed committed) -> "It was taken back: the target is as it was.";
            case Undo(Outcome outcome) -> "Taking it back failed: " + outcome.sentence();
            case Restored(String backup, String kept, Optional<String> forgotten) ->
                "Backup " + backup
                        + " took its place: the target is as it was; the database with the change is kept as " + kept
                        + "."
                        + forgotten
                                .map(why -> " Its history is only there: " + why)
                                .orElse("");
            case NotRestored(String backup, String why, List<String> details) -> "The change stays: " + why;
        };
    }
}
