package dev.pgparity.restore;

import dev.pgparity.apply.Cancellation;
import dev.pgparity.apply.PromotionLock;
import dev.pgparity.backup.Manifest;
import dev.pgparity.backup.Manifest.DatabaseShape;
import dev.pgparity.connect.ConnectFailure;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.problem.DatabaseState;
import dev.pgparity.problem.ExitCategory;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlLiteral;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts a restored backup into the place of a database: it is restored beside it and compared first; only then the two
 * change names, in one transaction. The one that was there is kept under another name, with everything that was written
 * since. Until that COMMIT the database is unchanged and open; what a restore that was cut off leaves behind is a copy that
 * the next restore of the database removes.
 */
public final class DatabaseSwap {
    private static final ProblemCode FAILED = new ProblemCode("restore.failed");
    private static final ProblemCode NOT_EQUAL = new ProblemCode("restore.not-equal");
    private static final ProblemCode WRITTEN = new ProblemCode("restore.written-since");
    private static final ProblemCode NOT_ALLOWED = new ProblemCode("restore.not-allowed");
    private static final ProblemCode NO_DATABASE = new ProblemCode("restore.no-database");
    private static final ProblemCode CANCELLED = new ProblemCode("restore.cancelled");
    private static final ProblemCode UNKNOWN = new ProblemCode("restore.unknown");
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Backups backups;
    private final ConnectionTarget target;
    private final String targetName;
    private final Cancellation cancellation;

    /** @param target the server's own address, not a pooler's */
    public DatabaseSwap(Backups backups, ConnectionTarget target, String targetName, Cancellation cancellation) {
        this.backups = backups;
        this.target = target;
        this.targetName = targetName;
        this.cancellation = cancellation;
    }

    /** Takes over what a backup does not hold, before the two change names. */
    @FunctionalInterface
    public interface Carrying {
        /**
         * Copies it.
         *
         * @param kept the name that {@code present} will have
         */
        void carry(Connection present, Connection copy, String kept) throws SQLException;
    }

    /**
     * What was done.
     *
     * @param kept the name under which the database that was there can be found
     * @param forgotten why nothing was carried over; empty where it was
     */
    public record Swapped(Restored restored, String kept, Optional<String> forgotten) {}

    /**
     * Restores and swaps.
     *
     * @throws Problem on any failure; the database that was there has its name and its rows then, unless the problem's state
     *     says that this is not known
     */
    public Swapped run(Manifest manifest, Instant now, Carrying carrying) {
        return run(manifest, now, carrying, null);
    }

    /**
     * Restores and swaps where nobody wrote since the backup: that is looked at while nobody can write, and nobody can
     * before the names have changed.
     *
     * @param witness knows which changes of rows are the promotion's own
     */
    public Swapped runIfUnwritten(Manifest manifest, Instant now, Carrying carrying, RowWitness witness) {
        return run(manifest, now, carrying, witness);
    }

    private Swapped run(Manifest manifest, Instant now, Carrying carrying, @Nullable RowWitness witness) {
        try (ServerConnection server = Connections.open(maintenance(), Session.writing());
                ServerConnection second = Connections.open(maintenance(), Session.writing())) {
            server.requireSessionState("backup restore");
            if (!server.facts().mayCreateDatabases()) {
                throw Problem.refused(
                                NOT_ALLOWED,
                                "Role " + server.facts().currentUser() + " cannot create databases on the server of "
                                        + targetName + ".")
                        .next("Give it CREATEDB (ALTER ROLE … CREATEDB), or restore one table: --table public.orders")
                        .build();
            }
            Connection jdbc = server.jdbc();
            DatabaseNames names = new DatabaseNames(jdbc, target.database());
            RestoreLock.acquire(jdbc, names.lockKey(), targetName, this::stopIfCancelled);
            removeLeftovers(jdbc, names);
            if (!exists(jdbc, target.database())) {
                throw noDatabase(jdbc);
            }
            DatabaseProperties properties = DatabaseProperties.read(jdbc, target.database());
            refuseStuck(properties);
            String copy = names.copy(now);
            String kept = names.kept(now);
            boolean swapped = false;
            try (CancelledCopy watch = CancelledCopy.watch(cancellation, second.jdbc(), copy)) {
                stopIfCancelled();
                create(jdbc, copy, manifest, properties);
                Restored restored = backups.restore(manifest).into(target.withDatabase(copy), false);
                if (!restored.isEqual()) {
                    throw notEqual(restored);
                }
                stopIfCancelled();
                Optional<String> forgotten =
                        exchange(jdbc, second.jdbc(), properties, copy, kept, carrying, witness, watch);
                swapped = true;
                return new Swapped(restored, kept, properties.open() ? forgotten : carriedAfterwards(kept, carrying));
            } catch (SQLException | Problem e) {
                stopIfCancelled();
                throw e;
            } finally {
                if (!swapped) {
                    drop(jdbc, copy);
                }
            }
        } catch (SQLException e) {
            throw Problem.failed(FAILED, "The restore of " + targetName + " failed: " + e.getMessage())
                    .state(new DatabaseState.AsItWas(targetName))
                    .causedBy(e)
                    .build();
        }
    }

