package dev.pgparity.console.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** All work in the control database. A change of state says from which state, so that two people cannot both decide. */
@Repository
public class Runs {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    public Runs(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One stage of a run. */
    public record StageRow(String name, String state, String said, Optional<Long> tookMs) {}

    /** One line of a run's log. */
    public record LogLine(long number, Instant at, String line) {}

    /** Somebody's yes to a plan. */
    public record RunApproval(String by, Instant at) {}

    public long create(
            RunKind kind, String title, String source, String target, RunChoices choices, RunState state, String by) {
        return jdbc.sql("""
                        INSERT INTO pgparity_console.run (kind, title, source, target, choices, state, asked_by)
                        VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id
                        """)
                .params(kind.name(), title, source, target, json.writeValueAsString(choices), state.name(), by)
                .query(Long.class)
                .single();
    }

    public Optional<Run> find(long id) {
        return jdbc.sql("SELECT * FROM pgparity_console.run WHERE id = ?")
                .param(id)
                .query(this::run)
                .optional();
    }

    /** The newest first. */
    public List<Run> newest(int most) {
        return jdbc.sql("SELECT * FROM pgparity_console.run ORDER BY id DESC LIMIT ?")
                .param(most)
                .query(this::run)
                .list();
    }

    public List<Run> newest(RunKind kind, int most) {
        return jdbc.sql("SELECT * FROM pgparity_console.run WHERE kind = ? ORDER BY id DESC LIMIT ?")
                .params(kind.name(), most)
                .query(this::run)
                .list();
    }

    public long count(RunState state) {
        return jdbc.sql("SELECT count(*) FROM pgparity_console.run WHERE state = ?")
                .param(state.name())
                .query(Long.class)
                .single();
    }

    public List<Run> in(RunState state) {
        return jdbc.sql("SELECT * FROM pgparity_console.run WHERE state = ? ORDER BY id DESC")
                .param(state.name())
                .query(this::run)
                .list();
    }

    /** False where it is in another state by now. */
    public boolean move(long id, RunState from, RunState to) {
        return jdbc.sql("UPDATE pgparity_console.run SET state = ? WHERE id = ? AND state = ?")
                        .params(to.name(), id, from.name())
                        .update()
                == 1;
    }

    /** It has a plan, or a reason why it has none. */
    public void planned(long id, RunState state, String plan, String identity, String expected, String verdict) {
        jdbc.sql("""
                        UPDATE pgparity_console.run
                           SET state = ?, plan = nullif(?, ''), identity = nullif(?, ''), expected = nullif(?, ''),
                               verdict = nullif(?, '')
                         WHERE id = ? AND state = 'PLANNING'
                        """)
                .params(state.name(), plan, identity, expected, verdict, id)
                .update();
    }

    /** It is planned anew, with other choices: it is that person's from now on, who can no longer approve it. */
    @Transactional
    public boolean planAgain(long id, RunChoices choices, String by) {
        boolean open =
                jdbc.sql("""
                                UPDATE pgparity_console.run
                                   SET state = 'PLANNING', choices = ?, asked_by = ?, plan = NULL, identity = NULL, rehearsal = NULL,
                                       verdict = NULL
                                 WHERE id = ? AND state IN ('PLANNED', 'WAITING', 'REFUSED', 'IDLE')
                                """).params(json.writeValueAsString(choices), by, id).update() == 1;
        if (open) {
            jdbc.sql("DELETE FROM pgparity_console.run_approval WHERE run = ?")
                    .param(id)
                    .update();
        }
        return open;
    }

    /** It is tried on a copy; false where it is not open any more. */
    public boolean rehearse(long id) {
        return jdbc.sql("""
                                UPDATE pgparity_console.run SET before = state, state = 'REHEARSING', started_at = now()
                                 WHERE id = ? AND state IN ('PLANNED', 'WAITING')
                                """).param(id).update() == 1;
    }

    /** What was seen on the copy; the run is as open as it was before. */
    public void rehearsed(long id, String rehearsal) {
        jdbc.sql("""
                        UPDATE pgparity_console.run
                           SET state = before, rehearsal = nullif(?, ''), started_at = NULL, step = 0, steps = 0
                         WHERE id = ? AND state = 'REHEARSING'
                        """).params(rehearsal, id).update();
        jdbc.sql("DELETE FROM pgparity_console.run_stage WHERE run = ?")
                .param(id)
                .update();
    }

    /** Somebody has decided that it runs; false where that is decided already, or not possible any more. */
    public boolean queue(long id, String by, RunChoices choices) {
        return jdbc.sql("""
                                UPDATE pgparity_console.run SET state = 'QUEUED', run_by = ?, choices = ?
                                 WHERE id = ? AND state IN ('PLANNED', 'WAITING')
                                """).params(by, json.writeValueAsString(choices), id).update() == 1;
    }

    /** A worker has it; false where it was cancelled or is through. One that runs already was left by a dead worker. */
    @Transactional
    public boolean begin(long id) {
        boolean mine = jdbc.sql("""
                                UPDATE pgparity_console.run
                                   SET state = 'RUNNING', started_at = coalesce(started_at, now())
                                 WHERE id = ? AND state IN ('QUEUED', 'RUNNING')
                                """).param(id).update() == 1;
        if (mine) {
            jdbc.sql("DELETE FROM pgparity_console.run_stage WHERE run = ?")
                    .param(id)
                    .update();
        }
        return mine;
    }

    public void end(long id, RunState state, String verdict, String result) {
        jdbc.sql("""
                        UPDATE pgparity_console.run
                           SET state = ?, verdict = ?, result = nullif(?, ''), ended_at = now()
                         WHERE id = ?
                        """).params(state.name(), verdict, result, id).update();
    }

    /** The wish is written down; whoever runs it hears of it. True where nothing had begun, so that it ends at once. */
    @Transactional
    public boolean cancel(long id, String by) {
        jdbc.sql("UPDATE pgparity_console.run SET cancelled_by = coalesce(cancelled_by, ?)"
                        + " WHERE id = ? AND state IN ('PLANNED', 'WAITING', 'QUEUED', 'RUNNING', 'REFUSED', 'IDLE')")
                .params(by, id)
                .update();
        return jdbc.sql("""
                                UPDATE pgparity_console.run
                                   SET state = 'CANCELLED', ended_at = now(),
                                       verdict = 'Cancelled by ' || cancelled_by || ' before anything had run.'
                                 WHERE id = ? AND state IN ('PLANNED', 'WAITING', 'QUEUED', 'REFUSED', 'IDLE')
                                """).param(id).update() == 1;
    }

    public Optional<String> cancelledBy(long id) {
        return jdbc.sql("SELECT cancelled_by FROM pgparity_console.run WHERE id = ? AND cancelled_by IS NOT NULL")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** A stage has this state now; it keeps its place in the order in which stages were first told. */
    public void stage(long id, String name, String state, String said, long tookMs) {
        jdbc.sql("""
                        INSERT INTO pgparity_console.run_stage AS s (run, position, name, state, said, took_ms)
                        VALUES (?, (SELECT count(*) FROM pgparity_console.run_stage WHERE run = ?), ?, ?, ?, nullif(?, -1))
                        ON CONFLICT (run, name) DO UPDATE
                           SET state = excluded.state, said = excluded.said, took_ms = coalesce(excluded.took_ms, s.took_ms)
                        """).params(id, id, name, state, said, tookMs).update();
    }

    public List<StageRow> stages(long id) {
        return jdbc.sql("SELECT * FROM pgparity_console.run_stage WHERE run = ? ORDER BY position")
                .param(id)
                .query((row, n) -> new StageRow(
                        row.getString("name"), row.getString("state"), row.getString("said"), Optional.ofNullable((Long)
                                row.getObject("took_ms"))))
                .list();
    }

    public void progress(long id, int step, int steps) {
        jdbc.sql("UPDATE pgparity_console.run SET step = ?, steps = ? WHERE id = ?")
                .params(step, steps, id)
                .update();
    }

    public void log(long id, String line) {
        jdbc.sql("INSERT INTO pgparity_console.run_log (run, line) VALUES (?, ?)")
                .params(id, line)
                .update();
    }

    /** The last lines, in order. */
    public List<LogLine> log(long id, int most) {
        return jdbc.sql("""
                        SELECT * FROM (SELECT number, at, line FROM pgparity_console.run_log
                                        WHERE run = ? ORDER BY number DESC LIMIT ?) newest
                         ORDER BY number
                        """)
                .params(id, most)
                .query((row, n) ->
                        new LogLine(row.getLong("number"), Accounts.instant(row, "at"), row.getString("line")))
                .list();
    }

    public void approve(long id, String identity, String by) {
        jdbc.sql("INSERT INTO pgparity_console.run_approval (run, identity, approved_by) VALUES (?, ?, ?)"
                        + " ON CONFLICT DO NOTHING")
                .params(id, identity, by)
                .update();
    }

    /** Those of the plan that it has now. */
    public List<RunApproval> approvals(Run run) {
        return jdbc.sql("SELECT approved_by, approved_at FROM pgparity_console.run_approval"
                        + " WHERE run = ? AND identity = ? AND lower(approved_by) <> lower(?) ORDER BY approved_at")
                .params(run.id(), run.identity().orElse(""), run.askedBy())
                .query((row, n) -> new RunApproval(row.getString(1), Accounts.instant(row, "approved_at")))
                .list();
    }

    private Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getLong("id"),
                RunKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("source"),
                row.getString("target"),
                json.readValue(row.getString("choices"), RunChoices.class),
                RunState.valueOf(row.getString("state")),
                row.getString("asked_by"),
                Accounts.instant(row, "asked_at"),
                text(row, "run_by"),
                time(row, "started_at"),
                time(row, "ended_at"),
                text(row, "plan"),
                text(row, "identity"),
                text(row, "rehearsal"),
                text(row, "expected"),
                text(row, "verdict"),
                text(row, "result"),
                text(row, "cancelled_by"),
                row.getInt("step"),
                row.getInt("steps"));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
