package dev.pgparity.console.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What each look at two environments has shown, and which are looked at regularly. */
@Repository
public class DriftChecks {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SealingKey key;

    public DriftChecks(JdbcClient jdbc, JsonMapper json, SealingKey key) {
        this.jdbc = jdbc;
        this.json = json;
        this.key = key;
    }

    /**
     * An environment when it was looked at.
     *
     * @param health {@code ok}, or why its application is not well; empty where nobody can ask it
     */
    public record Side(String version, int tables, String fingerprint, String health) {}

    /** One difference. */
    public record DriftObject(String change, String title) {}

    /**
     * The result of one look.
     *
     * @param objects the first of the differences that count
     */
    public record Result(
            Side source,
            Side target,
            int missing,
            int extra,
            int changed,
            int intentional,
            int pendingMigrations,
            List<DriftObject> objects) {
        public Result {
            objects = List.copyOf(objects);
        }

        public int differences() {
            return missing + extra + changed;
        }
    }

    /**
     * One look.
     *
     * @param result empty where it did not succeed
     */
    public record DriftCheck(
            long id, String source, String target, Instant at, Optional<Result> result, Optional<String> problem) {}

    /** @param webhook where new drift is told; empty for nowhere */
    public record DriftWatch(String source, String target, int everyMinutes, Optional<String> webhook) {
        @Override
        public String toString() {
            return source + " and " + target; // a webhook's address is a secret as often as not
        }
    }

    public void save(String source, String target, @Nullable Result result, String problem) {
        jdbc.sql("INSERT INTO pgparity_console.drift_check (source, target, result, problem)"
                        + " VALUES (?, ?, ?, nullif(?, ''))")
                .params(source, target, result == null ? "" : json.writeValueAsString(result), problem)
                .update();
        jdbc.sql("""
                        DELETE FROM pgparity_console.drift_check
                         WHERE source = ? AND target = ? AND at < now() - interval '1 year'
                        """).params(source, target).update();
    }

    /** The newest first. */
    public List<DriftCheck> newest(String source, String target, int most) {
        return jdbc.sql(
                        "SELECT * FROM pgparity_console.drift_check WHERE source = ? AND target = ? ORDER BY id DESC LIMIT ?")
                .params(source, target, most)
                .query(this::check)
                .list();
    }

    public Optional<DriftCheck> last(String source, String target) {
        return newest(source, target, 1).stream().findFirst();
    }

    /** What the newest look saw that succeeded: an environment that did not answer has not lost its drift. */
    public Optional<Result> lastResult(String source, String target) {
        return jdbc.sql("""
                        SELECT * FROM pgparity_console.drift_check
                         WHERE source = ? AND target = ? AND result <> '' ORDER BY id DESC LIMIT 1
                        """)
                .params(source, target)
                .query(this::check)
                .optional()
                .flatMap(DriftCheck::result);
    }

    public List<DriftWatch> watches() {
        return jdbc.sql("SELECT * FROM pgparity_console.drift_watch ORDER BY source, target")
                .query((row, n) -> {
                    String source = row.getString("source");
                    String target = row.getString("target");
                    return new DriftWatch(
                            source,
                            target,
                            row.getInt("every_minutes"),
                            Optional.ofNullable(row.getBytes("webhook_sealed"))
                                    .map(bytes -> key.open(bytes, belongsTo(source, target))));
                })
                .list();
    }

    /** @param webhook empty for none; where it is not to be changed, {@link #watchAsOften} */
    public void watch(String source, String target, int everyMinutes, String webhook) {
        jdbc.sql("""
                        INSERT INTO pgparity_console.drift_watch (source, target, every_minutes, webhook_sealed)
                        VALUES (?, ?, ?, decode(nullif(?, ''), 'hex'))
                        ON CONFLICT (source, target) DO UPDATE
                           SET every_minutes = excluded.every_minutes, webhook_sealed = excluded.webhook_sealed
                        """)
                .params(
                        source,
                        target,
                        everyMinutes,
                        webhook.isEmpty()
                                ? ""
                                : java.util.HexFormat.of().formatHex(key.seal(webhook, belongsTo(source, target))))
                .update();
    }

    /** Another rhythm; where new drift is told stays as it is. */
    public void watchAsOften(String source, String target, int everyMinutes) {
        jdbc.sql("""
                        INSERT INTO pgparity_console.drift_watch (source, target, every_minutes) VALUES (?, ?, ?)
                        ON CONFLICT (source, target) DO UPDATE SET every_minutes = excluded.every_minutes
                        """).params(source, target, everyMinutes).update();
    }

    public void unwatch(String source, String target) {
        jdbc.sql("DELETE FROM pgparity_console.drift_watch WHERE source = ? AND target = ?")
                .params(source, target)
                .update();
    }

    private static String belongsTo(String source, String target) {
        return "webhook of " + source + " and " + target;
    }

    private DriftCheck check(ResultSet row, int number) throws SQLException {
        String result = row.getString("result");
        return new DriftCheck(
                row.getLong("id"),
                row.getString("source"),
                row.getString("target"),
                Accounts.instant(row, "at"),
                result.isEmpty() ? Optional.empty() : Optional.of(json.readValue(result, Result.class)),
                Optional.ofNullable(row.getString("problem")));
    }
}
