package dev.pgparity.promote.work;

import dev.pgparity.apply.Cancellation;
import dev.pgparity.authored.AuthoredReview;
import dev.pgparity.authored.ReviewedMigration;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.migrate.Migration;
import dev.pgparity.migrate.MigrationEvent;
import dev.pgparity.migrate.MigrationFolder;
import dev.pgparity.migrate.MigrationHistory;
import dev.pgparity.migrate.MigrationOptions;
import dev.pgparity.migrate.MigrationRunner;
import dev.pgparity.migrate.MigrationScript;
import dev.pgparity.migrate.MigrationState;
import dev.pgparity.migrate.MigrationStatus;
import dev.pgparity.migrate.MigrationTarget;
import dev.pgparity.migrate.TransactionRule;
import dev.pgparity.problem.NearMiss;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.scratch.Script;
import dev.pgparity.scratch.Script.Piece;
import dev.pgparity.sql.QualifiedName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** Which of a project's files run, found by asking the ledgers, and how. */
public final class MigrationWork {
    private static final ProblemCode UNTRIED = new ProblemCode("promote.untried-migration");
    private static final ProblemCode CHANGED = new ProblemCode("promote.migration-changed");
    private static final ProblemCode NO_VERSION = new ProblemCode("migrate.no-version");

    private final MigrationFolder folder;
    private final FileRules rules;
    private final Wanted wanted;
    private final Transactions transactions;

    public MigrationWork(MigrationFolder folder, FileRules rules, Wanted wanted, Transactions transactions) {
        this.folder = folder;
        this.rules = rules;
        this.wanted = wanted;
        this.transactions = transactions;
    }

    /** Which are wanted. */
    public sealed interface Wanted {
        /**
         * Those that a source's ledger has.
         *
         * @param name the source's
         */
        record OfSource(String name, ConnectionTarget source) implements Wanted {}

        /**
         * All that are pending.
         *
         * @param last the last one; empty for all
         */
        record UpTo(Optional<String> last) implements Wanted {}

        /**
         * These are taken back by their rollback files.
         *
         * @param versions the newest first
         */
        record Back(List<String> versions) implements Wanted {
            public Back {
                versions = List.copyOf(versions);
            }
        }
    }

    /** How many transactions they are. */
    public enum Transactions {
        /** One where all of them fit into one. */
        ONE_WHERE_POSSIBLE,
        /** One for each that fits into one. */
        ONE_EACH,
        /** One, or nothing runs. */
        ONE
    }

    public MigrationFolder folder() {
        return folder;
    }

    /** The table that remembers them. */
    public QualifiedName ledger() {
        return folder.ledger().table();
    }

    /** What they are held to; a way back is held to nothing but its hazards. */
    public FileRules rules() {
        return goesBack() ? FileRules.of(rules.never()) : rules;
    }

    /** Whether rollback files run, and not the files themselves. */
    public boolean goesBack() {
        return wanted instanceof Wanted.Back;
    }

    /** Whether a source says that any of them ran there: then its ledger, and not its schema, decides. */
    public static boolean isKept(MigrationFolder folder, String name, ConnectionTarget source) {
        return !MigrationStatus.of(folder, name, source, migration -> false)
                .in(MigrationState.APPLIED)
                .isEmpty();
    }

    /** What would run, in order. */
    public List<Migration> pending(MigrationTarget target) {
        MigrationHistory here = history(target);
        return switch (wanted) {
            case Wanted.OfSource(String name, ConnectionTarget source) -> pending(name, source, target.name(), here);
            case Wanted.UpTo(Optional<String> last) -> {
                List<Migration> pending = upTo(last, toRun(here));
                if (pending.isEmpty()) {
                    MigrationRunner.refuseDisorder(here, target); // otherwise preflight says so
                }
                yield pending;
            }
            case Wanted.Back(List<String> versions) ->
                versions.stream()
                        .flatMap(version -> here.lines().stream()
                                .filter(line -> line.version().equals(version)
                                        && line.entry().isPresent()))
                        .flatMap(line -> line.migration().stream())
                        .toList();
        };
    }

    /** What is left for another time, by {@link Wanted.UpTo}. */
    public List<Migration> later() {
        if (!(wanted instanceof Wanted.UpTo(Optional<String> last)) || last.isEmpty()) {
            return List.of();
        }
        List<Migration> all = folder.migrations();
        List<Migration> now = upTo(last, all);
        return all.stream().filter(migration -> !now.contains(migration)).toList();
    }

    /** How the target stands. */
    public MigrationHistory history(MigrationTarget target) {
        return MigrationStatus.of(folder, target.name(), target.direct(), rules.never());
    }

    private static List<Migration> toRun(MigrationHistory here) {
        return here.toRun().stream().flatMap(line -> line.migration().stream()).toList();
    }

