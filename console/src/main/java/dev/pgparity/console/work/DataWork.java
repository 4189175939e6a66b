package dev.pgparity.console.work;

import dev.pgparity.apply.Cancellation;
import dev.pgparity.config.Configuration;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.console.store.Project;
import dev.pgparity.console.store.Run;
import dev.pgparity.console.store.Runs;
import dev.pgparity.observe.ProbeMode;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.plan.Allowances;
import dev.pgparity.prepare.PromotionPreparation;
import dev.pgparity.promote.approval.Approval;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.promote.work.LookupRows;
import dev.pgparity.proposal.ProposalOptions;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Compares and synchronises lookup rows. */
@Component
public class DataWork {
    private final Project project;
    private final Runs runs;
    private final RunPromotion promotions;

    DataWork(Project project, Runs runs, RunPromotion promotions) {
        this.project = project;
        this.runs = runs;
        this.promotions = promotions;
    }

    /** How the rows of the declared tables differ, as they are now. */
    public List<PlanView.RowsView> compare(String source, String target) throws SQLException {
        Configuration configuration = project.configuration();
        SchemaOrigin.Server from = Project.server(configuration, source);
        SchemaOrigin.Server to = Project.server(configuration, target);
        try (LookupRows rows = LookupRows.of(new PromotionPreparation(configuration).rows(from));
                ServerConnection connection = Connections.open(to.target(), Session.reading())) {
            return PlanViews.rows(rows.compare(to.name(), connection.jdbc()));
        }
    }

    void sync(Run run, Cancellation cancellation) {
        Configuration configuration = project.configuration();
        SchemaOrigin.Server from = Project.server(configuration, run.source());
        SchemaOrigin.Server to = Project.server(configuration, run.target());
        PromotionPreparation.requirePromotion(to, "synchronising rows");
        PromotionPreparation preparation = new PromotionPreparation(configuration);
        PromotionRequest request = preparation.rowsAlone(
                preparation.rows(from),
                to,
                new ProposalOptions(Optional.empty(), Allowances.NONE, preparation.planSettings(), ProbeMode.QUICK),
                run.askedBy());
        if (preparation.isBackedUp(to)) {
            request = request.withBackup(preparation.backup(to, Optional.empty(), line -> runs.log(run.id(), line)));
        }
        promotions.run(
                run, configuration, request, review -> new Approval.Decision.Granted(run.askedBy()), cancellation);
    }
}
