package dev.pgparity.console.web;

import dev.pgparity.audit.AuditEntry;
import dev.pgparity.audit.ChainVerdict;
import dev.pgparity.config.Configuration;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.console.store.ConsoleAudit;
import dev.pgparity.console.store.Project;
import dev.pgparity.console.store.Runs;
import dev.pgparity.migrate.MigrationFolders;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.origin.SidesReader;
import dev.pgparity.problem.Problem;
import dev.pgparity.promote.history.HistorySettlement;
import dev.pgparity.promote.history.PromotionHistory;
import dev.pgparity.promote.history.PromotionRecord;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was done, by whom, with which result: what the console remembers, and what each database does. */
@Controller
class HistoryPages {
    private static final int MOST = 100;

    private final Project project;
    private final Runs runs;
    private final ConsoleAudit audit;

    HistoryPages(Project project, Runs runs, ConsoleAudit audit) {
        this.project = project;
        this.runs = runs;
        this.audit = audit;
    }

    /** A promotion as its target remembers it. */
    public record Remembered(
            String id,
            String source,
            String by,
            String state,
            String chip,
            int steps,
            Instant at,
            @Nullable String note,
            @Nullable String backup) {}

    @GetMapping("/history")
    String history(@RequestParam(defaultValue = "") String environment, Model model) {
        Configuration configuration = project.configuration();
        List<String> names = Project.names(configuration);
        model.addAttribute("names", names);
        model.addAttribute("environment", environment);
        model.addAttribute("runs", runs.newest(MOST));
        if (names.contains(environment)) {
            try {
                model.addAttribute("remembered", remembered(configuration, environment));
            } catch (SQLException e) {
                model.addAttribute("trouble", environment + " cannot be asked: " + e.getMessage());
            } catch (Problem problem) {
                model.addAttribute("trouble", problem.message());
            }
        }
        return "history";
    }

    private static List<Remembered> remembered(Configuration configuration, String environment) throws SQLException {
        SchemaOrigin.Server server = Project.server(configuration, environment);
        try (ServerConnection connection = Connections.open(server.target(), Session.reading())) {
            Optional<PromotionHistory> history = PromotionHistory.existing(connection.jdbc());
            List<PromotionRecord> records = history.isPresent()
                    ? new HistorySettlement(
                                    environment, SidesReader.scope(configuration), MigrationFolders.find(configuration))
                            .list(history.get(), server.direct(), MOST)
                    : List.of();
            List<Remembered> all = new ArrayList<>();
            for (PromotionRecord record : records) {
                all.add(new Remembered(
                        record.id(),
                        record.source(),
                        record.by(),
                        record.state(),
                        switch (record.state()) {
                            case "committed" -> "ok";
                            case "rolled back" -> "warn";
                            default -> "bad";
                        },
                        record.steps(),
                        record.startedAt(),
                        record.note().orElse(null),
                        record.backup().orElse(null)));
            }
            return all;
        }
    }

    @GetMapping("/audit")
    String audit(Model model) {
        List<AuditEntry> entries = audit.newest(200);
        model.addAttribute("entries", entries);
        switch (audit.verify()) {
            case ChainVerdict.Whole(long number, String head) -> {
                model.addAttribute("whole", true);
                model.addAttribute("number", number);
                model.addAttribute("head", head);
            }
            case ChainVerdict.Broken(long number, String why) -> {
                model.addAttribute("whole", false);
                model.addAttribute("why", why);
            }
        }
        return "audit";
    }
}
