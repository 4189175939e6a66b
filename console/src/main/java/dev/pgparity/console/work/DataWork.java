package dev.pgparity.console.work;

import dev.pgparity.config.Configuration;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.console.store.Project;
import dev.pgparity.console.store.Run;
import dev.pgparity.console.store.RunState;
import dev.pgparity.console.store.Runs;
import dev.pgparity.data.TableDifference;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.prepare.PromotionPreparation;
import dev.pgparity.promote.LookupPromotion;
import dev.pgparity.promote.LookupRows;
import dev.pgparity.report.Words;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Compares and synchronises lookup rows. */
@Component
public class DataWork {
    private final Project project;
    private final Runs runs;

    DataWork(Project project, Runs runs) {
        this.project = project;
        this.runs = runs;
    }

    /** How the rows of the declared tables differ, as they are now. */
    public List<PlanView.RowsView> compare(String source, String target) throws SQLException {
        Configuration configuration = project.configuration();
        SchemaOrigin.Server from = Project.server(configuration, source);
        SchemaOrigin.Server to = Project.server(configuration, target);
        try (LookupRows rows = LookupRows.of(new PromotionPreparation(configuration).lookups(from));
                ServerConnection connection = Connections.open(to.target(), Session.reading())) {
            return PlanViews.rows(rows.compare(to.name(), connection.jdbc()));
        }
    }

    void sync(Run run) {
        Configuration configuration = project.configuration();
        SchemaOrigin.Server from = Project.server(configuration, run.source());
        SchemaOrigin.Server to = Project.server(configuration, run.target());
        PromotionPreparation.requirePromotion(to, "synchronising rows");
        PromotionPreparation preparation = new PromotionPreparation(configuration);
        runs.stage(run.id(), "Lookup data", "NOW", "all tables in one transaction", -1);
        long[] changes = new long[1];
        try (LookupRows rows = LookupRows.of(preparation.lookups(from))) {
            new LookupPromotion(to.name(), to.direct(), preparation.locks(), preparation.checks())
                    .run(rows, differences -> {
                        changes[0] = changes(differences);
                        return true;
                    });
        }
        runs.stage(run.id(), "Lookup data", "DONE", Words.count(changes[0], "row") + " written", -1);
        runs.end(
                run.id(),
                RunState.DONE,
                "The lookup data of " + to.name() + " is the same as that of " + from.name() + ".",
                "");
    }

    private static long changes(List<TableDifference> differences) {
        return differences.stream().mapToLong(TableDifference::changes).sum();
    }
}
