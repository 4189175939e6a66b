package dev.pgparity.console.web;

import dev.pgparity.config.Configuration;
import dev.pgparity.config.EnvironmentSettings;
import dev.pgparity.console.store.DriftChecks;
import dev.pgparity.console.store.DriftChecks.DriftCheck;
import dev.pgparity.console.store.DriftChecks.Result;
import dev.pgparity.console.store.DriftChecks.Side;
import dev.pgparity.console.store.Project;
import dev.pgparity.console.store.Run;
import dev.pgparity.console.store.RunKind;
import dev.pgparity.console.store.RunState;
import dev.pgparity.console.store.Runs;
import dev.pgparity.console.work.Worker;
import dev.pgparity.report.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Is production the same as staging? One look. */
@Controller
class OverviewPage {
    private static final Duration STALE = Duration.ofMinutes(5);
    private static final Duration ASKED = Duration.ofSeconds(30);
    private static final int LAST = 6;

    private final Project project;
    private final DriftChecks checks;
    private final Runs runs;
    private final Worker worker;
    private final Map<List<String>, Instant> asked = new ConcurrentHashMap<>();

    OverviewPage(Project project, DriftChecks checks, Runs runs, Worker worker) {
        this.project = project;
        this.checks = checks;
        this.runs = runs;
        this.worker = worker;
    }

    /** An environment in the picture. */
    public record EnvironmentView(
            String name, boolean isProtected, String facts, String fingerprint, int pending, String health) {}

    /**
     * Between two of them.
     *
     * @param state {@code same}, {@code differs}, {@code unknown} or {@code problem}
     */
    public record LinkView(
            String source,
            String target,
            String state,
            String words,
            @Nullable Instant at) {}

    @GetMapping("/")
    String overview(Model model) {
        fill(model);
        return "overview";
    }

    @GetMapping("/overview/picture")
    String picture(HttpServletResponse response, Model model) {
        fill(model);
        if (Boolean.FALSE.equals(model.getAttribute("checking"))) {
            response.setHeader("HX-Refresh", "true");
        }
        return "overview :: picture";
    }

    private void fill(Model model) {
        Configuration configuration = project.configuration();
        List<String> names = Project.names(configuration);
        List<EnvironmentView> environments = new ArrayList<>();
        List<LinkView> links = new ArrayList<>();
        boolean waiting = false;
        for (int i = 0; i < names.size(); i++) {
            Optional<DriftCheck> before = i == 0 ? Optional.empty() : check(names.get(i - 1), names.get(i));
            Optional<DriftCheck> after =
                    i == names.size() - 1 ? Optional.empty() : checks.last(names.get(i), names.get(i + 1));
            if (i > 0) {
                LinkView link = link(names.get(i - 1), names.get(i), before);
                links.add(link);
                waiting |= link.state().equals("unknown");
            }
            environments.add(environment(configuration, names.get(i), before, after));
        }
        model.addAttribute("environments", environments);
        model.addAttribute("links", links);
        model.addAttribute("checking", waiting);
        Optional<LinkView> last = links.isEmpty() ? Optional.empty() : Optional.of(links.getLast());
        model.addAttribute("headline", headline(names, last));
        model.addAttribute("last", last.orElse(null));
        model.addAttribute(
                "differing",
                links.stream().filter(link -> link.state().equals("differs")).toList());
        model.addAttribute(
                "broken",
                links.stream().filter(link -> link.state().equals("problem")).toList());
        model.addAttribute("asking", runs.in(RunState.WAITING));
        model.addAttribute("running", runs.in(RunState.RUNNING));
        model.addAttribute("promotions", promotions());
    }

    private List<Run> promotions() {
        return runs.newest(RunKind.PROMOTION, 50).stream()
                .filter(run -> run.startedAt().isPresent())
                .limit(LAST)
                .toList();
    }

    /** The last look; a new one is asked for where it is old. */
    private Optional<DriftCheck> check(String source, String target) {
        Optional<DriftCheck> last = checks.last(source, target);
        boolean stale = last.map(check -> check.at().plus(STALE).isBefore(Instant.now()))
                .orElse(true);
        if (stale) {
            asked.compute(List.of(source, target), (pair, when) -> {
                if (when == null || when.plus(ASKED).isBefore(Instant.now())) {
                    worker.check(source, target);
                    return Instant.now();
                }
                return when;
            });
        }
        return last;
    }

    private static LinkView link(String source, String target, Optional<DriftCheck> check) {
        if (check.isEmpty()) {
            return new LinkView(source, target, "unknown", "being compared", null);
        }
        Optional<Result> result = check.get().result();
        if (result.isEmpty()) {
            return new LinkView(
                    source,
                    target,
                    "problem",
                    check.get().problem().orElse("not compared"),
                    check.get().at());
        }
        int differences = result.get().differences();
        return differences == 0
                ? new LinkView(
                        source, target, "same", same(result.get()), check.get().at())
                : new LinkView(
                        source,
                        target,
                        "differs",
                        Words.count(differences, "difference"),
                        check.get().at());
    }

    private static String same(Result result) {
        return result.intentional() == 0 ? "in step" : "in step, " + result.intentional() + " intentional";
    }

    private static EnvironmentView environment(
            Configuration configuration, String name, Optional<DriftCheck> before, Optional<DriftCheck> after) {
        Optional<Side> side = before.flatMap(DriftCheck::result)
                .map(Result::target)
                .or(() -> after.flatMap(DriftCheck::result).map(Result::source));
        EnvironmentSettings settings = configuration.environment(name);
        return new EnvironmentView(
                name,
                settings.protectedEnvironment(),
                side.map(one -> "PostgreSQL " + one.version() + " · " + Words.count(one.tables(), "table"))
                        .orElse("not looked at yet"),
                side.map(Side::fingerprint).orElse(""),
                before.flatMap(DriftCheck::result)
                        .map(Result::pendingMigrations)
                        .orElse(0),
                side.map(Side::health).orElse(""));
    }

    private static String headline(List<String> names, Optional<LinkView> last) {
        if (names.isEmpty()) {
            return "No environments yet";
        }
        if (last.isEmpty()) {
            return "One environment, nothing to compare it with";
        }
        LinkView link = last.get();
        return switch (link.state()) {
            case "same" -> Words.sentence(link.target()) + " is the same as " + link.source();
            case "differs" -> Words.sentence(link.target()) + " is not the same as " + link.source();
            case "problem" -> Words.sentence(link.target()) + " could not be compared with " + link.source();
            default -> Words.sentence(link.target()) + " is being compared with " + link.source();
        };
    }
}
