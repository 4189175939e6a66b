package dev.pgparity.console.work;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.compare.Comparison;
import dev.pgparity.compare.Finding;
import dev.pgparity.config.Configuration;
import dev.pgparity.console.store.ConsoleAudit;
import dev.pgparity.console.store.DriftChecks;
import dev.pgparity.console.store.DriftChecks.DriftCheck;
import dev.pgparity.console.store.DriftChecks.DriftObject;
import dev.pgparity.console.store.DriftChecks.DriftWatch;
import dev.pgparity.console.store.DriftChecks.Result;
import dev.pgparity.console.store.DriftChecks.Side;
import dev.pgparity.console.store.Project;
import dev.pgparity.health.HttpProbe;
import dev.pgparity.migrate.MigrationTarget;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.prepare.PromotionPreparation;
import dev.pgparity.problem.Problem;
import dev.pgparity.report.Words;
import dev.pgparity.watch.Alarm;
import dev.pgparity.watch.Webhook;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Looks at two environments, remembers what it saw, and tells of what is new. */
@Component
class DriftWork {
    private static final int MOST_OBJECTS = 2000;

    private final Project project;
    private final DriftChecks checks;
    private final Comparisons comparisons;
    private final ConsoleAudit audit;

    DriftWork(Project project, DriftChecks checks, Comparisons comparisons, ConsoleAudit audit) {
        this.project = project;
        this.checks = checks;
        this.comparisons = comparisons;
        this.audit = audit;
    }

    /** Once a minute. */
    void checkAllThatAreDue() {
        for (DriftWatch watch : checks.watches()) {
            Optional<DriftCheck> last = checks.last(watch.source(), watch.target());
            boolean due = last.map(check -> check.at()
                            .plus(Duration.ofMinutes(watch.everyMinutes()))
                            .isBefore(Instant.now()))
                    .orElse(true);
            if (due) {
                check(watch.source(), watch.target());
            }
        }
    }

    /** Looks now, and tells what is new to whoever wants to hear it; that it did not succeed is remembered too. */
    void check(String source, String target) {
        Result result;
        try {
            result = result(source, target, comparisons.fresh(source, target));
        } catch (Problem problem) {
            checks.save(source, target, null, problem.message());
            return;
        }
        Optional<Result> before = checks.lastResult(source, target);
        checks.save(source, target, result, "");
        checks.watches().stream()
                .filter(watch -> watch.source().equals(source) && watch.target().equals(target))
                .forEach(watch -> tell(watch, before, result));
    }

    private Result result(String source, String target, Comparison comparison) {
        List<Finding> counting = comparison.counting();
        return new Result(
                side(
                        source,
                        comparison.source().catalog(),
                        comparison.sourceFingerprint().brief()),
                side(
                        target,
                        comparison.target().catalog(),
                        comparison.targetFingerprint().brief()),
                count(counting, Finding.Change.MISSING),
                count(counting, Finding.Change.EXTRA),
                count(counting, Finding.Change.CHANGED),
                comparison.intentional().size(),
                pending(source, target),
                counting.stream()
                        .limit(MOST_OBJECTS)
                        .map(finding -> new DriftObject(finding.change().word(), Words.title(finding.id())))
                        .toList());
    }

    private int pending(String source, String target) {
        Configuration configuration = project.configuration();
        SchemaOrigin.Server from = Project.server(configuration, source);
        SchemaOrigin.Server to = Project.server(configuration, target);
        return new PromotionPreparation(configuration)
                .migrations(from, to, Optional.empty())
                .map(work -> work.pending(new MigrationTarget(to.name(), to.direct()))
                        .size())
                .orElse(0);
    }

    private Side side(String environment, Catalog catalog, String fingerprint) {
        long tables = catalog.objects().values().stream()
                .filter(object -> object.id().kind() == Kind.TABLE)
                .count();
        return new Side(String.valueOf(catalog.version().major()), (int) tables, fingerprint, health(environment));
    }

    /** The application there, asked once. */
    private String health(String environment) {
        Configuration configuration = project.configuration();
        return configuration
                .environment(environment)
                .health()
                .map(check -> new HttpProbe(configuration.variables())
                        .ask("health", check, false)
                        .failure()
                        .orElse("ok"))
                .orElse("");
    }

    private static int count(List<Finding> findings, Finding.Change change) {
        return (int)
                findings.stream().filter(finding -> finding.change() == change).count();
    }

    private void tell(DriftWatch watch, Optional<Result> before, Result now) {
        Set<DriftObject> known = new HashSet<>(before.map(Result::objects).orElse(List.of()));
        List<DriftObject> fresh =
                now.objects().stream().filter(object -> !known.contains(object)).toList();
        if (!fresh.isEmpty() && watch.webhook().isPresent()) {
            new Webhook(URI.create(watch.webhook().get()))
                    .tell(
                            watch.target(),
                            List.of(new Alarm(
                                    "drift",
                                    Words.count(fresh.size(), "new difference") + " between " + watch.source() + " and "
                                            + watch.target() + ": "
                                            + String.join(
                                                    ", ",
                                                    fresh.stream()
                                                            .limit(5)
                                                            .map(one -> one.title() + " " + one.change())
                                                            .toList()))))
                    .ifPresent(why -> audit.write(
                            "console",
                            "webhook not reached",
                            watch.source() + " and " + watch.target(),
                            why + "; it was to hear of " + Words.count(fresh.size(), "new difference")));
        }
    }
}
