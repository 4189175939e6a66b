package dev.pgparity.rehearse;

import dev.pgparity.rehearse.Observation.Dropped;
import dev.pgparity.rehearse.Observation.Lock;
import dev.pgparity.rehearse.Observation.Rows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The user's relations at one moment, and what the session's own transaction holds and wrote.
 *
 * @param byOid those with a name
 * @param locks by relation, the strongest mode that the session holds, by its rank
 * @param counters by relation, inserted, updated and deleted in this transaction
 */
record Relations(Map<Long, Relation> byOid, Map<Long, Integer> locks, Map<Long, List<Long>> counters) {
    private static final List<String> MODES = List.of(
            "AccessShareLock",
            "RowShareLock",
            "RowExclusiveLock",
            "ShareUpdateExclusiveLock",
            "ShareLock",
            "ShareRowExclusiveLock",
            "ExclusiveLock",
            "AccessExclusiveLock");
    private static final List<String> WORDS = List.of(
            "ACCESS SHARE",
            "ROW SHARE",
            "ROW EXCLUSIVE",
            "SHARE UPDATE EXCLUSIVE",
            "SHARE",
            "SHARE ROW EXCLUSIVE",
            "EXCLUSIVE",
            "ACCESS EXCLUSIVE");

    private static final String RELATIONS = """
            SELECT c.oid::int8 AS oid,
                   pg_catalog.format('%I.%I', n.nspname, c.relname) AS name,
                   c.relkind::text AS kind,
                   coalesce(pg_catalog.pg_relation_filenode(c.oid), 0)::int8 AS file
              FROM pg_catalog.pg_class c
              JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'pgparity_rehearsal')
               AND c.relpersistence <> 't'
               AND c.relkind IN ('r', 'p', 'm', 'v', 'S', 'i', 'I', 'f')
            """;
    private static final String LOCKS = """
            SELECT l.relation::int8 AS oid, l.mode
              FROM pg_catalog.pg_locks l
             WHERE l.pid = pg_catalog.pg_backend_pid() AND l.locktype = 'relation' AND l.granted
            """;
    private static final String COUNTERS = """
            SELECT relid::int8 AS oid, n_tup_ins, n_tup_upd, n_tup_del
              FROM pg_catalog.pg_stat_xact_user_tables
             WHERE n_tup_ins + n_tup_upd + n_tup_del > 0
            """;

    /** @param file {@code relfilenode}; another one means that it was written anew */
    record Relation(String name, String kind, long file) {
        boolean holdsRows() {
            return kind.equals("r") || kind.equals("m");
        }

        /** As {@code pg_event_trigger_dropped_objects} names it. */
        String type() {
            return switch (kind) {
                case "v" -> "view";
                case "m" -> "materialized view";
                case "S" -> "sequence";
                case "f" -> "foreign table";
                default -> "table";
            };
        }

        boolean isIndex() {
            return kind.equals("i") || kind.equals("I");
        }
    }

    static Relations read(Connection connection) throws SQLException {
        Map<Long, Integer> locks = new HashMap<>();
        Map<Long, List<Long>> counters = new HashMap<>();
        Map<Long, Relation> relations = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(LOCKS)) {
                while (row.next()) {
                    locks.merge(row.getLong("oid"), MODES.indexOf(row.getString("mode")), Math::max);
                }
            }
            try (ResultSet row = statement.executeQuery(COUNTERS)) {
                while (row.next()) {
                    counters.put(row.getLong("oid"), List.of(row.getLong(2), row.getLong(3), row.getLong(4)));
                }
            }
            try (ResultSet row = statement.executeQuery(RELATIONS)) {
                while (row.next()) {
                    relations.put(
                            row.getLong("oid"),
                            new Relation(row.getString("name"), row.getString("kind"), row.getLong("file")));
                }
            }
        }
        return new Relations(relations, locks, counters);
    }

    /** @param mode in PostgreSQL's words */
    static boolean blocksWriters(String mode) {
        return WORDS.indexOf(mode) >= WORDS.indexOf("SHARE");
    }

    /** The locks on relations of {@code start} that are stronger now than before, indexes left out. */
    List<Lock> strongerThan(Relations before, Relations start) {
        Map<String, Integer> stronger = new TreeMap<>();
        locks.forEach((oid, rank) -> {
            Relation relation = start.byOid.get(oid);
            if (relation != null && !relation.isIndex() && rank > before.locks.getOrDefault(oid, 0)) {
                stronger.put(relation.name(), rank);
            }
        });
        List<Lock> found = new ArrayList<>();
        stronger.forEach((name, rank) -> found.add(new Lock(name, WORDS.get(rank))));
        return found;
    }

    /** Tables of {@code start} whose file is another one than before. */
    List<String> rewrittenSince(Relations before, Relations start) {
        List<String> rewritten = new ArrayList<>();
        byOid.forEach((oid, now) -> {
            Relation then = before.byOid.get(oid);
            if (then != null && now.holdsRows() && start.byOid.containsKey(oid) && then.file() != now.file()) {
                rewritten.add(now.name());
            }
        });
        rewritten.sort(Comparator.naturalOrder());
        return rewritten;
    }

    /** Relations of {@code start} that were there before and are not there now. */
    List<Dropped> droppedSince(Relations before, Relations start) {
        List<Dropped> dropped = new ArrayList<>();
        before.byOid.forEach((oid, relation) -> {
            if (!byOid.containsKey(oid) && start.byOid.containsKey(oid) && !relation.isIndex()) {
                dropped.add(new Dropped(relation.type(), start.byOid.get(oid).name()));
            }
        });
        dropped.sort(Comparator.comparing(Dropped::name));
        return dropped;
    }

    /** The same for relations of {@code start}, by the names that they had then. */
    List<Rows> writtenSince(Relations before, Relations start) {
        List<Rows> rows = new ArrayList<>();
        counters.forEach((oid, now) -> {
            Relation table = start.byOid.get(oid);
            List<Long> then = before.counters.getOrDefault(oid, List.of(0L, 0L, 0L));
            if (table != null && !now.equals(then)) {
                rows.add(new Rows(
                        table.name(), now.get(0) - then.get(0), now.get(1) - then.get(1), now.get(2) - then.get(2)));
            }
        });
        rows.sort(Comparator.comparing(Rows::table));
        return rows;
    }

    /** Relations that have another file than before. */
    List<Long> otherFiles(Relations before) {
        return byOid.entrySet().stream()
                .filter(entry -> before.byOid.containsKey(entry.getKey())
                        && before.byOid.get(entry.getKey()).file()
                                != entry.getValue().file())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** What was written since {@code before} in the same transaction. */
    List<Rows> writtenSince(Relations before) {
        List<Rows> rows = new ArrayList<>();
        counters.forEach((oid, now) -> {
            List<Long> then = before.counters.getOrDefault(oid, List.of(0L, 0L, 0L));
            Relation table = byOid.get(oid);
            if (table != null && !now.equals(then)) {
                rows.add(new Rows(
                        table.name(), now.get(0) - then.get(0), now.get(1) - then.get(1), now.get(2) - then.get(2)));
            }
        });
        rows.sort(Comparator.comparing(Rows::table));
        return rows;
    }
}
