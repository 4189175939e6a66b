package dev.pgparity.console.work;

import dev.pgparity.config.Configuration;
import dev.pgparity.console.store.Project;
import dev.pgparity.console.store.Run;
import dev.pgparity.console.store.RunState;
import dev.pgparity.console.store.Runs;
import dev.pgparity.migrate.MigrationEvent;
import dev.pgparity.migrate.MigrationFolder;
import dev.pgparity.migrate.MigrationFolders;
import dev.pgparity.migrate.MigrationOptions;
import dev.pgparity.migrate.MigrationRunner;
import dev.pgparity.migrate.MigrationTarget;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.prepare.PromotionPreparation;
import dev.pgparity.report.Words;
import org.springframework.stereotype.Component;

/** Runs the pending migrations of one environment. */
@Component
class MigrationWork {
    private final Project project;
    private final Runs runs;

    MigrationWork(Project project, Runs runs) {
        this.project = project;
        this.runs = runs;
    }

    void up(Run run) {
        Configuration configuration = project.configuration();
        MigrationFolder folder = MigrationFolders.of(configuration);
        SchemaOrigin.Server server = Project.server(configuration, run.target());
        PromotionPreparation.requirePromotion(server, "running migrations");
        int[] through = new int[1];
        new MigrationRunner(
                        folder,
                        migration -> configuration.migrations().neverRuns(migration.name(), server.name()),
                        new MigrationOptions(
                                new PromotionPreparation(configuration).locks(),
                                false,
                                MigrationOptions.DEFAULT.patience(),
                                MigrationOptions.DEFAULT.beforeCommit()),
                        event -> {
                            switch (event) {
                                case MigrationEvent.Started started -> {
                                    runs.stage(
                                            run.id(),
                                            "Migrations",
                                            "NOW",
                                            Words.line(started.migration().title()),
                                            -1);
                                    runs.progress(run.id(), started.number() - 1, started.of());
                                }
                                case MigrationEvent.StatementDone done ->
                                    runs.log(
                                            run.id(),
                                            Words.line(done.migration().title()) + ": statement " + done.number()
                                                    + " of " + done.of() + ", "
                                                    + done.took().toMillis() + " ms");
                                case MigrationEvent.Done done -> {
                                    through[0]++;
                                    runs.log(
                                            run.id(),
                                            Words.line(done.migration().title()) + " is through");
                                }
                                case MigrationEvent.AlreadyThere there ->
                                    runs.log(
                                            run.id(),
                                            Words.line(there.migration().title()) + " was there already");
                                case MigrationEvent.TakenBack back ->
                                    runs.log(
                                            run.id(),
                                            Words.line(back.migration().title()) + " taken back");
                                case MigrationEvent.LockRetry retry ->
                                    runs.log(
                                            run.id(),
                                            Words.line(retry.migration().title()) + " waits for a lock");
                                case MigrationEvent.Waiting waiting ->
                                    runs.log(run.id(), "waits for " + Words.line(waiting.forWhat()));
                            }
                        })
                .up(new MigrationTarget(server.name(), server.direct()));
        runs.stage(run.id(), "Migrations", "DONE", Words.count(through[0], "migration") + " run", -1);
        runs.end(run.id(), RunState.DONE, Words.subject(server.name()) + " has all migrations.", "");
    }
}
