package dev.pgparity.data;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows of a table in buckets by the hash of their key, each with a digest of its rows: a million rows with a handful
 * of changes are compared by some thousand numbers, and only the buckets that differ are read.
 */
final class RowBuckets {
    private RowBuckets() {}

    /** The bucket of a row with the column {@code key_hash}: its first three digits. */
    static final String BUCKET = "('x' || pg_catalog.left(key_hash, 3))::pg_catalog.bit(12)::pg_catalog.int4";

    static Map<Integer, String> read(Connection connection, RowSql rows) throws SQLException {
        // the row's hash holds its key as well
        String sql = "SELECT bucket, pg_catalog.count(*) || ' ' || pg_catalog.sum(digest) FROM (SELECT " + BUCKET
                + " AS bucket, ('x' || pg_catalog.left(row_hash, 15))::pg_catalog.bit(60)::pg_catalog.int8 AS digest"
                + " FROM (SELECT " + rows.keyHash() + " AS key_hash, " + rows.rowHash() + " AS row_hash FROM "
                + rows.from() + ") AS hashed) AS digests GROUP BY bucket";
        Map<Integer, String> buckets = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                buckets.put(row.getInt(1), row.getString(2));
            }
        }
        return buckets;
    }

    /** The buckets that are not the same. */
    static List<Integer> different(Map<Integer, String> source, Map<Integer, String> target) {
        Set<Integer> all = new HashSet<>(source.keySet());
        all.addAll(target.keySet());
        return all.stream()
                .filter(bucket -> !source.getOrDefault(bucket, "").equals(target.getOrDefault(bucket, "")))
                .sorted()
                .toList();
    }
}
