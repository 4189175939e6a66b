package dev.pgparity.promote;

import dev.pgparity.apply.Cancellation;
import dev.pgparity.apply.FingerprintGate;
import dev.pgparity.authored.ReviewedMigration;
import dev.pgparity.catalog.Fingerprint;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.migrate.MigrationOptions;
import dev.pgparity.migrate.MigrationTarget;
import dev.pgparity.problem.DatabaseState;
import dev.pgparity.problem.ExitCategory;
import dev.pgparity.problem.Problem;
import dev.pgparity.promote.judge.CommitJudge;
import dev.pgparity.promote.judge.WitnessedFiles;
import dev.pgparity.promote.outcome.CommittedWork;
import dev.pgparity.promote.outcome.Elapsed;
import dev.pgparity.promote.outcome.Outcome;
import dev.pgparity.promote.outcome.PromotionListener;
import dev.pgparity.promote.outcome.Stage;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.promote.review.PlanReview;
import dev.pgparity.promote.work.MigrationWork;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.read.ReadDetail;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs a promotion's files on the target, and finds out by the target's ledger how far they came. */
final class FilesOnTarget {
    private final PromotionRequest request;
    private final PlanReview review;
    private final PromotionListener listener;
    private final Cancellation cancellation;
    private final MigrationTarget target;
    private final MigrationWork work;

    FilesOnTarget(PromotionRequest request, PlanReview review, PromotionListener listener, Cancellation cancellation) {
        this.request = request;
        this.review = review;
        this.listener = listener;
        this.cancellation = cancellation;
        this.target = new MigrationTarget(request.targetName(), request.target());
        this.work = request.migrations().orElseThrow();
    }

    /** Empty where all of them are committed. */
    Optional<Outcome> run(CommitJudge judge, CommitJudge.Place place, ServerConnection server, FingerprintGate gate) {
        long begin = System.nanoTime();
        try {
            work.run(
                    target,
                    review.migrations(),
                    MigrationOptions.DEFAULT
                            .with(request.locks())
                            .with(judge::judgeFiles)
                            .watchedBy(WitnessedFiles.around(
                                    work.folder(),
                                    review.migrations(),
                                    work.goesBack(),
                                    place,
                                    work.before(review.migrations(), judge::prepareFiles)))
                            .underLock(),
                    event -> listener.on(new Stage.Migrating(event)),
                    cancellation);
            listener.on(new Stage.Migrated(review.migrations().size(), work.goesBack(), Elapsed.since(begin)));
            return Optional.empty();
        } catch (Problem problem) {
            return Optional.of(ended(problem, server, gate));
        }
    }

    /** The ledger says what is committed, whatever the message was. */
    private Outcome ended(Problem problem, ServerConnection server, FingerprintGate gate) {
        List<ReviewedMigration> done;
        try {
            done = work.done(target, review.migrations());
        } catch (Problem unreadable) {
            problem.addSuppressed(unreadable);
            throw problem;
        }
        String why = problem.where().map(place -> place + ": ").orElse("") + problem.message();
        List<String> details = new ArrayList<>();
        problem.details().forEach(detail -> details.add(detail.toString()));
        boolean partly = problem.exitCategory() == ExitCategory.PARTIAL
                || problem.state() instanceof DatabaseState.PartlyChanged;
        if (done.isEmpty() && !partly && problem.exitCategory() != ExitCategory.UNKNOWN) {
            return problem.exitCategory() == ExitCategory.REFUSED
                    ? Promotion.refused(why, problem)
                    : new Outcome.RolledBack(
                            why, details, review.target(), fingerprint(server, gate), Optional.empty(), problem.next());
        }
        CommittedWork committed = new CommittedWork(List.of(new CommittedWork.Part(
                "migrations",
                done.size(),
                review.migrations().size(),
                done.stream().map(ReviewedMigration::title).toList())));
        done.forEach(migration -> details.add(
                (work.goesBack() ? "rolled back: migration " : "committed: migration ") + migration.title()));
        if (problem.exitCategory() == ExitCategory.UNKNOWN) {
            return new Outcome.Unknown(
                    why, details, committed, "whether the migration that ran is committed", problem.next());
        }
        if (partly) {
            details.add(problem.state().sentence());
        }
        return new Outcome.Partial(why, details, committed, review.target(), problem.next());
    }

    private static Optional<Fingerprint> fingerprint(ServerConnection server, FingerprintGate gate) {
        try {
            return Optional.of(gate.fingerprint(CatalogReader.read(server.jdbc(), ReadDetail.OBJECTS)));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }
}
