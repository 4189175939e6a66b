package dev.pgparity.promote;

import dev.pgparity.backup.Manifest;
import dev.pgparity.data.LookupTable;
import dev.pgparity.problem.Problem;
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

    private static final String OTHERS = """
            SELECT usename || ' (' || coalesce(nullif(application_name, ''), 'pid ' || pid) || ')'
              FROM pg_catalog.pg_stat_activity
             WHERE datname = pg_catalog.current_database() AND backend_type = 'client backend'
               AND pid <> pg_catalog.pg_backend_pid() AND application_name <> 'pgparity'
             ORDER BY 1
            """;

    private final String targetName;
    private final AfterCommit.Reaction reaction;
    private final Optional<BackupChoice> backup;
    private final List<QualifiedName> exempt;

    /**
     * @param backup the one before anything runs; empty for none
     * @param exempt tables into which the promotion itself writes
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

    /** What the promotion writes besides: reference rows, and the ledger of its files. */
    private static List<QualifiedName> exempt(PromotionRequest request) {
        List<QualifiedName> exempt = new ArrayList<>();
        request.rows().ifPresent(origin -> origin.tables().stream()
                .map(LookupTable::name)
                .forEach(exempt::add));
        request.migrations().map(MigrationWork::ledger).ifPresent(exempt::add);
        return exempt;
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
     * Puts the backup into the target's place, unless somebody wrote since.
     *
     * @param made the backup's id; empty where there is none
     */
    TakingBack restore(Optional<String> made, Consumer<Stage> listener) {
        return reaction == AfterCommit.Reaction.RESTORE && made.isPresent()
                ? restored(made.get(), listener)
                : new TakingBack.NotAsked();
    }

    private TakingBack restored(String made, Consumer<Stage> listener) {
        BackupChoice choice = backup.orElseThrow();
        Instant now = Instant.now();
        Manifest manifest = choice.backups().store().load(made);
        listener.accept(new Stage.Restoring(made, Duration.between(Instant.parse(manifest.createdAt()), now)));
        try {
            TargetRestore.Done done = new TargetRestore(
                            choice.backups(), choice.target(), choice.environment(), "on_failure: restore")
                    .runIfUnwritten(manifest, now, exempt);
            return new TakingBack.Restored(made, done.swapped().kept(), done.forgotten());
        } catch (Problem problem) {
            return new TakingBack.NotRestored(
                    made,
                    problem.message(),
                    problem.details().stream().map(Object::toString).toList());
        }
    }
}
