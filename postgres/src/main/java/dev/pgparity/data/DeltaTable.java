package dev.pgparity.data;

import dev.pgparity.data.RowDelta.Action;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * The rows of one table that change, in a temporary table of TARGET's transaction: the change itself is then one
 * statement, and memory does not grow with it.
 *
 * <p>Columns: {@code action} (i, u, d), {@code key_hash}, and as text {@code v0}, {@code v1}, … for the units and what is
 * carried along.
 */
final class DeltaTable implements DeltaSink {
    private static final int PIECE = 1_000_000;

    private final Connection connection;
    private final LookupLayout layout;
    private final String name;
    private final StringBuilder pending = new StringBuilder();
    private boolean deletes;
    private long rows;

    private DeltaTable(Connection connection, LookupLayout layout, String name) {
        this.connection = connection;
        this.layout = layout;
        this.name = name;
    }

    /** @param number tells it from those of the other tables */
    static DeltaTable create(Connection connection, LookupLayout layout, int number) throws SQLException {
        String name = "pg_temp.pgparity_delta_" + number;
        int values = layout.units().size()
                + layout.surrogates().size()
                + layout.carried().size();
        StringBuilder sql = new StringBuilder("CREATE TEMPORARY TABLE pgparity_delta_" + number
                + " (action pg_catalog.\"char\", key_hash pg_catalog.text");
        for (int i = 0; i < values; i++) {
            sql.append(", v").append(i).append(" pg_catalog.text");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS " + name);
            statement.execute(sql.append(") ON COMMIT DROP").toString());
        }
        return new DeltaTable(connection, layout, name);
    }

    LookupLayout layout() {
        return layout;
    }

    /** As SQL names it. */
    String name() {
        return name;
    }

    boolean isEmpty() {
        return rows == 0;
    }

    /** Whether rows go. */
    boolean deletes() {
        return deletes;
    }

    @Override
    public void row(Action action, @Nullable LookupRow source, @Nullable LookupRow target) throws SQLException {
        switch (action) {
            case INSERT -> add('i', source);
            case UPDATE -> add('u', source);
            case DELETE -> {
                add('d', target);
                deletes = true;
            }
            case LEAVE_PROTECTED -> {}
        }
    }

    private void add(char action, @Nullable LookupRow row) throws SQLException {
        if (row == null) {
            throw new IllegalArgumentException("a change without its row");
        }
        rows++;
        pending.append(action).append(',').append(row.keyHash());
        for (String value : row.values()) {
            pending.append(',');
            if (value != null) {
                pending.append('"').append(value.replace("\"", "\"\"")).append('"');
            }
        }
        pending.append('\n');
        if (pending.length() > PIECE) {
            flush();
        }
    }

    /** Sends what was heard; to be called after the last row. */
    void flush() throws SQLException {
        if (pending.isEmpty()) {
            return;
        }
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + name + " FROM STDIN (FORMAT csv)", new StringReader(pending.toString()));
        } catch (IOException e) {
            throw new SQLException("the changed rows cannot be sent: " + e.getMessage(), "08006", e);
        }
        pending.setLength(0);
    }
}
