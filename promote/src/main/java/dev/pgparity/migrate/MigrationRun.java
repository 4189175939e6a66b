package dev.pgparity.migrate;

import dev.pgparity.apply.Cancellation;
import dev.pgparity.apply.LockPolicy;
import dev.pgparity.migrate.MigrationRunner.Prepared;
import dev.pgparity.problem.DatabaseState;
import dev.pgparity.problem.ExitCategory;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.scratch.Script.Piece;
import dev.pgparity.scratch.ScriptError;
import dev.pgparity.scratch.ScriptPart.CopyRows;
import dev.pgparity.scratch.ScriptPart.SqlStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** Runs single migrations in a session. */
final class MigrationRun {
    private static final ProblemCode NOT_VERIFIED = new ProblemCode("migrate.not-verified");
    private static final ProblemCode FAILED = new ProblemCode("migrate.failed");
    private static final ProblemCode CANCELLED = new ProblemCode("migrate.cancelled");
    private static final String CANCELLED_STATEMENT = "57014";
    /** lock_not_available, deadlock_detected: somebody else held something; nothing is wrong with the statement. */
    private static final Set<String> LOCK = Set.of("55P03", "40P01");

    /** duplicate_table, _column, _object, _schema, _function, _alias, _database: somebody has made it in another way. */
    private static final Set<String> ALREADY_THERE =
            Set.of("42P07", "42701", "42710", "42P06", "42723", "42712", "42P04");

    private static final int SHOWN = 3;

    private final MigrationSession session;
    private final MigrationFolder folder;
    private final MigrationOptions options;
    private final Consumer<MigrationEvent> listener;
    private final Cancellation cancellation;
    private boolean together;

    MigrationRun(
            MigrationSession session,
            MigrationFolder folder,
            MigrationOptions options,
            Consumer<MigrationEvent> listener,
            Cancellation cancellation) {
        this.session = session;
        this.folder = folder;
        this.options = options;
        this.listener = listener;
        this.cancellation = cancellation;
    }

    /** What a step of a transaction does. */
    @FunctionalInterface
    private interface Body {
        void run() throws SQLException;
    }

    static String text(Piece piece) {
        return switch (piece.part()) {
            case SqlStatement statement -> statement.text();
            case CopyRows copy -> copy.statement().text();
            default -> "";
        };
    }

    void run(Prepared prepared) throws SQLException {
        if (prepared.script().fitsTransaction()) {
            inTransaction(prepared.migration(), () -> apply(prepared));
        } else {
            unlessLost(prepared.migration(), () -> outside(prepared));
        }
    }

    /** Outside a transaction nobody knows, once the connection is lost, whether the last statement is through. */
    private void unlessLost(Migration migration, Body body) throws SQLException {
        try {
            body.run();
        } catch (SQLException e) {
            if (MigrationFailure.isLost(e)) {
                throw MigrationFailure.unknown(session.target(), migration, e);
            }
            throw e;
        }
    }

    /** All of them in one transaction. */
    void together(List<Prepared> prepared) throws SQLException {
        together = true;
        inTransaction(prepared.getFirst().migration(), () -> {
            for (int i = 0; i < prepared.size(); i++) {
                listener.accept(new MigrationEvent.Started(prepared.get(i).migration(), i + 1, prepared.size()));
                apply(prepared.get(i));
            }
            options.beforeCommit().judge(session.connection());
        });
    }

    void takeBack(Migration migration) throws SQLException {
        long begun = System.nanoTime();
        List<Piece> pieces =
                TransactionRule.withoutFrame(folder.script(migration).rollback());
        if (pieces.stream().anyMatch(TransactionRule::needsNone)
                || pieces.stream().anyMatch(TransactionRule::controls)) {
            session.fresh(Duration.ZERO);
            unlessLost(migration, () -> rollBack(migration, pieces));
        } else {
            inTransaction(migration, () -> rollBack(migration, pieces));
        }
        listener.accept(new MigrationEvent.TakenBack(migration, since(begun)));
    }

