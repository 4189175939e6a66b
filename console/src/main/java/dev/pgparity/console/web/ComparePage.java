package dev.pgparity.console.web;

import dev.pgparity.catalog.Secrets;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.name.ObjectPattern;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.compare.Comparison;
import dev.pgparity.compare.Facet;
import dev.pgparity.compare.FacetChange;
import dev.pgparity.compare.Facets;
import dev.pgparity.compare.Finding;
import dev.pgparity.console.security.Person;
import dev.pgparity.console.store.ConsoleAudit;
import dev.pgparity.console.store.Intentionals;
import dev.pgparity.console.store.Project;
import dev.pgparity.console.work.Comparisons;
import dev.pgparity.console.work.Worker;
import dev.pgparity.diff.Difference;
import dev.pgparity.observe.ProbeMode;
import dev.pgparity.plan.Allowances;
import dev.pgparity.plan.Step;
import dev.pgparity.prepare.PromotionPreparation;
import dev.pgparity.promote.review.PhaseChoice;
import dev.pgparity.proposal.Proposal;
import dev.pgparity.proposal.ProposalOptions;
import dev.pgparity.proposal.Proposals;
import dev.pgparity.report.CompareHtml;
import dev.pgparity.report.CompareWords;
import dev.pgparity.report.LineDiff;
import dev.pgparity.report.LockWords;
import dev.pgparity.report.Words;
import dev.pgparity.sql.SqlText;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Every difference between two environments, and each with its two definitions side by side. */
@Controller
class ComparePage {
    private static final int MOST_IN_TREE = 400;
    private static final int MOST_LINES = 600;

    private final Project project;
    private final Comparisons comparisons;
    private final Intentionals intentionals;
    private final ConsoleAudit audit;
    private final Worker worker;

    ComparePage(
            Project project, Comparisons comparisons, Intentionals intentionals, ConsoleAudit audit, Worker worker) {
        this.project = project;
        this.comparisons = comparisons;
        this.intentionals = intentionals;
        this.audit = audit;
        this.worker = worker;
    }

    /** A difference in the tree. */
    public record Leaf(String id, String name, String change, boolean selected) {}

    /** The differences of one kind. */
    public record Branch(String kind, int count, List<Leaf> leaves) {}

    /** A line of a definition: {@code eq}, {@code add}, {@code del} or {@code gap}. */
    public record DiffLine(String mark, String text) {}

    /**
     * The two definitions.
     *
     * @param change {@code intentional}, or as {@code how}
     * @param how {@code missing}, {@code extra} or {@code changed}
     */
    public record Detail(
            String id,
            String title,
            String change,
            String how,
            List<DiffLine> source,
            List<DiffLine> target,
            String includes,
            @Nullable String reason,
            boolean marked) {}

    /** How it would be promoted. */
    public record StepLine(String summary, String lock, String sql, List<String> hazards) {}

    @GetMapping("/compare")
    String compare(
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") String filter,
            @RequestParam(defaultValue = "") String change,
            @RequestParam(defaultValue = "") String object,
            @RequestParam(defaultValue = "false") boolean sql,
            Model model) {
        List<String> names = project.names();
        model.addAttribute("names", names);
        Neighbours pair = Neighbours.of(names, source, target);
        String from = pair.source();
        String to = pair.target();
        model.addAttribute("source", from);
        model.addAttribute("target", to);
        model.addAttribute("filter", filter);
        model.addAttribute("change", change);
        if (names.size() < 2) {
            return "compare";
        }
        Comparisons.Timed timed = comparisons.of(from, to);
        Comparison comparison = timed.comparison();
        model.addAttribute("headline", CompareWords.headline(comparison, false));
        model.addAttribute("at", timed.at());
        counts(comparison, model);
        List<Finding> shown = matching(comparison, filter, change);
        Optional<Finding> selected = object.isEmpty()
                ? shown.stream().findFirst()
                : comparison.findings().stream()
                        .filter(finding -> finding.id().toString().equals(object))
                        .findFirst();
        model.addAttribute("branches", branches(shown, selected));
        model.addAttribute("hidden", Math.max(0, shown.size() - MOST_IN_TREE));
        model.addAttribute("detail", selected.map(this::detail).orElse(null));
        model.addAttribute("order", comparison.columnOrder().size());
        model.addAttribute(
                "gaps",
                comparison.gaps().stream()
                        .map(gap -> gap.object() + ": " + gap.why())
                        .toList());
        model.addAttribute("sql", sql);
        if (sql && selected.isPresent()) {
            model.addAttribute("steps", steps(comparison, selected.get()));
        }
        return "compare";
    }

