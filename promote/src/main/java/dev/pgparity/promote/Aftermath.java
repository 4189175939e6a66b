package dev.pgparity.promote;

import dev.pgparity.apply.ExecutionResult;
import dev.pgparity.apply.ExecutionResult.GroupDone;
import dev.pgparity.apply.Failure;
import dev.pgparity.apply.Failure.Open;
import dev.pgparity.apply.FingerprintGate;
import dev.pgparity.apply.OwnSession;
import dev.pgparity.authored.ReviewedMigration;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Fingerprint;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.migrate.MigrationTarget;
import dev.pgparity.observe.SecondOpinion;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.Plan;
import dev.pgparity.problem.Problem;
import dev.pgparity.promote.outcome.CommittedWork;
import dev.pgparity.promote.outcome.Elapsed;
import dev.pgparity.promote.outcome.FailureAdvice;
import dev.pgparity.promote.outcome.Outcome;
import dev.pgparity.promote.outcome.PromotionListener;
import dev.pgparity.promote.outcome.Stage;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.promote.review.PlanReview;
import dev.pgparity.promote.work.MigrationWork;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.read.ReadDetail;
import dev.pgparity.verify.Verdict;
import dev.pgparity.verify.Verifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is true of the target when the steps are over, found by looking and not by remembering. */
final class Aftermath {
    private final PromotionRequest request;
    private final PromotionListener listener;
    private final FingerprintGate gate;
    private final Verifier verifier;
    private final PlanReview review;
    private final List<ExecutionGroup> groups;
    private final Reunion reunion;

    /**
     * @param groups those that run, in order
     * @param session the one that runs them
     */
    Aftermath(
            PromotionRequest request,
            PromotionListener listener,
            FingerprintGate gate,
            Verifier verifier,
            PlanReview review,
            List<ExecutionGroup> groups,
            OwnSession session) {
        this.groups = List.copyOf(groups);
        this.request = request;
        this.listener = listener;
        this.gate = gate;
        this.verifier = verifier;
        this.review = review;
        this.reunion = new Reunion(request, listener, session);
    }

    /** Everything is committed: the whole catalog is compared once more, through another session if need be. */
    Outcome committed(Connection connection, List<GroupDone> groups) {
        long begin = System.nanoTime();
        Verdict afterwards = afterwards(connection);
        int intentional = review.plan().differences().intentional().size();
        boolean nothingRemains = review.waiting().isEmpty()
                && review.plan().leftOut().isEmpty()
                && intentional == 0
                && afterwards instanceof Verdict.Proven;
        SecondOpinion second = nothingRemains && request.changesSchema()
                ? secondOpinion()
                : new SecondOpinion.Absent(whyNotAsked(afterwards, intentional));
        listener.on(new Stage.Proven(afterwards, second, !review.isEmpty(), Elapsed.since(begin)));
        return new Outcome.Committed(
                review.target(),
                request.changesSchema() || review.migrations().isEmpty()
                        ? review.expected()
                        : afterwards instanceof Verdict.Proven proven ? proven.fingerprint() : review.expected(),
                review.migrations(),
                review.lookups(),
                request.changesSchema(),
                groups,
                review.waiting(),
                review.plan().leftOut(),
                intentional,
                afterwards,
                second);
    }

    private String whyNotAsked(Verdict afterwards, int intentional) {
        if (!request.changesSchema()) {
            return "the schema as a whole was not promoted";
        }
        if (afterwards instanceof Verdict.NotRead) {
            return "the target could not be read after COMMIT";
        }
        if (!(afterwards instanceof Verdict.Proven)) {
            return "the target is not as the plan promised";
        }
        return !review.selection().waiting().isEmpty()
                ? "steps remain to be done"
                : review.plan().leftOut().isEmpty() && intentional > 0
                        ? "source and target still differ on purpose"
                        : "source and target still differ";
    }

