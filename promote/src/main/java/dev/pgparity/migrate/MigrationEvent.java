package dev.pgparity.migrate;

import java.time.Duration;

/** What happens while migrations run, told as it happens. */
public sealed interface MigrationEvent {
    /** Somebody else runs migrations or a promotion here. */
    record Waiting(String forWhat) implements MigrationEvent {}

    /**
     * @param number from 1
     * @param of how many this run has
     */
    record Started(Migration migration, int number, int of) implements MigrationEvent {}

    /**
     * A statement is through.
     *
     * @param number from 1
     * @param of how many the migration has
     */
    record StatementDone(Migration migration, int number, int of, Duration took) implements MigrationEvent {}

    /** It is through and written down; in a transaction that holds several it is not committed yet. */
    record Done(Migration migration, int statements, Duration took) implements MigrationEvent {}

    /** Its own check says that it is there already; it was written down and not run. */
    record AlreadyThere(Migration migration) implements MigrationEvent {}

    /** It was taken back. */
    record TakenBack(Migration migration, Duration took) implements MigrationEvent {}

    /** A lock was not had: everything of this migration was rolled back, and it is tried again after the pause. */
    record LockRetry(Migration migration, int attempt, int of, Duration pause) implements MigrationEvent {}
}