    /** A backend that waits for a standby would let no copy be dropped again: DROP DATABASE waits for all backends. */
    private void refuseStuck(DatabaseProperties properties) throws SQLException {
        if (!properties.open()) {
            return;
        }
        try (ServerConnection there = Connections.open(target, Session.reading())) {
            PromotionLock.refuseStuck(there.jdbc(), targetName);
        } catch (ConnectFailure closed) {
            return; // one into which nobody gets is exchanged as well
        }
    }

    /** The last session in the database holds what it looked at until nobody else can come in. */
    private Optional<String> exchange(
            Connection jdbc,
            Connection second,
            DatabaseProperties properties,
            String copy,
            String kept,
            Carrying carrying,
            @Nullable RowWitness witness,
            CancelledCopy watch)
            throws SQLException {
        Optional<String> forgotten;
        LastSession last = witness == null ? LastSession.where(properties.open(), target) : LastSession.needed(target);
        try (last) {
            if (witness == null) {
                last.lockPromotions(targetName, PATIENCE);
            } else {
                last.begin();
                refuseIfWritten(last.jdbc(), copy, witness);
            }
            if (last.present()) {
                cancellation.interruptible(last.jdbc());
                last.begin();
                cancellation.uninterruptible();
            }
            forgotten = last.present() ? carried(last, copy, kept, carrying) : Optional.of(last.why());
            for (DatabaseProperties.Part part : properties.parts()) {
                execute(jdbc, part.on(new Identifier(copy)));
            }
            stopIfCancelled();
            watch.close(); // from here on it is one transaction; only its wait for the database's lock is stopped
            try {
                new NameExchange(jdbc, second, target.database(), properties, cancellation).run(copy, kept, last);
            } catch (NameExchange.Unanswered e) {
                settle(copy, kept, properties, e.sql());
            }
        }
        return forgotten;
    }

    private Optional<String> carried(LastSession last, String copy, String kept, Carrying carrying) {
        try (ServerConnection into = Connections.open(target.withDatabase(copy), Session.writing())) {
            into.jdbc().setAutoCommit(false);
            carrying.carry(last.jdbc(), into.jdbc(), kept);
            into.jdbc().commit();
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(Objects.toString(e.getMessage()));
        } catch (Problem problem) {
            return Optional.of(problem.message());
        }
    }

    /** Of a database that let nobody in: it does so under its new name. */
    private Optional<String> carriedAfterwards(String kept, Carrying carrying) {
        try (ServerConnection old = Connections.open(target.withDatabase(kept), Session.reading());
                ServerConnection into = Connections.open(target, Session.writing())) {
            into.jdbc().setAutoCommit(false);
            carrying.carry(old.jdbc(), into.jdbc(), kept);
            into.jdbc().commit();
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(Objects.toString(e.getMessage()));
        } catch (Problem problem) {
            return Optional.of(problem.message());
        }
    }

    private void refuseIfWritten(Connection present, String copy, RowWitness witness) throws SQLException {
        List<String> written;
        try (ServerConnection saved = Connections.open(target.withDatabase(copy), Session.reading())) {
            written = witness.written(present, saved.jdbc());
        }
        if (!written.isEmpty()) {
            Problem.Builder problem = Problem.refused(
                            WRITTEN,
                            "Rows of " + targetName
                                    + " were changed since the backup, and not by the promotion; a restore would lose"
                                    + " that.")
                    .state(new DatabaseState.AsItWas(targetName));
            written.forEach(line -> problem.detail(null, line));
            throw problem.build();
        }
    }

    /** COMMIT was sent, and no answer came: the server knows. The lock is free once the other session is gone. */
    private void settle(String copy, String kept, DatabaseProperties properties, SQLException lost)
            throws SQLException {
        try (ServerConnection again = Connections.open(maintenance(), Session.writing())) {
            RestoreLock.acquire(
                    again.jdbc(), new DatabaseNames(again.jdbc(), target.database()).lockKey(), targetName, () -> {});
            if (exists(again.jdbc(), kept) && !exists(again.jdbc(), copy)) {
                return;
            }
            if (DatabaseProperties.read(again.jdbc(), target.database()).oid() == properties.oid()) {
                drop(again.jdbc(), copy);
            }
        } catch (Problem unreachable) {
            throw Problem.of(
                            UNKNOWN,
                            ExitCategory.UNKNOWN,
                            "The connection was lost while the two databases changed names: " + lost.getMessage())
                    .state(new DatabaseState.Unknown(
                            targetName, "if " + kept + " exists, it is the backup now; otherwise it is unchanged"))
                    .next("Type the same command again: it finds out, and removes the copy " + copy + ".")
                    .causedBy(lost)
                    .build();
        }
        throw lost;
    }

