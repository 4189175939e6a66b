package dev.pgparity.promote;

import dev.pgparity.apply.Cancellation;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.migrate.Migration;
import dev.pgparity.migrate.MigrationEvent;
import dev.pgparity.migrate.MigrationFolder;
import dev.pgparity.migrate.MigrationHistory;
import dev.pgparity.migrate.MigrationOptions;
import dev.pgparity.migrate.MigrationRunner;
import dev.pgparity.migrate.MigrationState;
import dev.pgparity.migrate.MigrationStatus;
import dev.pgparity.migrate.MigrationTarget;
import dev.pgparity.preflight.PreflightFinding;
import dev.pgparity.problem.DatabaseState;
import dev.pgparity.problem.ExitCategory;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.verify.Check;
import dev.pgparity.verify.Verdict;
import dev.pgparity.verify.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The part of a promotion that a project's migrations are: those that SOURCE has and TARGET lacks. */
public final class MigrationPromotion {
    private static final ProblemCode UNTRIED = new ProblemCode("promote.untried-migration");
    private static final ProblemCode UNREADABLE = new ProblemCode("promote.migration-unreadable");
    private static final ProblemCode CHECK_FAILED = new ProblemCode("promote.check-failed");

    private final MigrationFolder folder;
    private final MigrationTarget target;
    private final Predicate<Migration> never;

    /** @param never which of them must not run in TARGET */
    public MigrationPromotion(MigrationFolder folder, MigrationTarget target, Predicate<Migration> never) {
        this.folder = folder;
        this.target = target;
        this.never = never;
    }

    /** The same migrations in another database. */
    public MigrationPromotion onCopy(MigrationTarget copy) {
        return new MigrationPromotion(folder, copy, never);
    }

    /** Whether SOURCE says that any of them ran there. */
    public boolean isKept(String name, ConnectionTarget source) {
        return !MigrationStatus.of(folder, name, source, migration -> false)
                .in(MigrationState.APPLIED)
                .isEmpty();
    }

    /** The table that remembers them. */
    public QualifiedName ledger() {
        return folder.ledger().table();
    }

    /**
     * What would run, in order; empty where SOURCE has no ledger or none that TARGET lacks.
     *
     * @param name SOURCE's
     * @param source how to read it
     */
    public List<Migration> pending(String name, ConnectionTarget source) {
        MigrationHistory there = MigrationStatus.of(folder, name, source, migration -> false);
        Set<String> applied = new HashSet<>();
        there.in(MigrationState.APPLIED).forEach(line -> applied.add(line.version()));
        if (applied.isEmpty()) {
            return List.of();
        }
        MigrationHistory here = MigrationStatus.of(folder, target.name(), target.direct(), never);
        refuseUntried(name, there, here);
        return here.toRun().stream()
                .flatMap(line -> line.migration().stream())
                .filter(migration -> applied.contains(migration.version()))
                .toList();
    }

    /** What SOURCE ran and TARGET lacks is run as SOURCE ran it, or not at all. */
    private void refuseUntried(String name, MigrationHistory there, MigrationHistory here) {
        Set<String> through = new HashSet<>();
        here.lines().stream()
                .filter(line -> line.entry().isPresent() || line.state() == MigrationState.APPLIED)
                .forEach(line -> through.add(line.version()));
        there.lines().stream()
                .filter(line -> line.state() == MigrationState.CHANGED || line.state() == MigrationState.MISSING)
                .filter(line -> !through.contains(line.version()))
                .findFirst()
                .ifPresent(line -> {
                    throw Problem.refused(
                                    UNTRIED,
                                    "Migration " + line.version() + ", which " + target.name() + " lacks, "
                                            + (line.state() == MigrationState.CHANGED
                                                    ? "has another text since " + name + " ran it."
                                                    : "has no file any more, and " + name + " ran it."))
                            .next("Give it back the file that " + name + " ran, and put what is new into a migration of"
                                    + " its own.")
                            .build();
                });
    }

    /** What ran in TARGET otherwise than its file says, or not to its end: with that, no other migration runs. */
    List<PreflightFinding> disorder() {
        return MigrationStatus.of(folder, target.name(), target.direct(), never).disorder().stream()
                .map(line -> new PreflightFinding(
                        PreflightFinding.Weight.BLOCKS,
                        "Migration " + line.version() + " in " + target.name() + ": "
                                + (line.state() == MigrationState.CHANGED
                                        ? "its file was changed since it ran"
                                        : line.state() == MigrationState.MISSING
                                                ? "it ran, and its file is missing"
                                                : "it failed")
                                + ".",
                        "pgparity migrate up " + target.name() + " says what can be done."))
                .toList();
    }

    /** The file as it is now. */
    String text(Migration migration) {
        try {
            return Files.readString(migration.file());
        } catch (IOException e) {
            throw Problem.failed(UNREADABLE, migration.file() + " cannot be read: " + e.getMessage())
                    .causedBy(e)
                    .build();
        }
    }

    /**
     * Runs them: in one transaction with the lookup data and the checks where all of them can be in one, otherwise one by
     * one, and those afterwards.
     *
     * @param lookups SOURCE's lookup rows; empty where there are none
     * @param cancellation heard while migrations run
     */
    public void run(
            List<Migration> pending,
            MigrationOptions options,
            Optional<LookupRows> lookups,
            List<Check> checks,
            Consumer<MigrationEvent> listener,
            Cancellation cancellation) {
        boolean together =
                pending.stream().allMatch(migration -> folder.script(migration).fitsTransaction());
        MigrationOptions judged = options.with(connection -> judge(connection, lookups, checks, together));
        new MigrationRunner(
                        folder,
                        migration -> never.test(migration) || !pending.contains(migration),
                        together ? judged.together() : judged,
                        listener,
                        cancellation)
                .up(target);
    }

    private void judge(Connection connection, Optional<LookupRows> lookups, List<Check> checks, boolean together)
            throws SQLException {
        if (lookups.isPresent()) {
            lookups.get().sync(target.name(), connection, false, Optional.empty());
        }
        List<Verdict.CheckFailed.Failed> failed = Verifier.failing(connection, checks);
        if (failed.isEmpty()) {
            return;
        }
        Problem.Builder problem = Problem.of(
                        CHECK_FAILED,
                        together ? ExitCategory.FAILED : ExitCategory.PARTIAL,
                        (failed.size() == 1 ? "A check fails" : failed.size() + " checks fail")
                                + " after the migrations.")
                .state(
                        together
                                ? new DatabaseState.AsItWas(target.name())
                                : new DatabaseState.PartlyChanged(target.name(), "all migrations"));
        failed.forEach(one -> problem.detail(null, one.toString()));
        throw problem.build();
    }
}
