package dev.pgparity.api;

import dev.pgparity.catalog.Scope;
import dev.pgparity.connect.ConnectionEnvironment;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.migrate.Migration;
import dev.pgparity.migrate.MigrationEvent;
import dev.pgparity.migrate.MigrationFolder;
import dev.pgparity.migrate.MigrationFolders;
import dev.pgparity.migrate.MigrationHistory;
import dev.pgparity.migrate.MigrationHistory.Line;
import dev.pgparity.migrate.MigrationOptions;
import dev.pgparity.migrate.MigrationStatus;
import dev.pgparity.migrate.MigrationTarget;
import dev.pgparity.migrate.NeverHere;
import dev.pgparity.problem.Problem;
import dev.pgparity.promote.Promotion;
import dev.pgparity.promote.approval.Approval;
import dev.pgparity.promote.outcome.Outcome;
import dev.pgparity.promote.outcome.Stage;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.promote.review.HazardPolicy;
import dev.pgparity.promote.work.FileRules;
import dev.pgparity.promote.work.MigrationWork;
import dev.pgparity.promote.work.Work;
import dev.pgparity.sql.QualifiedName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The migrations of a folder, run by the application itself when it starts:
 *
 * <pre>
 * List&lt;String&gt; ran = Migrations.in(Path.of("db/migrations")).up(System.getenv("DATABASE_URL"));
 * </pre>
 *
 * Any number of processes may do so at the same time: each migration runs exactly once, and each process goes on when all
 * have run. It is the same as {@code pgparity migrate up}, with the same layouts and ledgers. What fails throws {@link
 * MigrationFailed}; then the migration is rolled back and the application should not start.
 *
 * @param folder where the migrations are, in any layout that pgparity knows
 * @param ledger another table for what ran than the layout's usual one
 * @param patience how long to wait while another process runs migrations
 * @param never patterns of files that must not run
 * @param listener hears the title of each migration before it runs
 */
public record Migrations(
        Path folder, Optional<QualifiedName> ledger, Duration patience, List<String> never, Consumer<String> listener) {
    public Migrations {
        never = List.copyOf(never);
    }

    /** Those of a folder, with the usual ledger of its layout. */
    public static Migrations in(Path folder) {
        return new Migrations(folder, Optional.empty(), MigrationOptions.DEFAULT.patience(), List.of(), title -> {});
    }

    /** The same, with another ledger. */
    public Migrations withLedger(String schema, String table) {
        return new Migrations(folder, Optional.of(QualifiedName.of(schema, table)), patience, never, listener);
    }

    /** The same, waiting so long while another process runs migrations. */
    public Migrations waiting(Duration longest) {
        return new Migrations(folder, ledger, longest, never, listener);
    }

    /**
     * The same, without the files that must not run in this database: as {@code migrations.never} of pgparity.yaml.
     *
     * @param patterns names of files, with or without their version; {@code *} stands for any characters. One that
     *     matches no file is an error of {@link #up} and {@link #pending}.
     */
    public Migrations withoutFiles(String... patterns) {
        return new Migrations(folder, ledger, patience, List.of(patterns), listener);
    }

    /** The same, telling the title of each migration before it runs. */
    public Migrations telling(Consumer<String> hears) {
        return new Migrations(folder, ledger, patience, never, hears);
    }

    /**
     * Runs what is pending.
     *
     * @param url {@code postgresql://user:password@host/database}; the variables of libpq ({@code PGPASSWORD} …) count
     *     as they do for psql. Behind a pooler it must be the server's own address.
     * @return the names of the files that this process ran, in order; empty when there was nothing to do
     */
    public List<String> up(String url) {
        try {
            return run(target(url));
        } catch (Problem problem) {
            throw new MigrationFailed(problem);
        }
    }

    /** The same promotion as the command line's, of files alone; what its authors wrote needs nobody's word here. */
    private List<String> run(ConnectionTarget target) {
        List<String> ran = new ArrayList<>();
        MigrationWork work = new MigrationWork(
                folderOf(),
                FileRules.of(NeverHere.matching(never)),
                new MigrationWork.Wanted.UpTo(Optional.empty()),
                MigrationWork.Transactions.ONE_EACH);
        if (!work.history(new MigrationTarget(target.display(), target)).isBehind()) {
            return List.of();
        }
        PromotionRequest request = PromotionRequest.of(
                        target.display(), target, Scope.ALL, List.of(new Work.Migrations(work)))
                .withHazards(HazardPolicy.AUTHORS)
                .withPatience(patience);
        Outcome outcome = new Promotion(request, Approval.GRANTED, stage -> {
                    switch (stage) {
                        case Stage.Migrating(MigrationEvent.Started started) ->
                            listener.accept(started.migration().title());
                        case Stage.Migrating(MigrationEvent.Done done) ->
                            ran.add(done.migration().name());
                        default -> {
                            // of interest to a person who watches
                        }
                    }
                })
                .run();
        if (outcome.exitCode() != 0) {
            throw new MigrationFailed(outcome);
        }
        return List.copyOf(ran);
    }

    /** The names of the files that {@link #up} would run; changes nothing. */
    public List<String> pending(String url) {
        try {
            ConnectionTarget target = target(url);
            return names(MigrationStatus.of(folderOf(), target.display(), target, NeverHere.matching(never)));
        } catch (Problem problem) {
            throw new MigrationFailed(problem);
        }
    }

    private static List<String> names(MigrationHistory history) {
        return history.toRun().stream()
                .map(Line::migration)
                .flatMap(Optional::stream)
                .map(Migration::name)
                .toList();
    }

    private MigrationFolder folderOf() {
        MigrationFolder found = MigrationFolders.at(folder, ledger);
        NeverHere.require(found, never, "withoutFiles");
        return found;
    }

    private static ConnectionTarget target(String url) {
        return ConnectionTarget.parse(url, ConnectionEnvironment.ofProcess());
    }
}
