package dev.pgparity.rehearse;

import dev.pgparity.migrate.MigrationOptions;
import dev.pgparity.migrate.TransactionRule;
import dev.pgparity.rehearse.Observation.Dropped;
import dev.pgparity.rehearse.Observation.Rows;
import dev.pgparity.scratch.PlaceCounter;
import dev.pgparity.scratch.Script.Piece;
import dev.pgparity.scratch.ScriptPart.CopyRows;
import dev.pgparity.scratch.ScriptPart.SqlStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * Looks at a copy before and after each statement of files that run there: locks, tables rewritten or dropped, columns
 * dropped, rows written. It needs no privileges, since it compares OIDs: a dropped column stays in {@code pg_attribute}.
 */
public final class StatementObserver implements MigrationOptions.StatementWatch {
    private static final String COLUMNS = """
            SELECT c.oid::int8, a.attnum, pg_catalog.format('%I.%I.%I', n.nspname, c.relname, a.attname)
              FROM pg_catalog.pg_attribute a
              JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
              JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
             WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p', 'f') AND a.attnum > 0 AND NOT a.attisdropped
            """;
    private static final String GONE = """
            SELECT attrelid::int8, attnum FROM pg_catalog.pg_attribute
             WHERE attisdropped AND attnum > 0 AND attrelid >= 16384
            """;

    private static final String FILLED = """
            SELECT oid::int8, greatest(reltuples, 1)::int8 FROM pg_catalog.pg_class
             WHERE relkind IN ('r', 'm') AND oid >= 16384 AND pg_catalog.pg_relation_size(oid) > 0
            """;

    private final Relations start;
    private final Map<Long, Long> filled = new LinkedHashMap<>();
    private final Map<Column, String> columns = new LinkedHashMap<>();
    private final Set<Column> told = new HashSet<>();
    private final List<Observation> observations = new ArrayList<>();
    private final PlaceCounter places = new PlaceCounter();
    private @Nullable Relations last;

    private record Column(long table, int number) {}

    private StatementObserver(Relations start) {
        this.start = start;
    }

    /** @param copy as it is before the first file */
    public static StatementObserver on(Connection copy) throws SQLException {
        StatementObserver observer = new StatementObserver(Relations.read(copy));
        try (Statement statement = copy.createStatement();
                ResultSet row = statement.executeQuery(COLUMNS)) {
            while (row.next()) {
                observer.columns.put(new Column(row.getLong(1), row.getInt(2)), row.getString(3));
            }
        }
        try (Statement statement = copy.createStatement();
                ResultSet row = statement.executeQuery(FILLED)) {
            while (row.next()) {
                observer.filled.put(row.getLong(1), row.getLong(2));
            }
        }
        return observer;
    }

    /** What was seen so far, statement by statement. */
    public List<Observation> observations() {
        return List.copyOf(observations);
    }

    @Override
    public void around(Connection connection, Piece piece, MigrationOptions.Sending sending) throws SQLException {
        if (TransactionRule.controls(piece)) {
            sending.send();
            return;
        }
        boolean open = connection.unwrap(BaseConnection.class).getTransactionState() != TransactionState.IDLE;
        boolean frame = !open && !TransactionRule.needsNone(piece);
        if (frame) {
            execute(connection, "BEGIN");
        }
        Relations before = open && last != null ? last : Relations.read(connection);
        long begin = System.nanoTime();
        sending.send();
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        Relations after = Relations.read(connection);
        boolean inTransaction = open || frame;
        List<Rows> rows = new ArrayList<>(inTransaction ? after.writtenSince(before, start) : List.of());
        rows.addAll(emptied(connection, before, after));
        observations.add(new Observation(
                places.of(piece),
                text(piece),
                took,
                inTransaction,
                inTransaction ? after.strongerThan(before, start) : List.of(),
                after.rewrittenSince(before, start),
                dropped(connection, before, after),
                rows));
        if (frame) {
            execute(connection, "COMMIT");
        }
        last = open ? after : null;
    }

    private List<Dropped> dropped(Connection connection, Relations before, Relations after) throws SQLException {
        List<Dropped> dropped = new ArrayList<>(after.droppedSince(before, start));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(GONE)) {
            while (row.next()) {
                Column column = new Column(row.getLong(1), row.getInt(2));
                String name = columns.get(column);
                if (name != null && told.add(column)) {
                    dropped.add(new Dropped("table column", name));
                }
            }
        }
        return dropped;
    }

    /** TRUNCATE gives a table another, empty file and counts no row as deleted. */
    private List<Rows> emptied(Connection connection, Relations before, Relations after) throws SQLException {
        List<Rows> rows = new ArrayList<>();
        for (long oid : after.otherFiles(before)) {
            Long had = filled.get(oid);
            Relations.Relation table = start.byOid().get(oid);
            if (had != null && table != null && size(connection, oid) == 0) {
                filled.remove(oid);
                rows.add(new Rows(table.name(), 0, 0, had));
            }
        }
        return rows;
    }

    private static long size(Connection connection, long oid) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT coalesce(pg_catalog.pg_relation_size(?::pg_catalog.oid), 1)")) {
            select.setLong(1, oid);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 1;
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Piece piece) {
        return switch (piece.part()) {
            case SqlStatement statement -> statement.text();
            case CopyRows copy -> copy.statement().text();
            default -> "";
        };
    }
}
