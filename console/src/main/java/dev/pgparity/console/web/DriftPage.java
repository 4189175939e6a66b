package dev.pgparity.console.web;

import dev.pgparity.console.security.Person;
import dev.pgparity.console.store.ConsoleAudit;
import dev.pgparity.console.store.DriftChecks;
import dev.pgparity.console.store.DriftChecks.DriftCheck;
import dev.pgparity.console.store.DriftChecks.DriftObject;
import dev.pgparity.console.store.DriftChecks.DriftWatch;
import dev.pgparity.console.store.DriftChecks.Result;
import dev.pgparity.console.store.Project;
import dev.pgparity.console.store.Role;
import dev.pgparity.console.work.Worker;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What drifted, since when, and how often somebody looks. */
@Controller
class DriftPage {
    private static final ProblemCode INVALID = new ProblemCode("console.drift");
    private static final int LOOKED_BACK = 60;
    private static final int SHOWN = 50;

    private final Project project;
    private final DriftChecks checks;
    private final Worker worker;
    private final ConsoleAudit audit;

    DriftPage(Project project, DriftChecks checks, Worker worker, ConsoleAudit audit) {
        this.project = project;
        this.checks = checks;
        this.worker = worker;
        this.audit = audit;
    }

    /** A difference and since when it is there. */
    public record Since(String change, String title, Instant since, boolean longer) {}

    /** One look back. */
    public record Look(Instant at, int differences, String said, int appeared, int gone) {}

    /** A pair. */
    public record Pair(
            String source,
            String target,
            int everyMinutes,
            boolean webhook,
            List<Since> objects,
            int more,
            List<Look> looks) {}

    @GetMapping("/drift")
    String drift(Model model) {
        List<String> names = project.names();
        Set<List<String>> wanted = new LinkedHashSet<>();
        for (int i = 1; i < names.size(); i++) {
            wanted.add(List.of(names.get(i - 1), names.get(i)));
        }
        Map<List<String>, DriftWatch> watches = new LinkedHashMap<>();
        checks.watches().forEach(watch -> watches.put(List.of(watch.source(), watch.target()), watch));
        wanted.addAll(watches.keySet());
        List<Pair> pairs = new ArrayList<>();
        for (List<String> pair : wanted) {
            DriftWatch watch = watches.get(pair);
            List<DriftCheck> looks = checks.newest(pair.get(0), pair.get(1), LOOKED_BACK);
            List<Since> since = since(looks);
            pairs.add(new Pair(
                    pair.get(0),
                    pair.get(1),
                    watch == null ? 0 : watch.everyMinutes(),
                    watch != null && watch.webhook().isPresent(),
                    since.stream().limit(SHOWN).toList(),
                    Math.max(0, since.size() - SHOWN),
                    looks(looks)));
        }
        model.addAttribute("pairs", pairs);
        return "drift";
    }

    /** From the newest look back to the first that already had it. */
    private static List<Since> since(List<DriftCheck> looks) {
        List<DriftCheck> good =
                looks.stream().filter(look -> look.result().isPresent()).toList();
        if (good.isEmpty()) {
            return List.of();
        }
        List<Set<DriftObject>> sets = good.stream()
                .map(look -> (Set<DriftObject>)
                        new HashSet<>(look.result().orElseThrow().objects()))
                .toList();
        List<Since> all = new ArrayList<>();
        for (DriftObject object : good.getFirst().result().orElseThrow().objects()) {
            int i = 0;
            while (i + 1 < sets.size() && sets.get(i + 1).contains(object)) {
                i++;
            }
            all.add(new Since(object.change(), object.title(), good.get(i).at(), i == sets.size() - 1));
        }
        return all;
    }

    private static List<Look> looks(List<DriftCheck> checks) {
        List<Look> looks = new ArrayList<>();
        for (int i = 0; i < checks.size() && looks.size() < 12; i++) {
            DriftCheck now = checks.get(i);
            Set<DriftObject> here = objects(now);
            Set<DriftObject> before = i + 1 < checks.size() ? objects(checks.get(i + 1)) : here;
            looks.add(new Look(
                    now.at(),
                    now.result().map(Result::differences).orElse(-1),
                    now.problem().orElse(""),
                    (int) here.stream().filter(one -> !before.contains(one)).count(),
                    (int) before.stream().filter(one -> !here.contains(one)).count()));
        }
        return looks;
    }

    private static Set<DriftObject> objects(DriftCheck check) {
        return new HashSet<>(check.result().map(Result::objects).orElse(List.of()));
    }

    @PostMapping("/drift/check")
    String check(@RequestParam String source, @RequestParam String target) {
        requireNames(source, target);
        worker.check(source, target);
        return "redirect:/drift?asked";
    }

    @PostMapping("/drift/watch")
    String watch(
            @AuthenticationPrincipal Person person,
            @RequestParam String source,
            @RequestParam String target,
            @RequestParam int minutes,
            @RequestParam(defaultValue = "") String webhook) {
        requireNames(source, target);
        if (minutes <= 0) {
            checks.unwatch(source, target);
            audit.write(person.getUsername(), "drift no longer watched", source + " and " + target, "");
            return "redirect:/drift";
        }
        boolean admin = person.role().covers(Role.ADMIN);
        if (!webhook.isBlank()) {
            if (!admin) {
                throw Problem.refused(INVALID, "Only an administrator names a webhook.")
                        .build();
            }
            requireWeb(webhook.strip());
        }
        if (admin) {
            checks.watch(source, target, minutes, webhook.strip());
        } else {
            checks.watchAsOften(source, target, minutes);
        }
        audit.write(person.getUsername(), "drift watched", source + " and " + target, "every " + minutes + " minutes");
        return "redirect:/drift";
    }

    private static void requireWeb(String webhook) {
        try {
            String scheme = URI.create(webhook).getScheme();
            if ("https".equals(scheme) || "http".equals(scheme)) {
                return;
            }
        } catch (IllegalArgumentException e) {
            throw Problem.usage(INVALID, "A webhook is a URL, https://…").build();
        }
        throw Problem.usage(INVALID, "A webhook is a URL, https://…").build();
    }

    private void requireNames(String source, String target) {
        List<String> names = project.names();
        if (!names.contains(source) || !names.contains(target) || source.equals(target)) {
            throw Problem.usage(INVALID, "There are no two such environments.").build();
        }
    }
}
