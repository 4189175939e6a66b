package dev.pgparity.console.web;

import dev.pgparity.config.Configuration;
import dev.pgparity.console.security.Person;
import dev.pgparity.console.store.Project;
import dev.pgparity.console.store.Rehearsed;
import dev.pgparity.console.store.Role;
import dev.pgparity.console.store.Run;
import dev.pgparity.console.store.RunChoices;
import dev.pgparity.console.store.RunKind;
import dev.pgparity.console.store.RunState;
import dev.pgparity.console.store.Runs;
import dev.pgparity.console.work.Desk;
import dev.pgparity.console.work.PlanView;
import dev.pgparity.console.work.RunResult;
import dev.pgparity.evidence.EvidenceFolder;
import dev.pgparity.migrate.MigrationFolders;
import dev.pgparity.report.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** A promotion from its plan to its verdict, and every other piece of work while it runs. */
@Controller
class RunPages {
    private static final int MOST_STEPS = 200;
    private static final int LOG_LINES = 300;
    private static final Set<String> EVIDENCE = Set.of("evidence.html", "evidence.json", "junit.xml");

    private final Desk desk;
    private final Runs runs;
    private final Project project;
    private final JsonMapper json;

    RunPages(Desk desk, Runs runs, Project project, JsonMapper json) {
        this.desk = desk;
        this.runs = runs;
        this.project = project;
        this.json = json;
    }

    /**
     * What somebody may do with a run now.
     *
     * @param why why he may not run it; empty where he may
     */
    public record May(boolean plan, boolean ask, boolean approve, boolean run, boolean cancel, String why) {}

    @GetMapping("/promote")
    String list(
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String target,
            Model model) {
        Configuration configuration = project.configuration();
        List<String> names = Project.names(configuration);
        model.addAttribute("names", names);
        Neighbours pair = Neighbours.of(names, source, target);
        model.addAttribute("source", pair.source());
        model.addAttribute("target", pair.target());
        model.addAttribute("runs", runs.newest(RunKind.PROMOTION, 50));
        model.addAttribute("migrations", MigrationFolders.find(configuration).isPresent());
        return "promote";
    }

    @PostMapping("/promote")
    String plan(
            @AuthenticationPrincipal Person person,
            @RequestParam(defaultValue = "") String title,
            @RequestParam String source,
            @RequestParam String target,
            @RequestParam(defaultValue = "") String phase,
            @RequestParam(defaultValue = "false") boolean drift) {
        long id = desk.plan(
                PageAdvice.who(person),
                title,
                source,
                target,
                new RunChoices(phase(phase), List.of(), drift, List.of(), ""));
        return "redirect:/runs/" + id;
    }

    static String phase(String phase) {
        return Set.of("expand", "contract", "all", "additive").contains(phase) ? phase : "";
    }

    @GetMapping("/runs/{id}")
    String run(@PathVariable long id, @AuthenticationPrincipal Person person, Model model) {
        fill(desk.require(id), person, model);
        return "run";
    }

    /** The part that changes while it runs; when it has ended, the whole page is another one. */
    @GetMapping("/runs/{id}/live")
    String live(
            @PathVariable long id, @AuthenticationPrincipal Person person, HttpServletResponse response, Model model) {
        Run run = desk.require(id);
        fill(run, person, model);
        if (!run.state().isLive()) {
            response.setHeader("HX-Refresh", "true");
        }
        return "run :: live";
    }

    /** The entry of the navigation that it belongs to. */
    private static String area(RunKind kind) {
        return switch (kind) {
            case PROMOTION -> "/promote";
            case MIGRATIONS -> "/migrations";
            case LOOKUP_DATA -> "/data";
            case BACKUP, BACKUP_VERIFICATION, RESTORE -> "/backups";
        };
    }

