package dev.pgparity.console.work;

import dev.pgparity.apply.Cancellation;
import dev.pgparity.config.Configuration;
import dev.pgparity.console.store.Project;
import dev.pgparity.console.store.Run;
import dev.pgparity.console.store.Runs;
import dev.pgparity.migrate.MigrationFolders;
import dev.pgparity.observe.ProbeMode;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.plan.Allowances;
import dev.pgparity.prepare.PromotionPreparation;
import dev.pgparity.promote.approval.Approval;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.promote.work.MigrationWork.Transactions;
import dev.pgparity.promote.work.MigrationWork.Wanted;
import dev.pgparity.proposal.ProposalOptions;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Runs the pending migrations of one environment: a promotion of files alone. */
@Component
class MigrationWork {
    private final Project project;
    private final Runs runs;
    private final RunPromotion promotions;

    MigrationWork(Project project, Runs runs, RunPromotion promotions) {
        this.project = project;
        this.runs = runs;
        this.promotions = promotions;
    }

    void up(Run run, Cancellation cancellation) {
        Configuration configuration = project.configuration();
        SchemaOrigin.Server server = Project.server(configuration, run.target());
        PromotionPreparation.requirePromotion(server, "running migrations");
        PromotionPreparation preparation = new PromotionPreparation(configuration);
        PromotionRequest request = preparation.files(
                server,
                MigrationFolders.of(configuration),
                new Wanted.UpTo(Optional.empty()),
                Transactions.ONE_EACH,
                new ProposalOptions(
                        Optional.empty(),
                        Allowances.of(run.choices().allow()),
                        preparation.planSettings(),
                        ProbeMode.QUICK),
                run.askedBy());
        if (preparation.isBackedUp(server)) {
            request =
                    request.withBackup(preparation.backup(server, Optional.empty(), line -> runs.log(run.id(), line)));
        }
        promotions.run(
                run, configuration, request, review -> new Approval.Decision.Granted(run.askedBy()), cancellation);
    }
}