    /** All of them in one transaction, which is judged before its COMMIT. */
    void takeBackTogether(List<Migration> migrations) throws SQLException {
        together = true;
        inTransaction(migrations.getFirst(), () -> {
            for (Migration migration : migrations) {
                long begun = System.nanoTime();
                rollBack(
                        migration,
                        TransactionRule.withoutFrame(folder.script(migration).rollback()));
                listener.accept(new MigrationEvent.TakenBack(migration, since(begun)));
            }
            options.beforeCommit().judge(session.connection());
        });
    }

    private void rollBack(Migration migration, List<Piece> pieces) throws SQLException {
        for (Piece piece : pieces) {
            send(piece, migration);
        }
        folder.ledger().forget(session.connection(), migration);
    }

    /** Tries again, from the beginning and holding nothing meanwhile, where a lock was not had. */
    private void inTransaction(Migration migration, Body body) throws SQLException {
        LockPolicy locks = options.locks();
        Duration pause = locks.firstPause();
        for (int attempt = 1; ; attempt++) {
            session.begin(locks.timeout());
            try {
                body.run();
                commit(migration);
                return;
            } catch (LockNotHad e) {
                session.rollback();
                if (attempt >= locks.tries()) {
                    throw e.problem();
                }
                listener.accept(new MigrationEvent.LockRetry(migration, attempt, locks.tries(), pause));
                pause(pause);
                pause = pause.multipliedBy(2).compareTo(locks.longestPause()) > 0
                        ? locks.longestPause()
                        : pause.multipliedBy(2);
            } finally {
                session.rollback();
            }
        }
    }

    private void commit(Migration migration) throws SQLException {
        Optional<String> transaction = session.transaction();
        try {
            session.commit();
        } catch (SQLException e) {
            Problem.Builder problem = MigrationFailure.isLost(e)
                    ? unanswered(migration, transaction, e)
                    : Problem.failed(FAILED, "Migration " + migration.title() + " failed at its end: " + e.getMessage())
                            .state(MigrationRunner.asItWas(session))
                            .next(again());
            throw problem.causedBy(e).build();
        }
    }