    private void fill(Run run, Person person, Model model) {
        Optional<PlanView> plan = run.plan().map(text -> json.readValue(text, PlanView.class));
        Desk.Demands demands = desk.demands(run);
        List<Runs.RunApproval> approvals = runs.approvals(run);
        List<Runs.StageRow> stages = runs.stages(run.id());
        model.addAttribute("path", area(run.kind()));
        model.addAttribute("run", run);
        model.addAttribute("kind", run.kind().words());
        model.addAttribute("promotion", run.kind() == RunKind.PROMOTION);
        model.addAttribute("live", run.state().isLive());
        model.addAttribute("open", run.state().isOpen());
        model.addAttribute("plan", plan.orElse(null));
        List<PlanView.StepView> shown = plan.map(PlanView::steps).orElse(List.of()).stream()
                .filter(step -> step.number() <= MOST_STEPS || !step.hazards().isEmpty())
                .limit(2L * MOST_STEPS)
                .toList();
        model.addAttribute("shown", shown);
        model.addAttribute("hidden", plan.map(view -> view.steps().size()).orElse(0) - shown.size());
        model.addAttribute("demands", demands);
        model.addAttribute("approvals", approvals);
        model.addAttribute("stages", stages);
        model.addAttribute(
                "doing",
                stages.stream()
                        .filter(stage -> stage.state().equals("NOW"))
                        .map(Runs.StageRow::name)
                        .reduce((a, b) -> b)
                        .orElse("Running …"));
        model.addAttribute(
                "rehearsal",
                run.rehearsal()
                        .map(text -> json.readValue(text, Rehearsed.class))
                        .orElse(null));
        model.addAttribute("log", runs.log(run.id(), LOG_LINES));
        model.addAttribute(
                "result",
                run.result().map(text -> json.readValue(text, RunResult.class)).orElse(RunResult.NOTHING));
        model.addAttribute("verdict", run.verdict().orElse(""));
        model.addAttribute("identity", run.identity().orElse(""));
        model.addAttribute("brief", run.identity().map(RunPages::brief).orElse(""));
        model.addAttribute("took", Words.seconds(run.took(Instant.now())));
        model.addAttribute("rest", rest(run));
        model.addAttribute("runBy", run.runBy().orElse(null));
        model.addAttribute("cancelledBy", run.cancelledBy().orElse(null));
        model.addAttribute("chip", chip(run.state()));
        model.addAttribute(
                "migrating",
                run.kind() == RunKind.MIGRATIONS
                        || plan.stream().anyMatch(view -> !view.migrations().isEmpty()));
        model.addAttribute("may", may(run, person, demands, approvals.size()));
    }

    static String brief(String identity) {
        return identity.length() < 8 ? identity : identity.substring(0, 4) + "·" + identity.substring(4, 8);
    }

    /** By the steps that are through; null where that says nothing yet. */
    private static @Nullable String rest(Run run) {
        if (run.state() != RunState.RUNNING || run.step() == 0 || run.steps() <= run.step()) {
            return null;
        }
        Duration took = run.took(Instant.now());
        return Words.seconds(took.multipliedBy(run.steps() - run.step()).dividedBy(run.step()));
    }

    private static May may(Run run, Person person, Desk.Demands demands, int approvals) {
        boolean own = run.askedBy().equals(person.getUsername());
        boolean promotion = run.kind() == RunKind.PROMOTION;
        boolean open = run.state().isOpen();
        boolean trusted = person.role().covers(Role.APPROVER);
        boolean works = person.role().covers(Role.DEVELOPER) && (own || trusted);
        String why = approvals < demands.approvals()
                ? "It needs " + Words.count(demands.approvals(), "approval") + " by others first."
                : demands.isProtected() && demands.approvals() == 0 && !trusted
                        ? Words.sentence(run.target()) + " is protected: an approver or an administrator runs this."
                        : !person.role().covers(Role.DEVELOPER) ? "You may look." : "";
        boolean replan = open || run.state() == RunState.REFUSED || run.state() == RunState.IDLE;
        return new May(
                promotion && works && replan && run.startedAt().isEmpty(),
                promotion && works && run.state() == RunState.PLANNED && approvals < demands.approvals(),
                promotion && open && trusted && !own,
                promotion && open && why.isEmpty(),
                works
                        && (run.state() == RunState.QUEUED
                                || (run.state() == RunState.RUNNING && (promotion || run.kind() == RunKind.MIGRATIONS))
                                || open)
                        && run.cancelledBy().isEmpty(),
                why);
    }