    @PostMapping("/compare")
    String again(@RequestParam String source, @RequestParam String target, RedirectAttributes to) {
        look(source, target);
        to.addAttribute("source", source);
        to.addAttribute("target", target);
        return "redirect:/compare";
    }

    @PostMapping("/compare/intentional")
    String intentional(
            @AuthenticationPrincipal Person person,
            @RequestParam String source,
            @RequestParam String target,
            @RequestParam String object,
            @RequestParam String reason,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestParam(defaultValue = "false") boolean undo,
            RedirectAttributes to) {
        ObjectPattern.parse(object); // a usage problem where it is none
        if (undo) {
            intentionals.unmark(object);
            audit.write(person.getUsername(), "no longer intentional", object, "");
        } else {
            intentionals.mark(
                    object, reason.isBlank() ? "no reason given" : reason.strip(), until, person.getUsername());
            audit.write(person.getUsername(), "marked as intentional", object, reason.strip());
        }
        comparisons.forget();
        look(source, target);
        List<String> names = project.names();
        for (int i = 1; i < names.size(); i++) {
            if (!names.get(i - 1).equals(source) || !names.get(i).equals(target)) {
                worker.check(names.get(i - 1), names.get(i));
            }
        }
        to.addAttribute("source", source);
        to.addAttribute("target", target);
        to.addAttribute("object", object);
        return "redirect:/compare";
    }

    /** Now, and remembered: the overview is to say the same as this page. */
    private void look(String source, String target) {
        if (project.names().containsAll(List.of(source, target))) {
            worker.look(source, target);
        }
    }