    /** The connection broke during COMMIT: another session can tell what became of it. */
    private Problem.Builder unanswered(Migration migration, Optional<String> transaction, SQLException e) {
        String name = session.target().name();
        String broke = "The connection to " + name + " was lost during the COMMIT of migration " + migration.title()
                + ": " + e.getMessage() + ".";
        String look = "Run the same command again; it looks first. To look alone:  pgparity migrate status " + name;
        return switch (session.became(transaction)) {
            case COMMITTED ->
                Problem.of(FAILED, ExitCategory.PARTIAL, broke)
                        .state(new DatabaseState.PartlyChanged(name, "migration " + migration.title()))
                        .next("Go on: run the same command again.");
            case ABORTED ->
                Problem.failed(FAILED, broke)
                        .state(MigrationRunner.asItWas(session))
                        .next(again());
            case IN_PROGRESS, FORGOTTEN ->
                Problem.of(FAILED, ExitCategory.UNKNOWN, broke)
                        .state(new DatabaseState.Unknown(name, "the server could not be asked again"))
                        .next(look);
        };
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause.toMillis() * ThreadLocalRandom.current().nextLong(67, 134) / 100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a lock", e);
        }
    }

    private void apply(Prepared prepared) throws SQLException {
        Migration migration = prepared.migration();
        long begun = System.nanoTime();
        if (isThere(prepared)) {
            folder.ledger().applied(session.connection(), migration, prepared.checksum(), List.of(), Duration.ZERO);
            listener.accept(new MigrationEvent.AlreadyThere(migration));
            return;
        }
        List<Piece> pieces = TransactionRule.withoutFrame(prepared.script().apply());
        for (int i = 0; i < pieces.size(); i++) {
            long started = System.nanoTime();
            send(pieces.get(i), migration);
            listener.accept(new MigrationEvent.StatementDone(migration, i + 1, pieces.size(), since(started)));
        }
        verify(prepared);
        finish(prepared, pieces, since(begun));
    }

    private void finish(Prepared prepared, List<Piece> pieces, Duration took) throws SQLException {
        String ledger = folder.ledger().table().name().value();
        if (pieces.stream().anyMatch(piece -> text(piece).contains(ledger))) {
            putBack(prepared.migration());
        }
        folder.ledger().applied(session.connection(), prepared.migration(), prepared.checksum(), texts(pieces), took);
        listener.accept(new MigrationEvent.Done(prepared.migration(), pieces.size(), took));
    }

    /** Each when it is asked for: most ledgers do not write them down. */
    private static List<String> texts(List<Piece> pieces) {
        return new AbstractList<>() {
            @Override
            public String get(int index) {
                return text(pieces.get(index));
            }

            @Override
            public int size() {
                return pieces.size();
            }
        };
    }

    /** A migration from another tool's time may have dropped the table that we write into. */
    private void putBack(Migration last) throws SQLException {
        if (new LedgerTable(folder.ledger().table())
                .columns(session.connection())
                .isEmpty()) {
            folder.ledger().ensure(session.connection());
            for (Migration migration : folder.migrations()) {
                if (migration.equals(last)) {
                    return;
                }
                folder.ledger()
                        .applied(session.connection(), migration, folder.checksum(migration), List.of(), Duration.ZERO);
            }
        }
    }

    private boolean isThere(Prepared prepared) {
        if (prepared.script().check().isEmpty()) {
            return false;
        }
        boolean there = true;
        for (Piece piece : prepared.script().check()) {
            List<List<String>> rows = query(piece, prepared.migration());
            there &= !rows.isEmpty()
                    && !List.of("f", "null").contains(rows.getFirst().getFirst());
        }
        return there;
    }

    private void verify(Prepared prepared) {
        for (Piece piece : prepared.script().verify()) {
            List<List<String>> rows = query(piece, prepared.migration());
            if (!rows.isEmpty()) {
                Problem.Builder problem = Problem.failed(
                                NOT_VERIFIED,
                                "Migration " + prepared.migration().title()
                                        + " did not do what it promises: this returned rows.")
                        .at(piece.where())
                        .details(piece.script().excerpt(piece.part().offset()))
                        .state(MigrationRunner.asItWas(session));
                rows.forEach(row -> problem.detail(null, String.join(" | ", row)));
                throw problem.build();
            }
        }
    }

    private List<List<String>> query(Piece piece, Migration migration) {
        try {
            return session.rows(text(piece), SHOWN);
        } catch (SQLException e) {
            throw failed(piece, migration, e, MigrationRunner.asItWas(session));
        }
    }

    private void send(Piece piece, Migration migration) {
        try {
            sendUnlessCancelled(piece, migration);
        } catch (SQLException e) {
            if (LOCK.contains(String.valueOf(e.getSQLState()))) {
                throw new LockNotHad(failed(piece, migration, e, MigrationRunner.asItWas(session)));
            }
            throw failed(piece, migration, e, MigrationRunner.asItWas(session));
        }
    }

    /** Only a statement of the migration itself is stopped; what we write down about it is not. */
    private void sendUnlessCancelled(Piece piece, Migration migration) throws SQLException {
        stopIfCancelled(migration, piece);
        cancellation.interruptible(session.connection());
        try {
            options.watch()
                    .around(session.connection(), piece, () -> session.sender().send(piece.part()));
        } catch (SQLException e) {
            if (CANCELLED_STATEMENT.equals(e.getSQLState())) {
                stopIfCancelled(migration, piece);
            }
            throw e;
        } finally {
            cancellation.uninterruptible();
        }
    }

    private void stopIfCancelled(Migration migration, Piece piece) {
        Optional<String> by = cancellation.by();
        if (by.isPresent()) {
            throw Problem.failed(CANCELLED, "Cancelled by " + by.get() + ". " + applied(migration))
                    .at(piece.where())
                    .next("Go on with it: run the same command again.")
                    .build();
        }
    }

    private ScriptError failed(Piece piece, Migration migration, SQLException e, DatabaseState state) {
        List<String> next = new ArrayList<>(List.of(applied(migration), again()));
        if (ALREADY_THERE.contains(String.valueOf(e.getSQLState()))) {
            next.add("If everything of it is there already:  pgparity migrate resolve --applied " + migration.version()
                    + " " + session.target().name());
        }
        return ScriptError.onTarget(piece, e, state, next);
    }

    private String applied(Migration migration) {
        return together
                ? "None of these migrations is applied: they run in one transaction."
                : "Migration " + migration.title() + " is not applied; those before it are.";
    }

    private String again() {
        return "Correct the file, then run the same command again.";
    }

    /** What cannot run in a transaction: written down before and after each statement. */
    private void outside(Prepared prepared) throws SQLException {
        Migration migration = prepared.migration();
        Ledger ledger = folder.ledger();
        List<Piece> pieces = prepared.script().apply();
        session.fresh(Duration.ZERO);
        if (prepared.done() == 0 && isThere(prepared)) {
            ledger.applied(session.connection(), migration, prepared.checksum(), List.of(), Duration.ZERO);
            listener.accept(new MigrationEvent.AlreadyThere(migration));
            return;
        }
        long begun = System.nanoTime();
        for (int i = prepared.done(); i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (!session.sender().inTransaction()) {
                ledger.progress(session.connection(), migration, prepared.checksum(), i, true);
            }
            InvalidIndexes.dropBuiltBy(session, text(piece));
            List<String> invalid = TransactionRule.needsNone(piece) ? InvalidIndexes.names(session) : List.of();
            long started = System.nanoTime();
            try {
                sendUnlessCancelled(piece, migration);
            } catch (Problem cancelled) {
                List<String> left = stoppedAt(prepared, i, invalid);
                throw outsideFailed(migration, cancelled.adding(left), i, pieces.size());
            } catch (SQLException e) {
                if (MigrationFailure.isLost(e)) {
                    throw e;
                }
                List<String> next = new ArrayList<>(stoppedAt(prepared, i, invalid));
                next.add(
                        "It runs outside a transaction. Correct what is wrong; the same command goes on with statement "
                                + (i + 1) + ".");
                throw outsideFailed(
                        migration,
                        ScriptError.onTarget(piece, e, MigrationRunner.asItWas(session), next),
                        i,
                        pieces.size());
            }
            if (i + 1 < pieces.size() && !session.sender().inTransaction()) {
                ledger.progress(session.connection(), migration, prepared.checksum(), i + 1, false);
            }
            listener.accept(new MigrationEvent.StatementDone(migration, i + 1, pieces.size(), since(started)));
        }
        verify(prepared);
        finish(prepared, pieces, since(begun));
    }

    /** The statements before it are committed. */
    private Problem outsideFailed(Migration migration, Problem problem, int done, int of) {
        return done == 0
                ? problem
                : problem.ending(
                        ExitCategory.PARTIAL,
                        new DatabaseState.PartlyChanged(
                                session.target().name(),
                                "statements 1 to " + done + " of " + of + " of migration " + migration.title()));
    }

    /** Writes down which statement is next; answers with what is to be told of invalid indexes that have to stay. */
    private List<String> stoppedAt(Prepared prepared, int statement, List<String> invalidBefore) throws SQLException {
        session.rollback();
        if (session.connection().isClosed()) {
            return List.of();
        }
        List<String> left = InvalidIndexes.dropNew(session, invalidBefore);
        folder.ledger().progress(session.connection(), prepared.migration(), prepared.checksum(), statement, false);
        return left;
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    /** Somebody else holds what a statement needs. */
    @SuppressWarnings("serial") // never leaves this class
    private static final class LockNotHad extends RuntimeException {
        private final transient Problem problem;

        LockNotHad(Problem problem) {
            super(problem);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