    /** Those before the last one and itself. */
    private List<Migration> upTo(Optional<String> last, List<Migration> migrations) {
        if (last.isEmpty()) {
            return migrations;
        }
        List<String> versions =
                folder.migrations().stream().map(Migration::version).toList();
        int at = versions.indexOf(last.get());
        if (at < 0) {
            throw Problem.usage(NO_VERSION, "The folder has no migration " + last.get() + ".")
                    .next(NearMiss.advice(last.get(), versions, "versions"))
                    .build();
        }
        List<String> later = versions.subList(at + 1, versions.size());
        return migrations.stream()
                .filter(migration -> !later.contains(migration.version()))
                .toList();
    }

    private static List<Migration> pending(
            MigrationFolder folder, String name, ConnectionTarget source, String target, MigrationHistory here) {
        MigrationHistory there = MigrationStatus.of(folder, name, source, migration -> false);
        Set<String> applied = new HashSet<>();
        there.in(MigrationState.APPLIED).forEach(line -> applied.add(line.version()));
        if (applied.isEmpty()) {
            return List.of();
        }
        refuseUntried(name, there, target, here);
        return toRun(here).stream()
                .filter(migration -> applied.contains(migration.version()))
                .toList();
    }

    private List<Migration> pending(String name, ConnectionTarget source, String target, MigrationHistory here) {
        return pending(folder, name, source, target, here);
    }

    /** What SOURCE ran and TARGET lacks is run as SOURCE ran it, or not at all. */
    private static void refuseUntried(String name, MigrationHistory there, String target, MigrationHistory here) {
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
                                    "Migration " + line.version() + " is pending on " + target + ", but its file "
                                            + (line.state() == MigrationState.CHANGED
                                                    ? "has changed since it ran on " + name + "."
                                                    : "is missing; it ran on " + name + "."))
                            .next("Restore the original file and add a new migration for the change.")
                            .build();
                });
    }

    /**
     * What they would do.
     *
     * @param before the target's schema before the first of them
     * @param rows about how many rows a table has
     */
    public List<ReviewedMigration> review(List<Migration> migrations, Catalog before, ToLongFunction<ObjectId> rows) {
        AuthoredReview review = new AuthoredReview(folder, rules.gate(), before, rows);
        return goesBack() ? review.rolledBack(migrations) : review.applied(migrations);
    }

    /** Whether all of them, with what is judged at their end, are one transaction. */
    public boolean isOneTransaction(List<ReviewedMigration> reviewed) {
        return switch (transactions) {
            case ONE -> true;
            case ONE_WHERE_POSSIBLE -> reviewed.stream().allMatch(ReviewedMigration::inTransaction);
            case ONE_EACH -> reviewed.size() == 1 && reviewed.getFirst().inTransaction();
        };
    }

    /**
     * Runs exactly what was reviewed.
     *
     * @param options who judges before the last COMMIT, and who watches
     * @throws Problem when one failed, or is not what was reviewed any more
     */
    public void run(
            MigrationTarget target,
            List<ReviewedMigration> reviewed,
            MigrationOptions options,
            Consumer<MigrationEvent> listener,
            Cancellation cancellation) {
        for (ReviewedMigration one : reviewed) {
            if (!AuthoredReview.digest(folder.script(one.migration())).equals(one.digest())) {
                throw Problem.refused(CHANGED, "Migration " + one.title() + " has changed since it was reviewed.")
                        .next("Review it again and run that.")
                        .build();
            }
        }
        List<Migration> exactly =
                reviewed.stream().map(ReviewedMigration::migration).toList();
        MigrationRunner runner = new MigrationRunner(
                folder,
                migration -> !exactly.contains(migration),
                options.together(isOneTransaction(reviewed)),
                listener,
                cancellation);
        if (goesBack()) {
            runner.rollBack(target, exactly);
        } else {
            runner.up(target);
        }
    }

    /** Something is done in the transaction of the first statement, before it. */
    public MigrationOptions.StatementWatch before(
            List<ReviewedMigration> reviewed, MigrationOptions.BeforeCommit first) {
        MigrationScript script = folder.script(reviewed.getFirst().migration());
        List<Piece> pieces = TransactionRule.withoutFrame(goesBack() ? script.rollback() : script.apply());
        Optional<Script.Position> place = pieces.stream().findFirst().map(Piece::position);
        return (connection, piece, sending) -> {
            if (place.filter(piece.position()::equals).isPresent()) {
                first.judge(connection);
            }
            sending.send();
        };
    }

    /** Those of them that the target's ledger has, or lacks where they were to be taken back. */
    public List<ReviewedMigration> done(MigrationTarget target, List<ReviewedMigration> reviewed) {
        Set<String> through = new HashSet<>();
        history(target).lines().stream()
                .filter(line -> line.state() == MigrationState.APPLIED)
                .forEach(line -> through.add(line.version()));
        return reviewed.stream()
                .filter(one -> through.contains(one.migration().version()) != goesBack())
                .toList();
    }
}
