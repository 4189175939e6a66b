package dev.pgparity.migrate;

import dev.pgparity.apply.Cancellation;
import dev.pgparity.migrate.LedgerEntry.Progress;
import dev.pgparity.migrate.MigrationHistory.Line;
import dev.pgparity.own.LedgerTrust;
import dev.pgparity.problem.DatabaseState;
import dev.pgparity.problem.ExitCategory;
import dev.pgparity.problem.NearMiss;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Runs the migrations of a folder that a database lacks, in order, each exactly once however many run at the same time,
 * and writes down in the same transaction that it did.
 */
public final class MigrationRunner {
    static final ProblemCode NOT_IN_ORDER = new ProblemCode("migrate.not-in-order");
    private static final ProblemCode UNKNOWN_VERSION = new ProblemCode("migrate.unknown-version");
    private static final ProblemCode NO_ROLLBACK = new ProblemCode("migrate.no-rollback");
    private static final ProblemCode NEEDS_NO_TRANSACTION = new ProblemCode("migrate.needs-no-transaction");

    private final MigrationFolder folder;
    private final Predicate<Migration> never;
    private final MigrationOptions options;
    private final Consumer<MigrationEvent> listener;
    private final Cancellation cancellation;

    /** @param never which of them must not run in this environment */
    public MigrationRunner(
            MigrationFolder folder,
            Predicate<Migration> never,
            MigrationOptions options,
            Consumer<MigrationEvent> listener) {
        this(folder, never, options, listener, new Cancellation());
    }

    /** @param cancellation heard before and during each statement; migrations that are committed stay */
    public MigrationRunner(
            MigrationFolder folder,
            Predicate<Migration> never,
            MigrationOptions options,
            Consumer<MigrationEvent> listener,
            Cancellation cancellation) {
        this.folder = folder;
        this.never = never;
        this.options = options;
        this.listener = listener;
        this.cancellation = cancellation;
    }

    /**
     * Runs what is pending; a {@link Problem} says what failed, what is there and what to do next.
     *
     * @return how many ran
     */
    public int up(MigrationTarget target) {
        return within(target, session -> {
            MigrationHistory history = history(session);
            refuseDisorder(history, target);
            List<Line> lines = history.toRun();
            List<Prepared> prepared = new ArrayList<>();
            for (Line line : lines) {
                prepared.add(prepare(line, target));
            }
            if (lines.isEmpty()) {
                return 0;
            }
            ensure(session);
            if (options.singleTransaction()) {
                together(session, prepared);
            } else {
                MigrationsDone done = new MigrationsDone(target.name(), prepared.size());
                done.counting(() -> {
                    for (int i = 0; i < prepared.size(); i++) {
                        Migration migration = prepared.get(i).migration();
                        listener.accept(new MigrationEvent.Started(migration, i + 1, prepared.size()));
                        new MigrationRun(session, folder, options, listener, cancellation).run(prepared.get(i));
                        done.add(migration);
                    }
                    session.begin(Duration.ZERO);
                    try {
                        options.beforeCommit().judge(session.connection());
                        session.commit();
                    } finally {
                        session.rollback();
                    }
                });
            }
            return lines.size();
        });
    }

    /** What is done in a session. */
    @FunctionalInterface
    private interface Work<T> {
        T in(MigrationSession session) throws SQLException;
    }

    private <T> T within(MigrationTarget target, Work<T> work) {
        try (MigrationSession session = MigrationSession.open(target, options, listener)) {
            if (!target.copy()) {
                LedgerTrust.require(session.connection(), folder.ledger().table(), LedgerTrust.Use.WRITE);
            }
            return work.in(session);
        } catch (SQLException e) {
            throw MigrationFailure.of(target, e);
        }
    }

    private MigrationHistory history(MigrationSession session) throws SQLException {
        return MigrationHistory.of(folder, folder.ledger().read(session.connection()), never);
    }

    private void ensure(MigrationSession session) throws SQLException {
        session.begin(Duration.ZERO);
        try {
            folder.ledger().ensure(session.connection());
            session.commit();
        } finally {
            session.rollback();
        }
    }

    /**
     * A migration whose file was read, before the first of them runs.
     *
     * @param done statements that an interrupted run has done already
     */
    record Prepared(Migration migration, MigrationScript script, String checksum, int done) {}

    private Prepared prepare(Line line, MigrationTarget target) {
        Migration migration = line.migration().orElseThrow();
        int done = 0;
        if (line.entry().map(LedgerEntry::progress).orElse(null) instanceof Progress.Interrupted interrupted) {
            if (interrupted.running()) {
                throw unclear(migration, interrupted, target);
            }
            done = interrupted.done();
        }
        return new Prepared(migration, folder.script(migration), folder.checksum(migration), done);
    }

