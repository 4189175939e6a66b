package dev.pgparity.promote;

import dev.pgparity.backup.Manifest;
import dev.pgparity.data.LookupTable;
import dev.pgparity.problem.Problem;
import dev.pgparity.restore.DatabaseSwap;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

    private final PromotionRequest request;

    StoppedWrites(PromotionRequest request) {
        this.request = request;
    }

    /** Why the promotion must not begin; empty where it may, or where nobody wants a restore. */
    Optional<Outcome> refusal(Connection target) throws SQLException {
        boolean wanted = request.afterCommit()
                .filter(after -> after.reaction() == AfterCommit.Reaction.RESTORE)
                .isPresent();
        if (!wanted) {
            return Optional.empty();
        }
        if (request.backup().isEmpty()) {
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
                                + request.targetName() + ": "
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

    /** Puts the backup into the target's place, unless somebody wrote since. */
    TakingBack restore(String backup, Consumer<Stage> listener) {
        BackupChoice choice = request.backup().orElseThrow();
        Instant now = Instant.now();
        Manifest manifest = choice.backups().store().load(backup);
        listener.accept(new Stage.Restoring(backup, Duration.between(Instant.parse(manifest.createdAt()), now)));
        try {
            DatabaseSwap.Swapped swapped = new DatabaseSwap(choice.backups(), choice.target(), choice.environment())
                    .runIfUnwritten(
                            manifest,
                            now,
                            request.lookups()
                                    .map(lookups -> lookups.tables().stream()
                                            .map(LookupTable::name)
                                            .toList())
                                    .orElse(List.of()));
            return new TakingBack.Restored(backup, swapped.kept());
        } catch (Problem problem) {
            return new TakingBack.NotRestored(
                    backup,
                    problem.message(),
                    problem.details().stream().map(Object::toString).toList());
        }
    }
}
