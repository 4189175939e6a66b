package dev.pgparity.promote;

import dev.pgparity.backup.Manifest;
import dev.pgparity.config.BackupSettings;
import dev.pgparity.config.BackupSettings.Verify;
import dev.pgparity.problem.DatabaseState;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.promote.outcome.Elapsed;
import dev.pgparity.promote.outcome.Stage;
import dev.pgparity.promote.request.BackupChoice;
import dev.pgparity.restore.Backups;
import dev.pgparity.restore.RestoredCopy;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** The backup before a promotion: made, looked at, and where it was restored kept for a rehearsal. */
public final class Safeguard {
    private static final ProblemCode NOT_EQUAL = new ProblemCode("promote.backup-not-equal");

    private Safeguard() {}

    /**
     * Backs the target up.
     *
     * @return the restored copy, which the caller closes; empty where the backup was not restored
     * @throws Problem when there is no backup that counts; nothing has run then
     */
    public static Optional<RestoredCopy> take(BackupChoice choice, Consumer<Stage> listener) {
        long begin = System.nanoTime();
        Backups backups = choice.backups();
        Manifest made = backups.create(choice.environment(), choice.target(), choice.method());
        listener.accept(new Stage.BackedUp(made, backups.store().path(made), Elapsed.since(begin)));
        begin = System.nanoTime();
        Optional<RestoredCopy> copy = Optional.empty();
        if (choice.verify() == Verify.FULL && backups.isRestoredByTheWay(made)) {
            copy = Optional.of(backups.restoredCopy(made));
            made = copy.get().manifest();
        } else {
            made = backups.verify(made, choice.verify(), false);
        }
        if (made.verification() != null && !made.verification().equal()) {
            copy.ifPresent(RestoredCopy::close);
            throw Problem.failed(
                            NOT_EQUAL,
                            "The backup does not count: " + made.verification().note() + ".")
                    .state(new DatabaseState.AsItWas(choice.environment()))
                    .next("pgparity backup verify " + made.id() + " says more; --no-backup promotes without one.")
                    .build();
        }
        listener.accept(new Stage.BackupVerified(made, Elapsed.since(begin)));
        BackupSettings kept = choice.backups().settings();
        backups.prune(kept.keep(), kept.min(), Instant.now());
        return copy;
    }
}
