package dev.pgparity.console.work;

import dev.pgparity.apply.Cancellation;
import dev.pgparity.config.Configuration;
import dev.pgparity.console.store.Project;
import dev.pgparity.console.store.Run;
import dev.pgparity.console.store.RunState;
import dev.pgparity.console.store.Runs;
import dev.pgparity.migrate.MigrationFolder;
import dev.pgparity.migrate.MigrationFolders;
import dev.pgparity.migrate.MigrationRunner;
import dev.pgparity.migrate.MigrationTarget;
import dev.pgparity.migrate.NeverHere;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.prepare.PromotionPreparation;
import dev.pgparity.report.Words;
import java.util.Optional;
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

    void up(Run run, Cancellation cancellation) {
        Configuration configuration = project.configuration();
        MigrationFolder folder = MigrationFolders.of(configuration);
        SchemaOrigin.Server server = Project.server(configuration, run.target());
        PromotionPreparation.requirePromotion(server, "running migrations");
        MigrationTeller teller = new MigrationTeller(runs, run.id());
        new MigrationRunner(
                        folder,
                        NeverHere.of(configuration, Optional.of(server.name())),
                        new PromotionPreparation(configuration).migrationOptions(false),
                        teller::on,
                        cancellation)
                .up(new MigrationTarget(server.name(), server.direct()));
        runs.stage(run.id(), MigrationTeller.STAGE, "DONE", Words.count(teller.through(), "migration") + " run", -1);
        runs.end(run.id(), RunState.DONE, Words.subject(server.name()) + " has all migrations.", "");
    }
}
