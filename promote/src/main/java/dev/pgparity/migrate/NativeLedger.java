package dev.pgparity.migrate;

import dev.pgparity.migrate.LedgerEntry.Progress;
import dev.pgparity.migrate.LedgerTable.Column;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Our own ledger, {@code public.schema_migrations}. A table of that name that dbmate, Rails or a script of the project's
 * made gets the columns that it lacks; its rows stay as they are, and new ones are written in their manner.
 */
public final class NativeLedger implements Ledger {
    private static final ProblemCode UNKNOWN_SHAPE = new ProblemCode("migrate.unknown-ledger");
    private static final QualifiedName USUAL = QualifiedName.of("public", "schema_migrations");
    private static final List<String> KEYS = List.of("version", "filename", "name", "migration", "migration_name");
    private static final Set<String> KEY_TYPES =
            Set.of("text", "character varying", "bigint", "integer", "numeric", "character");
    private static final Map<String, String> OURS = ours();

    private final LedgerTable table;
    private @Nullable Shape shape;

    /**
     * How rows are written.
     *
     * @param columns as they are there
     * @param key the column that names the migration
     * @param sample the key of a row that was there before; empty where there was none
     */
    private record Shape(Map<String, Column> columns, String key, Optional<String> sample) {}

    /** @param name another table than the usual one */
    public NativeLedger(Optional<QualifiedName> name) {
        this.table = new LedgerTable(name.orElse(USUAL));
    }

