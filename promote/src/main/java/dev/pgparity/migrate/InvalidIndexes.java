package dev.pgparity.migrate;

import dev.pgparity.apply.InvalidIndex;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What CREATE INDEX CONCURRENTLY leaves behind where it fails: an index that nothing uses and that has the name. */
final class InvalidIndexes {
    private static final Pattern BUILDS_INDEX = Pattern.compile(
            "(?:\\s|--[^\n]*\n|/\\*.*?\\*/)*create\\s+(?:unique\\s+)?index\\s+concurrently\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private InvalidIndexes() {}

    /** An invalid index; both names are quoted. */
    private record Found(String schema, String name) {
        String qualified() {
            return schema + "." + name;
        }
    }

    private static List<Found> found(MigrationSession session) throws SQLException {
        List<Found> found = new ArrayList<>();
        for (List<String> row : session.rows("""
                SELECT pg_catalog.quote_ident(n.nspname), pg_catalog.quote_ident(c.relname)
                  FROM pg_catalog.pg_index AS i
                  JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid AND c.relkind = 'i'
                  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
                 WHERE NOT i.indisvalid AND n.nspname !~ '^pg_toast'""", Integer.MAX_VALUE)) {
            found.add(new Found(row.getFirst(), row.getLast()));
        }
        return found;
    }

    /** Their names, quoted. */
    static List<String> names(MigrationSession session) throws SQLException {
        return found(session).stream().map(Found::qualified).toList();
    }

    /**
     * Drops those that were not there before.
     *
     * @return what to tell of those that have to stay
     */
    static List<String> dropNew(MigrationSession session, List<String> before) throws SQLException {
        List<String> now = new ArrayList<>(names(session));
        now.removeAll(before);
        return drop(session, now);
    }

    /**
     * Drops what an earlier run of this statement left, where it builds an index: it would find the name taken, or with IF
     * NOT EXISTS take the invalid index for its own. One that has to stay is said by the statement's own failure.
     */
    static void dropBuiltBy(MigrationSession session, String statement) throws SQLException {
        if (BUILDS_INDEX.matcher(statement).lookingAt()) {
            drop(
                    session,
                    found(session).stream()
                            .filter(one -> names(statement, one.name()))
                            .map(Found::qualified)
                            .toList());
        }
    }

    private static boolean names(String statement, String name) {
        return Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])", Pattern.CASE_INSENSITIVE)
                .matcher(statement)
                .find();
    }

    private static List<String> drop(MigrationSession session, List<String> names) throws SQLException {
        List<String> left = new ArrayList<>();
        for (String name : names) {
            InvalidIndex.remove(session.connection(), name).ifPresent(left::add);
        }
        return left;
    }
}
