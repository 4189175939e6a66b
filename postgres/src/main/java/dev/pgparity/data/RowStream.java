package dev.pgparity.data;

import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Rows of one table in the order of their key's hash, a piece at a time, so that memory does not grow with the table. */
final class RowStream implements AutoCloseable {
    private static final int PIECE = 2_000;
    private static final ProblemCode KEY_NOT_UNIQUE = new ProblemCode("data.key-not-unique");

    private final LookupSide side;
    private final LookupLayout layout;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private @Nullable LookupRow current;

    private RowStream(LookupSide side, LookupLayout layout, PreparedStatement statement) throws SQLException {
        this.side = side;
        this.layout = layout;
        this.statement = statement;
        this.rows = statement.executeQuery();
        advance();
    }

    /** All rows of these buckets. */
    static RowStream ofBuckets(LookupSide side, LookupLayout layout, List<Integer> buckets) throws SQLException {
        return open(side, layout, RowBuckets.BUCKET + " = ANY (?)", "int4", buckets.toArray());
    }

    /** The rows that belong to the release. */
    static RowStream ofRelease(LookupSide side, LookupLayout layout) throws SQLException {
        return open(side, layout, "belongs AND ?::text[] IS NOT NULL", "text", new Object[0]);
    }

    /** The rows that belong to the release, and those with these keys. */
    static RowStream ofReleaseAnd(LookupSide side, LookupLayout layout, List<String> keyHashes) throws SQLException {
        return open(side, layout, "belongs OR key_hash = ANY (?)", "text", keyHashes.toArray());
    }

    private static RowStream open(
            LookupSide side, LookupLayout layout, String condition, String type, Object[] parameter)
            throws SQLException {
        RowSql sql = new RowSql(layout, side.tables());
        List<String> values = new ArrayList<>(sql.values());
        values.addAll(sql.carried());
        PreparedStatement statement = side.connection()
                .prepareStatement("SELECT * FROM (SELECT " + sql.keyHash() + " AS key_hash, " + sql.rowHash()
                        + " AS row_hash, \"pgparity belongs\" AS belongs, \"pgparity protected\" AS protected,"
                        + " ARRAY[" + String.join(", ", values) + "]::text[] AS vals, ARRAY["
                        + String.join(", ", sql.shown()) + "]::text[] AS shown FROM " + sql.from()
                        + ") AS hashed WHERE "
                        + condition + " ORDER BY key_hash COLLATE \"C\"");
        try {
            statement.setFetchSize(PIECE);
            statement.setArray(1, side.connection().createArrayOf(type, parameter));
            return new RowStream(side, layout, statement);
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    /** The row that is next; null after the last. */
    @Nullable
    LookupRow current() {
        return current;
    }

    void advance() throws SQLException {
        LookupRow before = current;
        current = rows.next() ? read() : null;
        if (before != null && current != null && before.keyHash().equals(current.keyHash())) {
            throw Problem.failed(
                            KEY_NOT_UNIQUE,
                            side.name() + " has several rows of "
                                    + layout.table().name() + " with the key " + words(current) + ".")
                    .next("Choose key columns in pgparity.yaml (data:) that are unique, or remove the duplicates.")
                    .build();
        }
    }

    private LookupRow read() throws SQLException {
        return LookupRow.of(
                rows.getString("key_hash"),
                rows.getString("row_hash"),
                rows.getBoolean("belongs"),
                rows.getBoolean("protected"),
                strings(rows.getArray("vals")),
                strings(rows.getArray("shown")));
    }

    private static String[] strings(Array array) throws SQLException {
        return Objects.requireNonNull((String[]) array.getArray());
    }

    private String words(LookupRow row) {
        StringJoiner words = new StringJoiner(", ");
        List<Unit> key = layout.key().units();
        for (int i = 0; i < key.size(); i++) {
            words.add(key.get(i).name() + " = " + row.shown().get(i));
        }
        return words.toString();
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