    private static Map<String, String> ours() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("description", "text");
        columns.put("checksum", "text");
        columns.put("applied_at", "timestamp with time zone");
        columns.put("applied_by", "text");
        columns.put("duration", "interval");
        columns.put("result", "text");
        return columns;
    }

    @Override
    public QualifiedName table() {
        return table.name();
    }

    @Override
    public List<LedgerEntry> read(Connection connection) throws SQLException {
        Map<String, Column> columns = table.columns(connection);
        if (columns.isEmpty()) {
            return List.of();
        }
        List<SqlText> selected = new ArrayList<>();
        selected.add(SqlText.of("{}::pg_catalog.text", new Identifier(key(columns))));
        for (String column : List.of("description", "checksum", "applied_by", "result")) {
            selected.add(
                    columns.containsKey(column)
                            ? SqlText.of("{}::pg_catalog.text", new Identifier(column))
                            : SqlText.of("NULL"));
        }
        selected.add(
                isOurs(columns, "applied_at") ? SqlText.of("applied_at") : SqlText.of("NULL::pg_catalog.timestamptz"));
        selected.add(
                isOurs(columns, "duration")
                        ? SqlText.of(
                                "(pg_catalog.date_part('epoch', duration) OPERATOR(pg_catalog.*) 1000)::pg_catalog.int8")
                        : SqlText.of("NULL::pg_catalog.int8"));
        return table.rows(
                connection,
                SqlText.of("SELECT {} FROM {} ORDER BY 1", SqlText.join(", ", selected), table.name()),
                NativeLedger::entry);
    }

    private static boolean isOurs(Map<String, Column> columns, String name) {
        Column column = columns.get(name);
        return column != null && column.type().equals(OURS.get(name));
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        long took = row.getLong(7);
        Optional<Duration> duration = row.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis(took));
        return new LedgerEntry(
                FolderFiles.stem(text(row, 1)),
                text(row, 2),
                text(row, 3),
                Optional.ofNullable(row.getObject(6, OffsetDateTime.class)),
                Optional.ofNullable(row.getString(4)),
                duration,
                progress(text(row, 5)));
    }

    private static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    /** What is written by somebody else, or by nobody, means that it ran. */
    private static Progress progress(String result) {
        String[] words = result.split(" ", -1);
        if (words.length == 2 && words[1].matches("\\d{1,6}")) {
            if (words[0].equals("running") || words[0].equals("stopped")) {
                return new Progress.Interrupted(Integer.parseInt(words[1]), words[0].equals("running"));
            }
        }
        return result.equals("failed") ? new Progress.Failed() : new Progress.Through();
    }

    /** The column that names the migration. */
    private String key(Map<String, Column> columns) {
        // golang-migrate's table holds one row, the latest version: nothing can be added to it
        return KEYS.stream()
                .filter(name -> columns.containsKey(name)
                        && KEY_TYPES.contains(columns.get(name).type())
                        && !columns.containsKey("dirty"))
                .findFirst()
                .orElseThrow(() -> unknown("has no column for the version", columns));
    }

    private Problem unknown(String what, Map<String, Column> columns) {
        return Problem.refused(
                        UNKNOWN_SHAPE,
                        "The table " + table() + " " + what + "; it is not ours, nor of a shape that we know (its"
                                + " columns are " + String.join(", ", columns.keySet()) + ").")
                .at(new Where.OnObject("table:" + table()))
                .next(
                        "Name another table for what pgparity writes:  migrations: { ledger: public.pgparity_migrations }")
                .build();
    }

    @Override
    public void ensure(Connection connection) throws SQLException {
        shape = null;
        Map<String, Column> columns = table.columns(connection);
        if (columns.isEmpty()) {
            LedgerTable.execute(connection, SqlText.of("""
                    CREATE TABLE {} (
                        version text PRIMARY KEY,
                        description text,
                        checksum text,
                        applied_at timestamp with time zone DEFAULT pg_catalog.now(),
                        applied_by text DEFAULT SESSION_USER,
                        duration interval,
                        result text)""", table.name()));
            return;
        }
        String key = key(columns);
        for (Map.Entry<String, Column> column : columns.entrySet()) {
            boolean filled =
                    column.getKey().equals(key) || OURS.containsKey(column.getKey()) || KEYS.contains(column.getKey());
            if (column.getValue().needed() && !filled) {
                throw unknown("needs a value for " + column.getKey(), columns);
            }
        }
        List<SqlText> added = new ArrayList<>();
        OURS.forEach((name, type) -> {
            if (!columns.containsKey(name)) {
                added.add(SqlText.of("ADD COLUMN {} {}", new Identifier(name), SqlText.fromServer(type)));
            }
        });
        if (!added.isEmpty()) {
            LedgerTable.execute(connection, SqlText.of("ALTER TABLE {} {}", table.name(), SqlText.join(", ", added)));
        }
    }

    @Override
    public void applied(
            Connection connection, Migration migration, String checksum, List<String> statements, Duration took)
            throws SQLException {
        write(connection, migration, checksum, took, "applied");
    }

    @Override
    public void progress(Connection connection, Migration migration, String checksum, int done, boolean running)
            throws SQLException {
        write(connection, migration, checksum, Duration.ZERO, (running ? "running " : "stopped ") + done);
    }

    private void write(Connection connection, Migration migration, String checksum, Duration took, String result)
            throws SQLException {
        Shape now = shape(connection);
        String key = now.key();
        List<SqlText> names = new ArrayList<>();
        List<SqlText> marks = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (Map.Entry<String, Column> column : now.columns().entrySet()) {
            String name = column.getKey();
            Object value = name.equals(key)
                    ? key(migration, now)
                    : switch (name) {
                        case "description" -> migration.description();
                        case "checksum" -> checksum;
                        case "duration" -> took.toMillis() + " milliseconds";
                        case "result" -> result;
                        case "applied_at" -> "now";
                        case "applied_by" -> "";
                        default -> column.getValue().needed() ? migration.name() : null;
                    };
            if (value == null || (name.equals("duration") && !isOurs(now.columns(), name))) {
                continue;
            }
            names.add(SqlText.of("{}", new Identifier(name)));
            if (name.equals("applied_by")) {
                marks.add(SqlText.of("SESSION_USER"));
            } else if (name.equals("applied_at")) {
                marks.add(SqlText.of("pg_catalog.clock_timestamp()"));
            } else {
                marks.add(SqlText.of(
                        "?::pg_catalog.text::{}",
                        SqlText.fromServer(column.getValue().type())));
                values.add(value);
            }
        }
        List<Object> all = new ArrayList<>(keys(migration));
        all.addAll(values);
        LedgerTable.execute(
                connection,
                SqlText.of(
                        "{}; INSERT INTO {} ({}) VALUES ({})",
                        delete(key),
                        table.name(),
                        SqlText.join(", ", names),
                        SqlText.join(", ", marks)),
                all.toArray());
    }

    private Shape shape(Connection connection) throws SQLException {
        if (shape == null) {
            Map<String, Column> columns = table.columns(connection);
            String key = key(columns);
            List<String> sample = table.rows(
                    connection,
                    SqlText.of("SELECT {}::pg_catalog.text FROM {} LIMIT 1", new Identifier(key), table.name()),
                    row -> row.getString(1));
            shape = new Shape(columns, key, sample.stream().findFirst());
        }
        return shape;
    }

    /** As the rows that are there name theirs: by version, by file name, with or without its ending. */
    private static String key(Migration migration, Shape shape) {
        String sample = shape.sample().orElse("");
        if (sample.isEmpty() ? !shape.key().equals("version") : sample.endsWith(".sql")) {
            return migration.name();
        }
        return sample.matches("\\d+[_-].+") ? FolderFiles.stem(migration.name()) : migration.version();
    }

    private SqlText delete(String key) {
        return SqlText.of(
                "DELETE FROM {} WHERE {}::pg_catalog.text OPERATOR(pg_catalog.=) ANY (ARRAY[?, ?, ?, ?])",
                table.name(),
                new Identifier(key));
    }

    private static List<String> keys(Migration migration) {
        return List.of(
                migration.version(),
                migration.name(),
                FolderFiles.stem(migration.name()),
                migration.version().replaceFirst("^0+(?=\\d)", ""));
    }

    @Override
    public void forget(Connection connection, Migration migration) throws SQLException {
        LedgerTable.execute(
                connection, delete(shape(connection).key()), keys(migration).toArray());
    }
}