    private Problem notEqual(Restored restored) {
        Problem.Builder problem = Problem.failed(
                        NOT_EQUAL, "The restored copy differs from the backup, so it was dropped.")
                .state(new DatabaseState.AsItWas(targetName));
        restored.differences().forEach(line -> problem.detail(null, line));
        return problem.build();
    }

    private void stopIfCancelled() {
        cancellation.by().ifPresent(who -> {
            throw Problem.failed(CANCELLED, "The restore was cancelled by " + who + ".")
                    .state(new DatabaseState.AsItWas(targetName))
                    .build();
        });
    }

    /** Versions before this one could be cut off between the two changes of name. */
    private Problem noDatabase(Connection jdbc) throws SQLException {
        Problem.Builder problem = Problem.failed(
                NO_DATABASE, "The server of " + targetName + " has no database " + target.database() + ".");
        String kept = DatabaseNames.cut(target.database(), "_before_restore_");
        for (String name : databases(jdbc)) {
            if (name.startsWith(kept)) {
                problem.next("A restore kept it as " + name + ". To have it back: ALTER DATABASE "
                        + new Identifier(name).sql() + " RENAME TO " + new Identifier(target.database()).sql());
            }
        }
        return problem.next("Or create an empty one and restore into it: CREATE DATABASE "
                        + new Identifier(target.database()).sql())
                .build();
    }

    private void removeLeftovers(Connection jdbc, DatabaseNames names) throws SQLException {
        for (String left : names.copiesThere()) {
            if (drop(jdbc, left)) {
                backups.say("Removed " + left + ", the copy of a restore of " + targetName + " that was cut off.");
            }
        }
    }

    /** Whether it is gone; where it stays, that is said with what to type. */
    private boolean drop(Connection jdbc, String copy) {
        String sql = "DROP DATABASE IF EXISTS " + new Identifier(copy).sql() + " WITH (FORCE)";
        try {
            if (!jdbc.getAutoCommit()) {
                jdbc.rollback();
                jdbc.setAutoCommit(true);
            }
            execute(jdbc, sql);
            return true;
        } catch (SQLException e) {
            backups.say("The copy " + copy + " stays on the server (" + e.getMessage()
                    + "); the next restore removes it, or: " + sql);
            return false;
        }
    }

    /** Any other database of the server: a session cannot rename its own. */
    private ConnectionTarget maintenance() {
        return target.withDatabase(target.database().equals("postgres") ? "template1" : "postgres");
    }

    private void create(Connection jdbc, String name, Manifest manifest, DatabaseProperties properties)
            throws SQLException {
        DatabaseShape shape = manifest.shape();
        StringBuilder sql = new StringBuilder("CREATE DATABASE " + new Identifier(name).sql()
                + " TEMPLATE template0 ENCODING " + literal(shape.encoding()) + " LC_COLLATE "
                + literal(shape.collate()) + " LC_CTYPE " + literal(shape.characterType()));
        if (!properties.tablespace().equals("pg_default")) { // to name it takes a right that its use does not
            sql.append(" TABLESPACE ").append(new Identifier(properties.tablespace()).sql());
        }
        if (shape.provider().equals("i") && shape.locale() != null) {
            sql.append(" LOCALE_PROVIDER icu ICU_LOCALE ").append(literal(shape.locale()));
        } else if (shape.provider().equals("b") && shape.locale() != null) {
            sql.append(" LOCALE_PROVIDER builtin BUILTIN_LOCALE ").append(literal(shape.locale()));
        }
        execute(jdbc, sql.toString());
        execute(
                jdbc,
                "COMMENT ON DATABASE " + new Identifier(name).sql() + " IS "
                        + literal("pgparity restores backup " + manifest.id() + " here, to take the place of "
                                + target.database() + "; the next restore of it removes this copy"));
    }

    private static boolean exists(Connection jdbc, String database) throws SQLException {
        return databases(jdbc).contains(database);
    }

    private static List<String> databases(Connection jdbc) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement select = jdbc.prepareStatement("SELECT datname FROM pg_catalog.pg_database ORDER BY 1");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    private static String literal(String text) {
        return new SqlLiteral(text).sql();
    }

    private static void execute(Connection jdbc, String sql) throws SQLException {
        try (Statement statement = jdbc.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
