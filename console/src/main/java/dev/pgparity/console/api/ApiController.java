package dev.pgparity.console.api;

import dev.pgparity.compare.Comparison;
import dev.pgparity.compare.Finding;
import dev.pgparity.console.security.Person;
import dev.pgparity.console.store.Project;
import dev.pgparity.console.store.Run;
import dev.pgparity.console.store.RunChoices;
import dev.pgparity.console.store.RunKind;
import dev.pgparity.console.store.Runs;
import dev.pgparity.console.work.Comparisons;
import dev.pgparity.console.work.Desk;
import dev.pgparity.console.work.PlanView;
import dev.pgparity.console.work.RunResult;
import dev.pgparity.problem.ExitCategory;
import dev.pgparity.problem.NearMiss;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What pages do, for programs; the same rules hold. */
@RestController
@RequestMapping("/api")
class ApiController {
    private static final ProblemCode NO_PHASE = new ProblemCode("console.no-such-phase");
    private static final List<String> PHASES = List.of("additive", "all", "contract", "expand");

    private static final int LOG_LINES = 500;

    private final Project project;
    private final Comparisons comparisons;
    private final Desk desk;
    private final Runs runs;
    private final JsonMapper json;

    ApiController(Project project, Comparisons comparisons, Desk desk, Runs runs, JsonMapper json) {
        this.project = project;
        this.comparisons = comparisons;
        this.desk = desk;
        this.runs = runs;
        this.json = json;
    }

    /** Two environments. */
    public record Pair(@Nullable String source, @Nullable String target) {}

    /** A difference. */
    public record DifferenceJson(
            String change, String object, @Nullable String reason) {}

    /** A comparison. */
    public record ComparisonJson(
            String source,
            String target,
            boolean parity,
            String sourceFingerprint,
            String targetFingerprint,
            List<DifferenceJson> differences,
            List<DifferenceJson> intentional) {}

    /** What is to be promoted. */
    public record Wanted(
            @Nullable String source,
            @Nullable String target,
            @Nullable String title,
            @Nullable String phase,
            @Nullable List<String> allow,
            @Nullable Boolean includeDrift) {}

    /** Which plan is approved. */
    public record ApprovalJson(@Nullable String plan) {}

    /** The target's name, and manual checks that are done. */
    public record Confirmation(
            @Nullable String confirm, @Nullable List<String> checked) {}

    @GetMapping("/environments")
    List<String> environments() {
        return project.names();
    }

    @PostMapping("/compare")
    ComparisonJson compare(@RequestBody Pair pair) {
        Comparison comparison = comparisons.fresh(text(pair.source()), text(pair.target()));
        return new ComparisonJson(
                text(pair.source()),
                text(pair.target()),
                comparison.inParity(false),
                comparison.sourceFingerprint().sha256(),
                comparison.targetFingerprint().sha256(),
                differences(comparison.counting()),
                differences(comparison.intentional()));
    }

    private static List<DifferenceJson> differences(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new DifferenceJson(
                        finding.change().word(),
                        finding.id().toString(),
                        finding.reason().orElse(null)))
                .toList();
    }

    @GetMapping("/promotions")
    List<Map<String, Object>> promotions() {
        return runs.newest(RunKind.PROMOTION, 100).stream().map(this::brief).toList();
    }

    @PostMapping("/promotions")
    ResponseEntity<Map<String, Object>> plan(@AuthenticationPrincipal Person person, @RequestBody Wanted wanted) {
        String phase = text(wanted.phase());
        if (!phase.isEmpty() && !PHASES.contains(phase)) {
            throw Problem.usage(NO_PHASE, "There is no phase \"" + phase + "\".")
                    .next(NearMiss.advice(phase, PHASES, "phases"))
                    .build();
        }
        long id = desk.plan(
                who(person),
                text(wanted.title()),
                text(wanted.source()),
                text(wanted.target()),
                new RunChoices(
                        phase,
                        wanted.allow() == null ? List.of() : wanted.allow(),
                        Boolean.TRUE.equals(wanted.includeDrift()),
                        List.of(),
                        ""));
        return ResponseEntity.status(HttpStatus.CREATED).body(brief(desk.require(id)));
    }

    @GetMapping("/promotions/{id}")
    Map<String, Object> promotion(@PathVariable long id) {
        Run run = desk.require(id);
        Map<String, Object> all = brief(run);
        all.put(
                "approvals",
                runs.approvals(run).stream().map(Runs.RunApproval::by).toList());
        all.put("needs", desk.demands(run));
        run.plan().ifPresent(text -> all.put("planned", json.readValue(text, PlanView.class)));
        run.result().ifPresent(text -> all.put("result", json.readValue(text, RunResult.class)));
        all.put("step", run.step());
        all.put("steps", run.steps());
        all.put("stages", runs.stages(id));
        all.put("log", runs.log(id, LOG_LINES).stream().map(Runs.LogLine::line).toList());
        return all;
    }

    @PostMapping("/promotions/{id}/approve")
    Map<String, Object> approve(
            @PathVariable long id, @AuthenticationPrincipal Person person, @RequestBody ApprovalJson approval) {
        desk.approve(who(person), id, text(approval.plan()));
        return brief(desk.require(id));
    }

    @PostMapping("/promotions/{id}/run")
    Map<String, Object> run(
            @PathVariable long id, @AuthenticationPrincipal Person person, @RequestBody Confirmation confirmation) {
        desk.run(
                who(person),
                id,
                text(confirmation.confirm()),
                confirmation.checked() == null ? List.of() : confirmation.checked());
        return brief(desk.require(id));
    }

    @PostMapping("/promotions/{id}/cancel")
    Map<String, Object> cancel(@PathVariable long id, @AuthenticationPrincipal Person person) {
        desk.cancel(who(person), id);
        return brief(desk.require(id));
    }

    private Map<String, Object> brief(Run run) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", run.id());
        all.put("title", run.title());
        all.put("source", run.source());
        all.put("target", run.target());
        all.put("state", run.state().name().toLowerCase(Locale.ROOT));
        all.put("by", run.askedBy());
        all.put("at", run.askedAt().toString());
        all.put("started", run.startedAt().map(Instant::toString).orElse(null));
        all.put("ended", run.endedAt().map(Instant::toString).orElse(null));
        all.put("plan", run.identity().orElse(null));
        all.put("verdict", run.verdict().orElse(null));
        return all;
    }

    @ExceptionHandler(Problem.class)
    ResponseEntity<Map<String, Object>> problem(Problem problem) {
        HttpStatus status = problem.exitCategory() == ExitCategory.REFUSED
                ? HttpStatus.FORBIDDEN
                : problem.exitCategory() == ExitCategory.USAGE ? HttpStatus.BAD_REQUEST : HttpStatus.BAD_GATEWAY;
        return ResponseEntity.status(status)
                .body(Map.of("code", problem.code().toString(), "message", problem.message(), "next", problem.next()));
    }

    private static String text(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).orElse("");
    }

    private static Desk.Who who(Person person) {
        return new Desk.Who(person.getUsername(), person.role());
    }
}
