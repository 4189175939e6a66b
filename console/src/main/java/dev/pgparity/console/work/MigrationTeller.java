package dev.pgparity.console.work;

import dev.pgparity.console.store.Runs;
import dev.pgparity.migrate.MigrationEvent;
import dev.pgparity.report.Words;

/** Writes down how far migrations are, alone or in a promotion. */
final class MigrationTeller {
    /** The stage that a person follows. */
    static final String STAGE = "Migrations";

    private final Runs runs;
    private final long id;
    private int through;

    MigrationTeller(Runs runs, long id) {
        this.runs = runs;
        this.id = id;
    }

    void on(MigrationEvent event) {
        switch (event) {
            case MigrationEvent.Started started -> {
                runs.stage(id, STAGE, "NOW", Words.line(started.migration().title()), -1);
                runs.progress(id, started.number() - 1, started.of());
            }
            case MigrationEvent.StatementDone done ->
                log(done.migration().title() + ": statement " + done.number() + " of " + done.of() + ", "
                        + done.took().toMillis() + " ms");
            case MigrationEvent.Done done -> {
                through++;
                log(done.migration().title() + " is through");
            }
            case MigrationEvent.AlreadyThere there -> log(there.migration().title() + " was there already");
            case MigrationEvent.TakenBack back -> log(back.migration().title() + " taken back");
            case MigrationEvent.LockRetry retry -> log(retry.migration().title() + " waits for a lock");
            case MigrationEvent.Waiting waiting -> log("waits for " + waiting.forWhat());
        }
    }

    /** How many were run. */
    int through() {
        return through;
    }

    private void log(String line) {
        runs.log(id, Words.line(line));
    }
}