    private Verdict afterwards(Connection connection) {
        try {
            return read(connection);
        } catch (SQLException | RuntimeException | VirtualMachineError lost) {
            try (ServerConnection again = reunion.connect()) {
                return read(again.jdbc());
            } catch (Problem away) {
                return new Verdict.NotRead(away.message());
            } catch (SQLException | RuntimeException | VirtualMachineError e) {
                return new Verdict.NotRead(String.valueOf(e.getMessage()));
            }
        }
    }

    private Verdict read(Connection connection) throws SQLException {
        if (!request.changesSchema() && !review.migrations().isEmpty()) {
            return files(connection);
        }
        Catalog expected = Plan.expected(review.plan().target(), review.selection().steps().stream());
        return verifier.judge(connection, expected, List.of(), List.of());
    }

    /** What files make of a schema nobody has planned: it is their ledger that must say so. */
    private Verdict files(Connection connection) throws SQLException {
        MigrationWork work = request.migrations().orElseThrow();
        List<ReviewedMigration> missing = new ArrayList<>(review.migrations());
        missing.removeAll(work.done(new MigrationTarget(request.targetName(), request.target()), review.migrations()));
        if (missing.isEmpty()) {
            return new Verdict.Proven(
                    gate.fingerprint(CatalogReader.read(connection, ReadDetail.OBJECTS)),
                    0,
                    work.goesBack()
                            ? "The ledger has none of these migrations any more"
                            : "The ledger has every one of these migrations");
        }
        return new Verdict.CheckFailed(missing.stream()
                .map(one -> new Verdict.CheckFailed.Failed(
                        "ledger", "migration " + one.title() + (work.goesBack() ? " is still there" : " is missing")))
                .toList());
    }

    /** It is committed whatever becomes of this question. */
    private SecondOpinion secondOpinion() {
        try {
            return request.secondJudge().ask();
        } catch (RuntimeException | VirtualMachineError e) {
            return new SecondOpinion.Absent(String.valueOf(e.getMessage()));
        }
    }

    /** A group failed. */
    Outcome failed(Connection connection, ExecutionResult.Failed failed, Optional<Verdict> verdict) {
        Failure failure = failed.failure();
        Optional<Open> open = failure.unanswered();
        if (open.isPresent()) {
            return lost(failed, open.get());
        }
        List<String> details = new ArrayList<>(FailureAdvice.details(failure));
        details.addAll(failed.undoFailures());
        if (!failed.asItWas()) {
            return partial(failure.sentence(), details, failed.left());
        }
        return new Outcome.RolledBack(
                failure.sentence(),
                details,
                review.target(),
                fingerprint(connection),
                verdict,
                FailureAdvice.next(failure));
    }

    private Outcome partial(String why, List<String> details, List<ExecutionGroup> left) {
        return new Outcome.Partial(why, details, CommittedWork.groups(left, groups.size()), review.target(), goOn());
    }

    private List<String> goOn() {
        return List.of(
                "Go on: type the same command again (or promote --resume); what is committed is not done twice.",
                "Or revert what is committed with a plan of its own:  pgparity promote " + request.targetName()
                        + " --undo last");
    }

    /** The session that ran the steps is gone: another one finds out what the server did. */
    private Outcome lost(ExecutionResult.Failed failed, Open open) {
        try (ServerConnection again = reunion.connect()) {
            boolean committed = open instanceof Open.Commit commit && reunion.isCommitted(again.jdbc(), commit);
            reunion.putInOrder(again.jdbc());
            return found(failed, open, committed, again.jdbc());
        } catch (Problem away) {
            return unreachable(failed, open, away.message());
        } catch (SQLException | RuntimeException | VirtualMachineError e) {
            return unreachable(failed, open, String.valueOf(e.getMessage()));
        }
    }

