package dev.pgparity.promote.judge;

import dev.pgparity.apply.Cancellation;
import dev.pgparity.authored.ObservedHazards;
import dev.pgparity.authored.ReviewedMigration;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.migrate.MigrationEvent;
import dev.pgparity.migrate.MigrationOptions;
import dev.pgparity.migrate.MigrationTarget;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.promote.outcome.RehearsedSteps;
import dev.pgparity.promote.request.CopyChoice;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.promote.work.MigrationWork;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.read.ReadDetail;
import dev.pgparity.rehearse.HeldLocks;
import dev.pgparity.rehearse.Observation;
import dev.pgparity.rehearse.StatementObserver;
import dev.pgparity.restore.SchemaCopy;
import dev.pgparity.scratch.ScratchDatabase;
import dev.pgparity.sql.Identifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs a promotion's files on a copy of its target and sees what they do there. */
public final class FilesOnCopy {
    private static final ProblemCode NO_COPY = new ProblemCode("promote.no-copy");
    private static final ProblemCode FAILED = new ProblemCode("promote.failed");

    private final PromotionRequest request;
    private final MigrationWork work;
    private final List<ReviewedMigration> migrations;

    /** @param migrations at least one */
    public FilesOnCopy(PromotionRequest request, List<ReviewedMigration> migrations) {
        this.request = request;
        this.work = request.migrations().orElseThrow();
        this.migrations = migrations;
    }

    /**
     * What was seen.
     *
     * @param migrations with the hazards that were observed
     * @param steps how long each file took
     * @param locks the strongest on each table, where others wait
     * @param rewritten tables, by name
     */
    record Seen(
            List<ReviewedMigration> migrations,
            List<RehearsedSteps.StepTime> steps,
            List<Observation.Lock> locks,
            List<String> rewritten) {
        Seen {
            migrations = List.copyOf(migrations);
            steps = List.copyOf(steps);
            locks = List.copyOf(locks);
            rewritten = List.copyOf(rewritten);
        }

        /** Together with what the steps of the plan did there. */
        RehearsedSteps and(RehearsedSteps planned) {
            List<RehearsedSteps.StepTime> all = new ArrayList<>(steps);
            all.addAll(planned.steps());
            List<Observation.Lock> held = new ArrayList<>(locks);
            planned.locks().stream().filter(lock -> !held.contains(lock)).forEach(held::add);
            List<String> written = new ArrayList<>(rewritten);
            planned.rewritten().stream()
                    .filter(table -> !written.contains(table))
                    .forEach(written::add);
            return new RehearsedSteps(all, held, written, planned.failure(), planned.details());
        }
    }

    /** The schema that they leave. */
    public Catalog schema(Catalog target) {
        CopyChoice choice = request.rehearsal()
                .orElseThrow(() -> Problem.refused(
                                NO_COPY,
                                "Steps that follow pending migrations are planned on a copy of " + request.targetName()
                                        + ", and there is none.")
                        .next("Promote the migrations first, then what is still different.")
                        .build());
        try (SchemaCopy copy = SchemaCopy.of(target, choice.room().get(), choice.beside())) {
            run(copy.database(), target, connection -> {}, new Cancellation());
            try (Connection jdbc = copy.database().connect()) {
                return CatalogReader.read(jdbc, ReadDetail.OBJECTS_AND_DEPENDENCIES);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /**
     * Runs them.
     *
     * @param target the target's schema before them
     * @param judge what is looked at before the last COMMIT
     * @param cancellation stops them
     * @throws Problem when one fails there
     */
    Seen run(ScratchDatabase copy, Catalog target, MigrationOptions.BeforeCommit judge, Cancellation cancellation) {
        Map<String, Duration> times = new LinkedHashMap<>();
        try (Connection jdbc = copy.connect()) {
            StatementObserver observer = StatementObserver.on(jdbc);
            work.run(
                    // messages are about the target, for which the copy stands
                    new MigrationTarget(request.targetName(), copy.target(), true),
                    migrations,
                    MigrationOptions.DEFAULT.with(judge).watchedBy(observer),
                    event -> {
                        if (event instanceof MigrationEvent.Done done) {
                            times.put(done.migration().title(), done.took());
                        }
                        if (event instanceof MigrationEvent.TakenBack back) {
                            times.put(back.migration().title(), back.took());
                        }
                    },
                    cancellation);
            Identifier usual = work.folder().schema().orElse(new Identifier("public"));
            return new Seen(
                    new ObservedHazards(target, usual).add(migrations, observer.observations()),
                    times.entrySet().stream()
                            .map(entry -> new RehearsedSteps.StepTime(entry.getKey(), entry.getValue()))
                            .toList(),
                    blocking(observer.observations()),
                    observer.observations().stream()
                            .flatMap(seen -> seen.rewritten().stream())
                            .distinct()
                            .toList());
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static List<Observation.Lock> blocking(List<Observation> observations) {
        Map<String, Observation.Lock> strongest = new LinkedHashMap<>();
        observations.stream()
                .flatMap(seen -> seen.locks().stream())
                .filter(HeldLocks::isBlocking)
                .forEach(lock -> strongest.merge(
                        lock.relation(), lock, (a, b) -> a.mode().equals("ACCESS EXCLUSIVE") ? a : b));
        return List.copyOf(strongest.values());
    }

    private Problem failed(SQLException e) {
        return Problem.failed(FAILED, "The copy of " + request.targetName() + " says: " + e.getMessage())
                .causedBy(e)
                .build();
    }

    /** Why a rehearsal failed, for a person. */
    public static RehearsedSteps failure(Problem problem) {
        List<String> details = new ArrayList<>();
        problem.details().forEach(detail -> details.add(detail.toString()));
        details.addAll(problem.next());
        return new RehearsedSteps(
                List.of(),
                List.of(),
                List.of(),
                Optional.of(problem.where().map(place -> place + ": ").orElse("") + problem.message()),
                details);
    }
}
