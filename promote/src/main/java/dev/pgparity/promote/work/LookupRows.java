package dev.pgparity.promote.work;

import dev.pgparity.apply.RowChange;
import dev.pgparity.apply.RowCounters;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.data.Bundle;
import dev.pgparity.data.BundleLoader;
import dev.pgparity.data.BundleWriter;
import dev.pgparity.data.Heirs;
import dev.pgparity.data.LookupComparison;
import dev.pgparity.data.LookupSide;
import dev.pgparity.data.LookupSync;
import dev.pgparity.data.LookupTable;
import dev.pgparity.data.TableDifference;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.sql.QualifiedName;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The source's lookup rows as they are at one moment: what a person saw is what is written. */
public final class LookupRows implements LookupWork {
    private static final ProblemCode UNREADABLE = new ProblemCode("data.unreadable");
    private static final ProblemCode OTHER_ROWS = new ProblemCode("data.other-rows");

    private final ServerConnection connection;
    private final LookupSide side;
    private final List<LookupTable> tables;

    private LookupRows(ServerConnection connection, LookupSide side, List<LookupTable> tables) {
        this.connection = connection;
        this.side = side;
        this.tables = tables;
    }

    /** Of a database, in one snapshot that stays until this is closed. */
    public static LookupRows of(RowsOrigin.OfDatabase data) {
        ServerConnection connection = Connections.open(data.source(), Session.reading());
        try {
            Connection jdbc = connection.jdbc();
            if (jdbc.getAutoCommit()) {
                jdbc.setAutoCommit(false);
                try (Statement statement = jdbc.createStatement()) {
                    statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                }
            }
            return new LookupRows(connection, LookupSide.of(data.name(), jdbc), data.tables());
        } catch (SQLException e) {
            connection.close();
            throw unreadable(data.name(), e);
        }
    }

    /**
     * Of a bundle, brought into a session of the target that this closes.
     *
     * @param target the database whose tables they are for; the server's own address
     */
    public static LookupRows of(Bundle bundle, List<LookupTable> tables, ConnectionTarget target) {
        ServerConnection connection = Connections.open(target, Session.writing());
        try {
            connection.requireSessionState("data import");
            connection.jdbc().setAutoCommit(false);
            LookupSide side = new BundleLoader(bundle, tables).load(connection.jdbc());
            return new LookupRows(connection, side, tables);
        } catch (SQLException e) {
            connection.close();
            throw unreadable(bundle.folder().toString(), e);
        } catch (Problem e) {
            connection.close();
            throw e;
        }
    }

    /** How those of a target differ; both are only read. */
    public static List<TableDifference> differences(
            RowsOrigin.OfDatabase origin, String targetName, ConnectionTarget target) {
        try (LookupRows rows = of(origin);
                ServerConnection server = Connections.open(target, Session.reading())) {
            return rows.compare(targetName, server.jdbc());
        } catch (SQLException e) {
            throw unreadable(targetName, e);
        }
    }

    /** Writes the rows into a folder. */
    public Bundle export(Path folder) throws SQLException {
        return new BundleWriter(side, tables).write(folder);
    }

    public List<LookupTable> tables() {
        return tables;
    }

    /** As messages call it. */
    public String name() {
        return side.name();
    }

    @Override
    public List<TableDifference> compare(String targetName, Connection target) throws SQLException {
        return LookupWork.looking(
                target, () -> LookupComparison.compare(side, LookupSide.of(targetName, target), tables));
    }

    @Override
    public void requireFeasible(
            String targetName, Connection target, Catalog present, Catalog expected, boolean filesFirst)
            throws SQLException {
        LookupWork.looking(target, () -> {
            try (Statement statement = target.createStatement()) {
                statement.execute("SET TRANSACTION READ WRITE"); // for temporary tables
            }
            new LookupSync(side, LookupSide.of(targetName, target), tables, Optional.empty())
                    .requireFeasible(present, expected, filesFirst);
            return List.of();
        });
    }

    @Override
    public List<TableDifference> sync(String targetName, Connection target, boolean differ, Optional<String> keptFor)
            throws SQLException {
        return refusingOthers(
                target, () -> new LookupSync(side, LookupSide.of(targetName, target), tables, keptFor).run(differ));
    }

    @Override
    public List<String> keptAs(String id) {
        return List.of(id);
    }

    @Override
    public boolean comesFirst() {
        return false;
    }

    /**
     * Writes, and refuses when rows of tables that it does not speak of changed.
     *
     * @throws Problem when they did; the transaction is then to be rolled back
     */
    static List<TableDifference> refusingOthers(Connection target, Act writing) throws SQLException {
        RowCounters before = RowCounters.take(target);
        List<TableDifference> done = writing.run();
        Set<QualifiedName> lookups = Heirs.with(
                target,
                done.stream().map(difference -> difference.table().name()).collect(Collectors.toSet()));
        List<RowChange> others = RowCounters.take(target).since(before).stream()
                .filter(RowChange::losesValues)
                .filter(change -> !lookups.contains(change.table()))
                .filter(change -> !change.table().schema().value().startsWith("pg_temp"))
                .toList();
        if (!others.isEmpty()) {
            Problem.Builder problem = Problem.failed(
                    OTHER_ROWS, "Writing the lookup rows changed rows of other tables, through triggers or cascades.");
            others.forEach(change -> problem.detail(null, change.toString()));
            throw problem.build();
        }
        return done;
    }

    static Problem unreadable(String name, SQLException e) {
        return Problem.failed(UNREADABLE, "The lookup rows of " + name + " cannot be read: " + e.getMessage())
                .causedBy(e)
                .build();
    }

    @Override
    public void close() {
        connection.close();
    }
}
