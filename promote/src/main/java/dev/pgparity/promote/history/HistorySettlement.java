package dev.pgparity.promote.history;

import dev.pgparity.apply.PromotionLock;
import dev.pgparity.apply.Recovery;
import dev.pgparity.audit.AuditLog;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Scope;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.data.KeptRows;
import dev.pgparity.migrate.LedgerEntry;
import dev.pgparity.migrate.MigrationFolder;
import dev.pgparity.problem.Problem;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.read.ReadDetail;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds out how promotions ended whose own process could not write it down any more: it was killed, or the server was
 * gone. The caller holds the promotion lock, so that none of them runs, and {@link dev.pgparity.apply.Recovery} has
 * removed what was half done.
 *
 * @param targetName as the user knows it
 * @param scope what a promotion of this target looks at
 * @param folder the project's files, whose ledger tells how far a promotion by files came; empty where there are none
 */
public record HistorySettlement(String targetName, Scope scope, Optional<MigrationFolder> folder) {
    private static final String BY = "pgparity";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    /** What became of one promotion. */
    public record Settled(String id, String state) {}

    /**
     * Where no promotion runs, and no backend of one that was cut off still works; a history that may not be written is
     * left alone.
     *
     * @param patience how long to wait for them
     * @return a refusal that names who is still at it; empty where all ends are written down
     */
    public Optional<Problem> ifIdle(ConnectionTarget target, Duration patience) throws SQLException {
        try (ServerConnection server = Connections.open(target, Session.writing());
                PromotionLock lock = PromotionLock.acquire(server.jdbc(), patience, targetName, event -> {})) {
            Recovery.run(server.jdbc(), event -> {});
            run(server.jdbc());
            return Optional.empty();
        } catch (Problem running) {
            // its own process, or the next promotion, writes down how it ends
            return PromotionLock.isBusy(running) ? Optional.of(running) : Optional.empty();
        }
    }

    /**
     * Before a target is read for a promotion: the locks of one that is stuck would keep the reading waiting.
     *
     * @param target the server's own address
     * @throws Problem category refused, naming the backend
     */
    public static void requireNoneStuck(ConnectionTarget target, String targetName) {
        try (ServerConnection server = Connections.open(target, Session.reading())) {
            PromotionLock.refuseStuck(server.jdbc(), targetName);
        } catch (SQLException e) {
            return; // what comes next on this server says it better
        }
    }

    /**
     * The newest promotions, settled as far as they can be; one that still runs says who is at it.
     *
     * @param target the server's own address
     */
    public List<PromotionRecord> list(PromotionHistory history, ConnectionTarget target, int most) throws SQLException {
        Optional<Problem> working = history.isRunning() ? ifIdle(target, Duration.ZERO) : Optional.empty();
        return history.list(most).stream()
                .map(record -> working.isPresent() && record.state().equals("running")
                        ? record.withNote(working.get().message())
                        : record)
                .toList();
    }

    /**
     * Looks at the target and writes down what is found.
     *
     * @param connection in autocommit; a role that may not write the history leaves it as it is
     */
    public List<Settled> run(Connection connection) throws SQLException {
        try {
            return settle(connection);
        } catch (SQLException e) {
            if (INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                return List.of();
            }
            throw e;
        }
    }

    private List<Settled> settle(Connection connection) throws SQLException {
        Optional<PromotionHistory> history = PromotionHistory.existing(connection);
        List<PromotionRecord> running = history.isEmpty()
                ? List.of()
                : history.get().list(Integer.MAX_VALUE).stream()
                        .filter(record -> record.state().equals("running"))
                        .toList();
        if (running.isEmpty()) {
            return List.of();
        }
        Catalog now = scope.apply(CatalogReader.read(connection, ReadDetail.OBJECTS));
        List<Settled> settled = new ArrayList<>();
        // the newest first: what runs now came after all others, so those before it are no longer what it began with
        for (PromotionRecord record : running) {
            Settled one = new Settled(record.id(), state(connection, history.get(), record, now));
            String note = "It was cut off; the next run found it " + words(one.state()) + ".";
            history.get().end(one.id(), one.state(), note);
            AuditLog.of(connection).append(BY, "promotion settled: " + one.state(), one.id(), note);
            settled.add(one);
        }
        return settled;
    }

    private String state(Connection connection, PromotionHistory history, PromotionRecord record, Catalog now)
            throws SQLException {
        if (record.isByFiles()) {
            return byFiles(connection, record);
        }
        boolean landed = true;
        boolean untouched = true;
        Catalog before = scope.apply(history.schemaBefore(record.id()));
        Catalog after = scope.apply(history.schemaAfter(record.id()));
        Set<ObjectId> all = new TreeSet<>(before.ids());
        all.addAll(after.ids());
        for (ObjectId id : all) {
            // what it was not to change tells nothing of it: somebody else may have
            if (!Objects.equals(before.find(id), after.find(id))) {
                landed &= Objects.equals(now.find(id), after.find(id));
                untouched &= Objects.equals(now.find(id), before.find(id));
            }
        }
        if (record.lookupRows() > 0) {
            // rows are kept as they were in the transaction that writes them
            boolean written = KeptRows.of(targetName, connection, record.id()).isPresent();
            landed &= written;
            untouched &= !written;
        }
        return landed ? "committed" : untouched ? "rolled back" : "interrupted";
    }

    /** The ledger says which of its files are committed; what nobody can tell counts as committed in part. */
    private String byFiles(Connection connection, PromotionRecord record) throws SQLException {
        if (folder.isEmpty()) {
            return "interrupted";
        }
        Set<String> through = new TreeSet<>();
        for (LedgerEntry entry : folder.get().ledger().read(connection)) {
            if (entry.isThrough()) {
                through.add(entry.version());
            } else if (record.versions().contains(entry.version())) {
                return "interrupted";
            }
        }
        long done = record.versions().stream().filter(through::contains).count();
        long all = record.versions().size();
        boolean back = record.source().startsWith(PromotionHistory.UNDO);
        boolean stepsFollow = record.phase().equals(PromotionHistory.MIXED);
        if (done == (back ? all : 0)) {
            return "rolled back";
        }
        return done == (back ? 0 : all) && !stepsFollow ? "committed" : "interrupted";
    }

    private static String words(String state) {
        return switch (state) {
            case "committed" -> "committed as planned";
            case "rolled back" -> "rolled back";
            default -> "committed in part";
        };
    }
}
