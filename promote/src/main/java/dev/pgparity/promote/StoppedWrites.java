package dev.pgparity.promote;

import dev.pgparity.backup.Manifest;
import dev.pgparity.preflight.SeenSessions;
import dev.pgparity.problem.Problem;
import dev.pgparity.promote.outcome.Outcome;
import dev.pgparity.promote.outcome.Stage;
import dev.pgparity.promote.outcome.TakingBack;
import dev.pgparity.promote.request.AfterCommit;
import dev.pgparity.promote.request.BackupChoice;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.promote.work.MigrationWork;
import dev.pgparity.restore.RowWitness;
import dev.pgparity.sql.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code on_failure: restore}: for targets into which nobody writes while they are promoted to. */
final class StoppedWrites {
    private static final int SHOWN = 5;

    /**
     * Everybody who may write: sessions of roles, workers that they started, those that apply a subscription. Of other roles'
     * sessions backend_type is NULL without pg_read_all_stats; process, role and application are there for everybody.
     */
    private static final String OTHERS = """
            SELECT usename || ' (' || coalesce(nullif(application_name, ''), 'pid ' || pid) || ')'
              FROM pg_catalog.pg_stat_activity
             WHERE datname = pg_catalog.current_database() AND usesysid IS NOT NULL
               AND coalesce(backend_type, 'client backend') NOT IN ('walsender', 'parallel worker')
               AND pid <> pg_catalog.pg_backend_pid() AND application_name <> 'pgparity'
             ORDER BY 1
            """;

    private final String targetName;
    private final AfterCommit.Reaction reaction;
    private final Optional<BackupChoice> backup;
    private final List<QualifiedName> exempt;

    /**
     * @param backup the one before anything runs; empty for none
     * @param exempt tables into which the promotion writes in transactions of their own
     */
    StoppedWrites(
            String targetName,
            AfterCommit.Reaction reaction,
            Optional<BackupChoice> backup,
            Collection<QualifiedName> exempt) {
        this.targetName = targetName;
        this.reaction = reaction;
        this.backup = backup;
        this.exempt = List.copyOf(exempt);
    }

    static StoppedWrites of(PromotionRequest request) {
        return new StoppedWrites(
                request.targetName(),
                request.afterCommit().map(AfterCommit::reaction).orElse(AfterCommit.Reaction.ALERT),
                request.backup(),
                exempt(request));
    }

    /** The history of its files: some tools write into it before and after a file, not with it. */
    private static List<QualifiedName> exempt(PromotionRequest request) {
        return request.migrations().map(MigrationWork::ledger).stream().toList();
    }

    /** What tells the promotion's changes of rows from those of others; empty where nobody will ask. */
    Optional<RowWitness> witness() {
        return reaction == AfterCommit.Reaction.RESTORE && backup.isPresent()
                ? Optional.of(new RowWitness(exempt))
                : Optional.empty();
    }

    /** Why the promotion must not begin; empty where it may, or where nobody wants a restore. */
    Optional<Outcome.Refused> refusal(Connection target) throws SQLException {
        if (reaction != AfterCommit.Reaction.RESTORE) {
            return Optional.empty();
        }
        if (backup.isEmpty()) {
            return Optional.of(new Outcome.Refused(
                    "on_failure: restore needs a backup, and this promotion makes none.",
                    List.of(),
                    List.of("Leave out --no-backup and backup.method none, or set on_failure: undo.")));
        }
        List<String> others = others(target);
        Optional<String> hidden = SeenSessions.grant(target);
        if (others.isEmpty() && hidden.isPresent()) {
            return Optional.of(new Outcome.Refused(
                    "on_failure: restore is for stopped writes only, and this role cannot see what the sessions of other"
                            + " roles in " + targetName + " are.",
                    List.of(),
                    List.of(hidden.get(), "Or set on_failure: undo.")));
        }
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new Outcome.Refused(
                        "on_failure: restore is for stopped writes only, and " + others.size()
                                + (others.size() == 1 ? " session is" : " sessions are") + " connected to "
                                + targetName + ": "
                                + String.join(", ", others.subList(0, Math.min(SHOWN, others.size())))
                                + (others.size() > SHOWN ? " and more." : "."),
                        List.of(),
                        List.of("Stop the application, or set on_failure: undo.")));
    }

    private static List<String> others(Connection target) throws SQLException {
        List<String> others = new ArrayList<>();
        try (Statement statement = target.createStatement();
                ResultSet row = statement.executeQuery(OTHERS)) {
            while (row.next()) {
                others.add(row.getString(1));
            }
        }
        return others;
    }

    /**
     * Puts the backup into the target's place, unless others wrote since.
     *
     * @param made the backup's id; empty where there is none
     * @param witness of the promotion
     */
    TakingBack restore(Optional<String> made, Optional<RowWitness> witness, Consumer<Stage> listener) {
        return reaction == AfterCommit.Reaction.RESTORE && made.isPresent()
                ? restored(made.get(), witness.orElseGet(() -> new RowWitness(exempt)), listener)
                : new TakingBack.NotAsked();
    }

    private TakingBack restored(String made, RowWitness witness, Consumer<Stage> listener) {
        BackupChoice choice = backup.orElseThrow();
        Instant now = Instant.now();
        Manifest manifest = choice.backups().store().load(made);
        listener.accept(new Stage.Restoring(made, Duration.between(Instant.parse(manifest.createdAt()), now)));
        try {
            TargetRestore.Done done = new TargetRestore(
                            choice.backups(), choice.target(), choice.environment(), "on_failure: restore")
                    .runIfUnwritten(manifest, now, witness);
            return new TakingBack.Restored(made, done.swapped().kept(), done.forgotten());
        } catch (Problem problem) {
            return new TakingBack.NotRestored(
                    made,
                    problem.message(),
                    problem.details().stream().map(Object::toString).toList());
        }
    }
}