    private Problem unclear(Migration migration, Progress.Interrupted interrupted, MigrationTarget target) {
        List<dev.pgparity.scratch.Script.Piece> pieces =
                folder.script(migration).apply();
        int at = Math.min(interrupted.done(), pieces.size() - 1);
        return Problem.refused(
                        NOT_IN_ORDER,
                        "Migration " + migration.title() + " was cut off in " + target.name() + " while statement "
                                + (interrupted.done() + 1) + " of " + pieces.size()
                                + " ran; nobody knows whether it is through.")
                .at(pieces.get(at).where())
                .next("Look at the database. If everything of it is there:")
                .next("  pgparity migrate resolve --applied " + migration.version() + " " + target.name())
                .next("If you took it all back, so that it shall run again:")
                .next("  pgparity migrate resolve --rolled-back " + migration.version() + " " + target.name())
                .build();
    }

    /** Whoever changed a file that ran, or took it away, has to say what that means before anything else runs. */
    public static void refuseDisorder(MigrationHistory history, MigrationTarget target) {
        List<Line> wrong = history.disorder();
        if (wrong.isEmpty()) {
            return;
        }
        Problem.Builder problem = Problem.of(
                NOT_IN_ORDER,
                ExitCategory.FAILED,
                "The migrations do not fit what ran in " + target.name() + "; nothing was run.");
        for (Line line : wrong) {
            problem.detail(
                    line.migration()
                            .<Where>map(
                                    migration -> new Where.In(migration.file().toString()))
                            .orElse(null),
                    "migration " + line.version() + ": " + line.state().words());
        }
        advice(wrong.getFirst(), target.name()).forEach(problem::next);
        throw problem.build();
    }

    /** What puts a migration in order that ran otherwise than its file says, lost its file, or failed. */
    public static List<String> advice(Line wrong, String target) {
        String version = wrong.version();
        return switch (wrong.state()) {
            case CHANGED ->
                List.of(
                        "Put the file back as it was and write a new migration for the change. If the new text is right:",
                        "  pgparity migrate resolve --applied " + version + " " + target);
            case MISSING ->
                List.of(
                        "Put the file back (it may be on another branch). If it shall count as not applied:",
                        "  pgparity migrate resolve --rolled-back " + version + " " + target);
            default ->
                List.of(
                        "When you have put in order what it left, and it shall run again:",
                        "  pgparity migrate resolve --rolled-back " + version + " " + target,
                        "When everything of it is there:",
                        "  pgparity migrate resolve --applied " + version + " " + target);
        };
    }

    private void together(MigrationSession session, List<Prepared> prepared) throws SQLException {
        for (Prepared one : prepared) {
            if (!one.script().fitsTransaction()) {
                throw Problem.refused(
                                NEEDS_NO_TRANSACTION,
                                "Migration " + one.migration().title()
                                        + " cannot run in a transaction, so not in one with the others.")
                        .at(new Where.In(one.migration().file().toString()))
                        .next("Leave --single-transaction away.")
                        .build();
            }
        }
        new MigrationRun(session, folder, options, listener, cancellation).together(prepared);
    }

    /**
     * Takes back what was applied last.
     *
     * @param to the version that stays the last one; empty for one step back
     * @return what was taken back, the newest first
     */
    public List<Migration> undo(MigrationTarget target, Optional<String> to) {
        return within(target, session -> {
            List<Migration> back = toUndo(history(session), target, to);
            rollBack(session, back);
            return back;
        });
    }

    /** Takes exactly these back, in this order: in one transaction where the options say so. */
    public void rollBack(MigrationTarget target, List<Migration> back) {
        within(target, session -> {
            rollBack(session, back);
            return back;
        });
    }

    /**
     * What {@link #undo} would take back, the newest first.
     *
     * @param to the version that stays the last one; empty for one step back
     */
    public static List<Migration> toUndo(MigrationHistory history, MigrationTarget target, Optional<String> to) {
        List<Migration> applied = history.lines().stream()
                .filter(line -> line.state() == MigrationState.APPLIED || line.state() == MigrationState.CHANGED)
                .filter(line -> line.entry().isPresent())
                .flatMap(line -> line.migration().stream())
                .filter(migration -> !migration.repeatable())
                .toList();
        int keep = to.map(version -> 1 + index(applied, version, target)).orElse(applied.size() - 1);
        return List.copyOf(applied.subList(Math.max(0, keep), applied.size()).reversed());
    }