    private Outcome found(ExecutionResult.Failed failed, Open open, boolean committed, Connection again) {
        List<ExecutionGroup> left = new ArrayList<>(failed.left());
        Optional<Fingerprint> now = fingerprint(again);
        if (failed.failure() instanceof Failure.UndoLost && now.isPresent()) {
            int remaining = remaining(now.get());
            List<Integer> numbers = groups.stream().map(ExecutionGroup::number).toList();
            left.removeIf(group -> numbers.indexOf(group.number()) >= remaining);
        } else if (committed) {
            left.add(failed.group());
        } else if (open instanceof Open.OutsideStep && now.isPresent()) {
            left.removeIf(group -> group.number() == failed.group().number());
            reached(left, failed.group(), now.get()).ifPresent(left::add);
        }
        if (!left.isEmpty() && left.getLast().equals(groups.getLast()) && left.size() == groups.size()) {
            return committed(
                    again,
                    left.stream()
                            .map(group -> new GroupDone(group, Duration.ZERO, Duration.ZERO, 1))
                            .toList());
        }
        String why = failed.failure().sentence();
        boolean unchanged =
                left.isEmpty() && (!(open instanceof Open.OutsideStep) || now.equals(Optional.of(review.target())));
        return unchanged
                ? new Outcome.RolledBack(
                        why, List.of(), review.target(), now, Optional.empty(), FailureAdvice.next(failed.failure()))
                : partial(why, List.of(), left);
    }

    /** How many groups are not reverted; all where the target is between two of them. */
    private int remaining(Fingerprint now) {
        Catalog stage = review.plan().target();
        for (int i = 0; i < groups.size(); i++) {
            if (gate.fingerprint(stage).equals(now)) {
                return i;
            }
            stage = Plan.expected(stage, groups.get(i).steps().stream());
        }
        return groups.size();
    }

    /** The steps of a group outside transactions that the target holds; empty for none. */
    private Optional<ExecutionGroup> reached(List<ExecutionGroup> before, ExecutionGroup group, Fingerprint now) {
        Catalog stage = Plan.expected(review.plan().target(), before.stream().flatMap(one -> one.steps().stream()));
        for (int steps = group.steps().size(); steps > 0; steps--) {
            Catalog after = Plan.expected(stage, group.steps().subList(0, steps).stream());
            if (gate.fingerprint(after).equals(now)) {
                return Optional.of(new ExecutionGroup(
                        group.number(),
                        group.phase(),
                        group.inTransaction(),
                        group.steps().subList(0, steps)));
            }
        }
        return Optional.empty();
    }

    private Outcome unreachable(ExecutionResult.Failed failed, Open open, String away) {
        String why = failed.failure().sentence() + " The server could not be reached again: " + away;
        String number = "group " + failed.group().number() + " of " + groups.size();
        return switch (open) {
            case Open.Nothing nothing -> failed.asItWas() ? rolledBack(why) : partial(why, List.of(), failed.left());
            case Open.Commit commit ->
                new Outcome.Unknown(
                        why,
                        List.of(),
                        CommittedWork.groups(failed.left(), groups.size()),
                        "whether " + number + " is committed",
                        whenItIsBack());
            case Open.OutsideStep step ->
                failed.asItWas()
                        ? new Outcome.Unknown(
                                why,
                                List.of(),
                                CommittedWork.nothing(),
                                "how far " + number + " is, which runs outside a transaction",
                                whenItIsBack())
                        : partial(why, List.of("It is not known how far " + number + " is."), failed.left());
        };
    }

    private Outcome rolledBack(String why) {
        return new Outcome.RolledBack(
                why, List.of(), review.target(), Optional.empty(), Optional.empty(), whenItIsBack());
    }

    private static List<String> whenItIsBack() {
        return List.of("When the server is back, type the same command again: it looks first, and what is committed is"
                + " not done twice.");
    }

    /** The target's now; empty where it cannot be read. */
    private Optional<Fingerprint> fingerprint(Connection connection) {
        try {
            return Optional.of(gate.fingerprint(CatalogReader.read(connection, ReadDetail.OBJECTS)));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }
}