    static String chip(RunState state) {
        return switch (state) {
            case DONE -> "ok";
            case PLANNING, REHEARSING, QUEUED, RUNNING, PLANNED, IDLE -> "acc";
            case WAITING, CANCELLED, ROLLED_BACK -> "warn";
            case REFUSED, UNWELL, PARTIAL, FAILED -> "bad";
        };
    }

    @PostMapping("/runs/{id}/plan")
    String planAgain(
            @PathVariable long id,
            @AuthenticationPrincipal Person person,
            @RequestParam(defaultValue = "") String phase,
            @RequestParam(defaultValue = "false") boolean drift,
            @RequestParam(required = false) @Nullable List<String> allow) {
        desk.planAgain(
                PageAdvice.who(person),
                id,
                new RunChoices(phase(phase), allow == null ? List.of() : allow, drift, List.of(), ""));
        return "redirect:/runs/" + id;
    }

    @PostMapping("/runs/{id}/rehearse")
    String rehearse(@PathVariable long id, @AuthenticationPrincipal Person person) {
        desk.rehearse(PageAdvice.who(person), id);
        return "redirect:/runs/" + id;
    }

    @PostMapping("/runs/{id}/ask")
    String ask(@PathVariable long id, @AuthenticationPrincipal Person person) {
        desk.ask(PageAdvice.who(person), id);
        return "redirect:/runs/" + id;
    }

    @PostMapping("/runs/{id}/approve")
    String approve(@PathVariable long id, @AuthenticationPrincipal Person person, @RequestParam String identity) {
        desk.approve(PageAdvice.who(person), id, identity);
        return "redirect:/runs/" + id;
    }

    @PostMapping("/runs/{id}/run")
    String start(
            @PathVariable long id,
            @AuthenticationPrincipal Person person,
            @RequestParam(defaultValue = "") String typed,
            @RequestParam(required = false) @Nullable List<String> checked) {
        desk.run(PageAdvice.who(person), id, typed, checked == null ? List.of() : checked);
        return "redirect:/runs/" + id;
    }

    @PostMapping("/runs/{id}/cancel")
    String cancel(@PathVariable long id, @AuthenticationPrincipal Person person) {
        desk.cancel(PageAdvice.who(person), id);
        return "redirect:/runs/" + id;
    }

    /** Everything that would run, as a script to read. */
    @GetMapping("/runs/{id}/plan.sql")
    ResponseEntity<byte[]> script(@PathVariable long id) {
        Optional<PlanView> plan = desk.require(id).plan().map(text -> json.readValue(text, PlanView.class));
        if (plan.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        StringBuilder sql = new StringBuilder();
        plan.get()
                .steps()
                .forEach(step -> sql.append("-- ")
                        .append(step.number())
                        .append("  ")
                        .append(step.summary())
                        .append('\n')
                        .append(step.sql())
                        .append("\n\n"));
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "sql", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"plan-" + id + ".sql\"")
                .body(sql.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Only what this run has kept, by names that we have given. */
    @GetMapping("/runs/{id}/{file:evidence\\.html|evidence\\.json|junit\\.xml}")
    ResponseEntity<byte[]> evidence(@PathVariable long id, @PathVariable String file) throws IOException {
        Optional<String> folder = desk.require(id)
                .result()
                .map(text -> json.readValue(text, RunResult.class).evidence())
                .filter(name -> !name.isEmpty());
        if (folder.isEmpty() || !EVIDENCE.contains(file)) {
            return ResponseEntity.notFound().build();
        }
        Path path = EvidenceFolder.of(project.configuration().folder())
                .folder()
                .resolve(folder.get())
                .resolve(file);
        return Files.isRegularFile(path)
                ? ResponseEntity.ok()
                        .contentType(new MediaType("application", "octet-stream", StandardCharsets.UTF_8))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"" + folder.get() + "-" + file + "\"")
                        .body(Files.readAllBytes(path))
                : ResponseEntity.notFound().build();
    }
}