    /** Refuses what has no rollback file. */
    public static void requireRollbacks(MigrationFolder folder, List<Migration> back) {
        for (Migration migration : back) {
            if (folder.script(migration).rollback().isEmpty()) {
                throw Problem.refused(NO_ROLLBACK, "Nothing says how migration " + migration.title() + " is undone.")
                        .at(new Where.In(migration.file().toString()))
                        .next("Write its rollback, or a new migration that takes the change back.")
                        .build();
            }
        }
    }

    private void rollBack(MigrationSession session, List<Migration> back) throws SQLException {
        requireRollbacks(folder, back);
        ensure(session);
        if (options.singleTransaction()) {
            new MigrationRun(session, folder, options, listener, cancellation).takeBackTogether(back);
            return;
        }
        MigrationsDone done = new MigrationsDone(session.target().name(), back.size());
        done.counting(() -> {
            for (int i = 0; i < back.size(); i++) {
                listener.accept(new MigrationEvent.Started(back.get(i), i + 1, back.size()));
                new MigrationRun(session, folder, options, listener, cancellation).takeBack(back.get(i));
                done.add(back.get(i));
            }
            session.begin(Duration.ZERO);
            try {
                options.beforeCommit().judge(session.connection());
                session.commit();
            } finally {
                session.rollback();
            }
        });
    }

    private static int index(List<Migration> migrations, String version, MigrationTarget target) {
        for (int i = 0; i < migrations.size(); i++) {
            if (migrations.get(i).version().equals(version)) {
                return i;
            }
        }
        throw Problem.usage(UNKNOWN_VERSION, "Migration " + version + " is not applied in " + target.name() + ".")
                .next("pgparity migrate status " + target.name() + " shows what is.")
                .build();
    }

    /** From now on it counts as applied, or as not applied; nothing of it is run. */
    public Migration resolve(MigrationTarget target, String version, boolean applied) {
        return within(target, session -> {
            Migration migration = folder.migrations().stream()
                    .filter(one -> one.version().equals(version))
                    .findFirst()
                    .or(() -> missing(session, version))
                    .orElseThrow(() -> Problem.usage(UNKNOWN_VERSION, "There is no migration " + version + ".")
                            .next(NearMiss.advice(version, versions(folder.migrations()), "versions"))
                            .build());
            mark(session, List.of(migration), applied);
            return migration;
        });
    }

    /** One whose file is gone can still be taken out of the ledger. */
    private Optional<Migration> missing(MigrationSession session, String version) {
        try {
            return history(session).in(MigrationState.MISSING).stream()
                    .filter(line -> line.version().equals(version))
                    .findFirst()
                    .map(line -> new Migration(
                            version,
                            line.description(),
                            folder.folder().resolve(version + ".sql"),
                            version + ".sql",
                            Optional.empty(),
                            false));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * All up to a version count as applied, without running: for a database that had them before it had a ledger.
     *
     * @param last empty for all there are
     */
    public List<Migration> baseline(MigrationTarget target, Optional<String> last) {
        List<Migration> all = folder.migrations().stream()
                .filter(migration -> !migration.repeatable())
                .toList();
        List<Migration> wanted =
                last.map(version -> all.subList(0, 1 + position(all, version))).orElse(all);
        return within(target, session -> {
            MigrationHistory history = history(session);
            List<Migration> marked = history.lines().stream()
                    .filter(line -> line.entry().isEmpty())
                    .flatMap(line -> line.migration().stream())
                    .filter(wanted::contains)
                    .toList();
            mark(session, marked, true);
            return marked;
        });
    }

    private static int position(List<Migration> all, String version) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).version().equals(version)) {
                return i;
            }
        }
        throw Problem.usage(UNKNOWN_VERSION, "There is no migration " + version + ".")
                .next(NearMiss.advice(version, versions(all), "versions"))
                .build();
    }

    private static List<String> versions(List<Migration> migrations) {
        return migrations.stream().map(Migration::version).toList();
    }

    private void mark(MigrationSession session, List<Migration> migrations, boolean applied) throws SQLException {
        ensure(session);
        session.begin(Duration.ZERO);
        for (Migration migration : migrations) {
            folder.ledger().forget(session.connection(), migration);
            if (applied) {
                folder.ledger()
                        .applied(
                                session.connection(),
                                migration,
                                folder.checksum(migration),
                                folder.script(migration).apply().stream()
                                        .map(MigrationRun::text)
                                        .toList(),
                                Duration.ZERO);
            }
        }
        try {
            session.commit();
        } catch (SQLException e) {
            if (!migrations.isEmpty() && MigrationFailure.isLost(e)) {
                throw MigrationFailure.unknown(session.target(), migrations.getLast(), e);
            }
            throw e;
        }
    }

    /** What a problem says of the database after a migration was rolled back. */
    static DatabaseState asItWas(MigrationSession session) {
        return new DatabaseState.AsItWas(session.target().name());
    }
}
