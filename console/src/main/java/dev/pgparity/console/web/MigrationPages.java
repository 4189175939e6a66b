package dev.pgparity.console.web;

import dev.pgparity.config.Configuration;
import dev.pgparity.console.security.Person;
import dev.pgparity.console.store.Project;
import dev.pgparity.console.store.RunChoices;
import dev.pgparity.console.store.RunKind;
import dev.pgparity.console.work.Desk;
import dev.pgparity.migrate.Migration;
import dev.pgparity.migrate.MigrationFolder;
import dev.pgparity.migrate.MigrationFolders;
import dev.pgparity.migrate.MigrationHistory;
import dev.pgparity.migrate.MigrationState;
import dev.pgparity.migrate.MigrationStatus;
import dev.pgparity.migrate.NeverHere;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which migration ran where, what a file says, and running what is pending. */
@Controller
class MigrationPages {
    private static final int MINUTES = "2026-11-28 18:35".length();

    private final Project project;
    private final Desk desk;
    private final MigrationLint lint;

    MigrationPages(Project project, Desk desk, MigrationLint lint) {
        this.project = project;
        this.desk = desk;
        this.lint = lint;
    }

    /** One migration in one environment. */
    public record Cell(
            String words,
            String chip,
            @Nullable String when,
            @Nullable String by) {}

    /** One migration in all of them. */
    public record Row(String version, String title, List<Cell> cells) {}

    /** An environment above the matrix. */
    public record Column(String name, int pending, @Nullable String problem, boolean approvals) {}

    @GetMapping("/migrations")
    String matrix(Model model) {
        Configuration configuration = project.configuration();
        Optional<MigrationFolder> folder = MigrationFolders.find(configuration);
        model.addAttribute("folder", folder.map(one -> one.folder().toString()).orElse(null));
        if (folder.isEmpty()) {
            return "migrations";
        }
        List<Column> columns = new ArrayList<>();
        Map<String, List<Cell>> cells = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        for (Migration migration : folder.get().migrations()) {
            titles.put(migration.version(), migration.title());
        }
        for (String name : Project.names(configuration)) {
            SchemaOrigin.Server server = Project.server(configuration, name);
            boolean approvals =
                    server.environment().map(one -> one.approvals() > 0).orElse(false);
            try {
                MigrationHistory history = MigrationStatus.of(
                        folder.get(), name, server.target(), NeverHere.of(configuration, Optional.of(name)));
                for (MigrationHistory.Line line : history.lines()) {
                    titles.putIfAbsent(line.version(), line.version() + " " + line.description());
                    fill(cells.computeIfAbsent(line.version(), v -> new ArrayList<>()), columns.size());
                    cells.get(line.version()).add(cell(line));
                }
                columns.add(new Column(name, history.toRun().size(), null, approvals));
            } catch (Problem problem) {
                columns.add(new Column(name, 0, problem.message(), approvals));
            }
        }
        List<Row> rows = new ArrayList<>();
        titles.forEach((version, title) -> {
            List<Cell> own = cells.computeIfAbsent(version, v -> new ArrayList<>());
            fill(own, columns.size());
            rows.add(new Row(version, title, own));
        });
        model.addAttribute("columns", columns);
        model.addAttribute("rows", rows);
        return "migrations";
    }

    private static void fill(List<Cell> cells, int size) {
        while (cells.size() < size) {
            cells.add(new Cell("unknown", "", null, null));
        }
    }

    private static Cell cell(MigrationHistory.Line line) {
        String chip = switch (line.state()) {
            case APPLIED -> "ok";
            case PENDING, NEVER -> "";
            case OUT_OF_ORDER, CHANGED, MISSING -> "warn";
            case FAILED, INTERRUPTED -> "bad";
        };
        return new Cell(
                line.state() == MigrationState.APPLIED
                        ? "✓ applied"
                        : line.state().words(),
                chip,
                line.entry()
                        .flatMap(entry -> entry.appliedAt())
                        .map(at -> at.toLocalDateTime()
                                .toString()
                                .replace('T', ' ')
                                .substring(0, MINUTES))
                        .orElse(null),
                line.entry().flatMap(entry -> entry.appliedBy()).orElse(null));
    }

    @GetMapping("/migrations/file")
    String file(@RequestParam String version, Model model) throws IOException {
        MigrationFolder folder = MigrationFolders.of(project.configuration());
        Migration migration = folder.migrations().stream()
                .filter(one -> one.version().equals(version))
                .findFirst()
                .orElseThrow(() -> MigrationLint.missing(version));
        String sql = Files.readString(migration.file(), StandardCharsets.UTF_8);
        model.addAttribute("title", migration.title());
        model.addAttribute("name", migration.name());
        model.addAttribute("lines", sql.lines().toList());
        model.addAttribute("findings", lint.of(migration.name(), sql));
        return "migration";
    }

    @PostMapping("/migrations/run")
    String run(@AuthenticationPrincipal Person person, @RequestParam String environment) {
        return "redirect:/runs/"
                + desk.begin(
                        PageAdvice.who(person),
                        RunKind.MIGRATIONS,
                        "Pending migrations in " + environment,
                        "",
                        environment,
                        RunChoices.NONE);
    }
}