    @GetMapping("/compare/report")
    ResponseEntity<byte[]> report(@RequestParam String source, @RequestParam String target) {
        StringWriter text = new StringWriter();
        new CompareHtml(new PrintWriter(text, true))
                .write(comparisons.of(source, target).comparison(), false);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + source + "-" + target + ".html\"")
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void counts(Comparison comparison, Model model) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Finding.Change change : Finding.Change.values()) {
            counts.put(
                    change.word(),
                    comparison.counting().stream()
                            .filter(finding -> finding.change() == change)
                            .count());
        }
        counts.put("intentional", (long) comparison.intentional().size());
        model.addAttribute("counts", counts);
    }

    private static List<Finding> matching(Comparison comparison, String filter, String change) {
        String wanted = filter.strip().toLowerCase(Locale.ROOT);
        return comparison.findings().stream()
                .filter(finding -> change.isEmpty() || word(finding).equals(change))
                .filter(finding -> wanted.isEmpty()
                        || Words.title(finding.id()).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    private static String word(Finding finding) {
        return finding.reason().isPresent() ? "intentional" : finding.change().word();
    }

    private static List<Branch> branches(List<Finding> findings, Optional<Finding> selected) {
        Map<String, List<Leaf>> byKind = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        int shown = 0;
        for (Finding finding : findings) {
            String kind = Words.plural(finding.id().kind().words());
            counts.merge(kind, 1, Integer::sum);
            List<Leaf> leaves = byKind.computeIfAbsent(kind, k -> new ArrayList<>());
            if (shown++ < MOST_IN_TREE) {
                String title = Words.title(finding.id());
                String words = finding.id().kind().words() + " ";
                leaves.add(new Leaf(
                        finding.id().toString(),
                        title.startsWith(words) ? title.substring(words.length()) : title,
                        word(finding),
                        selected.filter(finding::equals).isPresent()));
            }
        }
        return byKind.entrySet().stream()
                .map(entry -> new Branch(entry.getKey(), counts.getOrDefault(entry.getKey(), 0), entry.getValue()))
                .toList();
    }

    private Detail detail(Finding finding) {
        String source = "";
        String target = "";
        switch (finding.difference()) {
            case Difference.Added(CatalogObject after) -> source = whole(after, finding);
            case Difference.Removed(CatalogObject before) -> target = whole(before, finding);
            case Difference.Altered(CatalogObject before, CatalogObject after) -> {
                List<FacetChange> changes = Facets.changes(before, after);
                source = changed(changes, FacetChange::source);
                target = changed(changes, FacetChange::target);
            }
        }
        List<LineDiff.Line> lines = LineDiff.of(target, source);
        String id = finding.id().toString();
        return new Detail(
                id,
                Words.title(finding.id()),
                word(finding),
                finding.change().word(),
                side(lines, LineDiff.Mark.ONLY_SOURCE, "add"),
                side(lines, LineDiff.Mark.ONLY_TARGET, "del"),
                CompareWords.included(finding.includes()),
                finding.reason().orElse(null),
                intentionals.all().stream().anyMatch(marked -> marked.object().equals(id)));
    }

    /** The object, and what comes or goes with it. */
    private static String whole(CatalogObject object, Finding finding) {
        StringBuilder text = new StringBuilder(text(object));
        for (Difference included : finding.includes()) {
            if (included.id().kind() == Kind.OWNER || included.id().kind() == Kind.GRANT) {
                continue; // they go without saying
            }
            CatalogObject part = switch (included) {
                case Difference.Added(CatalogObject after) -> after;
                case Difference.Removed(CatalogObject before) -> before;
                case Difference.Altered(CatalogObject before, CatalogObject after) -> after;
            };
            String more = text(part);
            text.append(text.isEmpty() ? "" : "\n")
                    .append(Words.title(part.id()))
                    .append(
                            more.isEmpty()
                                    ? ""
                                    : more.contains("\n")
                                            ? "\n" + more.indent(2).stripTrailing()
                                            : "  " + more);
        }
        return text.toString();
    }

    private static String text(CatalogObject object) {
        return Facets.of(object).stream().map(ComparePage::line).collect(Collectors.joining("\n"));
    }

    private static String line(Facet facet) {
        return (facet.name().isEmpty() ? "" : facet.name() + ": ")
                + facet.value().strip();
    }

    private static String changed(List<FacetChange> changes, Function<FacetChange, String> side) {
        return changes.stream()
                .map(change -> (change.name().isEmpty() ? "" : change.name() + ": ")
                        + side.apply(change).strip())
                .collect(Collectors.joining("\n"));
    }

    private static List<DiffLine> side(List<LineDiff.Line> lines, LineDiff.Mark own, String mark) {
        return lines.stream()
                .filter(line ->
                        line.mark() == own || line.mark() == LineDiff.Mark.BOTH || line.mark() == LineDiff.Mark.GAP)
                .limit(MOST_LINES)
                .map(line -> new DiffLine(
                        line.mark() == own ? mark : line.mark() == LineDiff.Mark.GAP ? "gap" : "eq", line.text()))
                .toList();
    }

    /** The steps that are about an object, or what belongs to it. */
    private List<StepLine> steps(Comparison comparison, Finding finding) {
        Proposal proposal = Proposals.make(
                comparison,
                new ProposalOptions(
                        Optional.of(PhaseChoice.ALL),
                        Allowances.NONE,
                        new PromotionPreparation(project.configuration()).planSettings(),
                        ProbeMode.QUICK));
        Set<ObjectId> ids = Stream.concat(Stream.of(finding.difference()), finding.includes().stream())
                .map(Difference::id)
                .collect(Collectors.toSet());
        return proposal.steps().stream()
                .map(proposed -> proposed.step())
                .filter(step -> ids.contains(step.subject()))
                .map(ComparePage::stepLine)
                .toList();
    }

    private static StepLine stepLine(Step step) {
        return new StepLine(
                Words.line(step.summary()),
                LockWords.of(step),
                step.sql(Secrets.NONE).stream()
                        .map(SqlText::sql)
                        .map(text -> text.stripTrailing() + ";")
                        .collect(Collectors.joining("\n")),
                step.hazards().stream()
                        .map(hazard -> hazard.kind().label().replace('-', ' ') + ": " + Words.line(hazard.why()))
                        .toList());
    }
}
