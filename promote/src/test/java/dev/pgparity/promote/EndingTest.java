package dev.pgparity.promote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.apply.Cancellation;
import dev.pgparity.apply.ExecutionEvent;
import dev.pgparity.catalog.Scope;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.plan.Allowances;
import dev.pgparity.plan.PlanSettings;
import dev.pgparity.promote.approval.Approval;
import dev.pgparity.promote.outcome.Outcome;
import dev.pgparity.promote.outcome.PromotionListener;
import dev.pgparity.promote.outcome.Stage;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.promote.request.RecordChoice;
import dev.pgparity.promote.review.HazardPolicy;
import dev.pgparity.promote.work.TargetPlan;
import dev.pgparity.testkit.FaultyProxy;
import dev.pgparity.verify.Verdict;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of how a promotion ended is what is true of its target, whatever breaks. */
class EndingTest {
    private static final String OLD = """
            CREATE TABLE t (id int PRIMARY KEY, v int, w int);
            INSERT INTO t SELECT i, i, i FROM generate_series(1, 1000) i;
            """;
    /** Two groups: a check and a table, and then an index. */
    private static final String WANTED = OLD + """
            CREATE TABLE u (id int PRIMARY KEY);
            CREATE INDEX t_v ON t (v);
            """;

    private static final Scope THEIRS =
            new Scope(schema -> !schema.equals("pgparity"), true, true, true, Set.of(), "all but pgparity");

    private static final String INVALID = "SELECT count(*) FROM pg_index WHERE NOT indisvalid";
    private static final String STATE = "SELECT state FROM pgparity.promotion ORDER BY started_at DESC LIMIT 1";

    /** Thrown by a client that dies. */
    private static final class Gone extends Error {
        private static final long serialVersionUID = 1;
    }

    private static PromotionRequest online(Databases db, ConnectionTarget address) {
        TargetPlan.Towards towards = TargetPlan.Towards.of(Databases.read(db.source));
        return PromotionRequest.of(
                        "production",
                        address,
                        new TargetPlan.Towards(
                                towards.source(),
                                THEIRS,
                                towards.intentional(),
                                PlanSettings.DEFAULT.with(PlanSettings.Online.ALWAYS)))
                .withLocks(Databases.QUICK)
                .withHazards(Databases.allowingEverything())
                .withRecord(new RecordChoice("staging"));
    }

    private static boolean begins(Stage stage, String step) {
        return stage instanceof Stage.Applying(ExecutionEvent.StepStarted started)
                && started.step().summary().contains(step);
    }

    private static boolean committed(Stage stage, int group) {
        return stage instanceof Stage.Applying(ExecutionEvent.Committed done)
                && done.group().number() == group;
    }

    private static Outcome run(Databases db, ConnectionTarget address, PromotionListener listener) {
        return new Promotion(online(db, address), Approval.GRANTED, listener).run();
    }

    /** The network goes away for good at some moment. */
    private static Callable<Outcome> away(BiConsumer<Stage, FaultyProxy> when) {
        return () -> {
            try (Databases db = new Databases(WANTED, OLD);
                    FaultyProxy network = FaultyProxy.before(db.target.target())) {
                return run(db, network.through(db.target.target()), stage -> when.accept(stage, network));
            }
        };
    }

    /** The server gets the COMMIT of the first group, and is not heard of again. */
    private static Outcome unanswered(PromotionListener hears) throws IOException {
        try (Databases db = new Databases(WANTED, OLD);
                AnswerEater network = new AnswerEater(db.target.target())) {
            return run(db, network.through(db.target.target()), stage -> {
                hears.on(stage);
                if (stage instanceof Stage.Judged judged && judged.group() == 1) {
                    network.chooseAndLeave("COMMIT");
                }
            });
        }
    }

    @Test
    void a_server_that_does_not_come_back_leaves_what_is_known() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Outcome> open = threads.submit(away((stage, network) -> {
                if (begins(stage, "create table")) {
                    network.refuse();
                }
            }));
            Future<Outcome> afterOne = threads.submit(away((stage, network) -> {
                if (begins(stage, "t_v")) {
                    network.refuse();
                }
            }));
            Future<Outcome> unanswered = threads.submit(() -> unanswered(stage -> {}));
            Future<Outcome> landed = threads.submit(away((stage, network) -> {
                if (committed(stage, 2)) {
                    network.refuse();
                }
            }));

            assertThat(open.get()).as("nothing was committed").isInstanceOf(Outcome.RolledBack.class);
            assertThat(open.get().exitCode()).isEqualTo(1);
            assertThat(afterOne.get()).isInstanceOfSatisfying(Outcome.Partial.class, partial -> {
                assertThat(partial.sentence()).contains("1 of 2 groups is committed");
                assertThat(partial.next()).anyMatch(line -> line.contains("same command again"));
                assertThat(partial.exitCode()).isEqualTo(4);
            });
            assertThat(unanswered.get()).isInstanceOfSatisfying(Outcome.Unknown.class, unknown -> {
                assertThat(unknown.sentence()).contains("not known whether group 1 of 2 is committed");
                assertThat(unknown.exitCode()).isEqualTo(5);
            });
            assertThat(landed.get()).isInstanceOfSatisfying(Outcome.Committed.class, committed -> {
                assertThat(committed.afterwards()).isInstanceOf(Verdict.NotRead.class);
                assertThat(committed.sentence()).contains("Committed", "not verified after COMMIT");
                assertThat(committed.exitCode()).isZero();
            });
        }
    }

    @Test
    void a_commit_that_had_no_answer_is_not_told_as_rolled_back() throws IOException {
        List<ExecutionEvent> heard = new CopyOnWriteArrayList<>();

        Outcome outcome = unanswered(stage -> {
            if (stage instanceof Stage.Applying(ExecutionEvent event)) {
                heard.add(event);
            }
        });

        assertThat(outcome).isInstanceOf(Outcome.Unknown.class);
        assertThat(heard)
                .hasAtLeastOneElementOfType(ExecutionEvent.Verifying.class)
                .doesNotHaveAnyElementsOfTypes(ExecutionEvent.RolledBack.class, ExecutionEvent.Committed.class);
    }

    @Test
    void a_connection_that_is_lost_while_an_index_is_built_is_asked_for() {
        try (Databases db = new Databases(WANTED, OLD);
                FaultyProxy network = FaultyProxy.before(db.target.target())) {
            Outcome outcome = run(db, network.through(db.target.target()), stage -> {
                if (begins(stage, "t_v")) {
                    network.cut();
                }
            });
            assertThat(outcome.exitCode()).as(outcome.sentence()).isIn(0, 4);
            assertThat(db.target.value(INVALID)).isEqualTo("0");
            assertThat(db.target.value(STATE)).isEqualTo(outcome.exitCode() == 0 ? "committed" : "partial");
            assertThat(run(db, db.target.target(), stage -> {})).isInstanceOf(Outcome.Committed.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "stack", "mistake"})
    void when_pgparity_itself_fails_it_says_what_is_committed(String what) {
        try (Databases db = new Databases(WANTED, OLD)) {
            Outcome outcome = run(db, db.target.target(), stage -> {
                if (begins(stage, "t_v")) {
                    fail(what);
                }
            });
            boolean indexed = db.target
                    .value("SELECT count(*) FROM pg_indexes WHERE indexname = 't_v'")
                    .equals("1");
            boolean table =
                    db.target.value("SELECT to_regclass('u') IS NOT NULL").equals("t");
            assertThat(outcome.exitCode())
                    .as(outcome.sentence())
                    .isEqualTo(table && indexed ? 0 : table || indexed ? 4 : 1);
            assertThat(db.target.value(STATE)).isNotEqualTo("running");
        }
    }

    @Test
    void a_failure_of_ours_inside_a_transaction_rolls_it_back() {
        for (String what : List.of("memory", "stack", "mistake")) {
            try (Databases db = new Databases(WANTED, OLD)) {
                Outcome outcome = run(db, db.target.target(), stage -> {
                    if (begins(stage, "create table")) {
                        fail(what);
                    }
                });
                assertThat(outcome).as(what).isInstanceOf(Outcome.RolledBack.class);
                assertThat(db.target.value("SELECT to_regclass('u') IS NULL")).isEqualTo("t");
            }
        }
    }

    private static void fail(String what) {
        switch (what) {
            case "memory" -> throw new OutOfMemoryError("Java heap space");
            case "stack" -> throw new StackOverflowError();
            default -> throw new IllegalStateException("a mistake of ours");
        }
    }

    @Test
    void a_cancelled_index_leaves_nothing() throws Exception {
        try (Databases db = new Databases(WANTED, OLD);
                Connection writer = db.target.connection()) {
            Outcome outcome = cancelledBehind(writer, db, 1500);
            assertThat(outcome).as(outcome.sentence()).isInstanceOf(Outcome.RolledBack.class);
            assertThat(outcome.sentence()).contains("cancelled by Ctrl-C", "as it was");
            assertThat(db.target.value(INVALID)).isEqualTo("0");
            assertThat(db.target.value("SELECT to_regclass('u') IS NULL"))
                    .as("group 1 was committed, and is reverted")
                    .isEqualTo("t");
            assertThat(db.target.value(STATE)).isEqualTo("rolled back");
        }
    }

    @Test
    void a_cancelled_index_that_cannot_be_removed_yet_is_named_and_goes_next_time() throws Exception {
        try (Databases db = new Databases(WANTED, OLD);
                Connection writer = db.target.connection()) {
            Outcome outcome = cancelledBehind(writer, db, 120_000);
            assertThat(outcome).as(outcome.sentence()).isInstanceOf(Outcome.Partial.class);
            assertThat(outcome.sentence())
                    .contains(
                            "cancelled by Ctrl-C",
                            "The invalid index public.t_v is left",
                            "1 of 2 groups is committed");
            assertThat(db.target.value(INVALID)).isEqualTo("1");
            assertThat(db.target.value(STATE)).isEqualTo("partial");
            writer.rollback();
            assertThat(run(db, db.target.target(), stage -> {})).isInstanceOf(Outcome.Committed.class);
            assertThat(db.target.value(INVALID)).isEqualTo("0");
        }
    }

    /** @param milliseconds for which somebody else's transaction is in the way, from the cancellation on */
    private static Outcome cancelledBehind(Connection writer, Databases db, long milliseconds) throws Exception {
        writer.setAutoCommit(false);
        try (Statement statement = writer.createStatement()) {
            statement.execute("UPDATE t SET w = 0 WHERE id = 1");
        }
        Cancellation cancellation = new Cancellation();
        return new Promotion(
                        online(db, db.target.target()),
                        Approval.GRANTED,
                        stage -> {
                            if (begins(stage, "t_v")) {
                                Thread.ofVirtual().start(() -> {
                                    pause(300);
                                    cancellation.request("Ctrl-C");
                                    pause(milliseconds);
                                    end(writer);
                                });
                            }
                        },
                        cancellation)
                .run();
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(Connection writer) {
        try {
            writer.rollback();
        } catch (SQLException e) {
            return; // the test is over
        }
    }

    @Test
    void a_client_that_died_after_its_last_step_is_recorded_by_whoever_comes_next() {
        try (Databases db = new Databases(WANTED, OLD)) {
            db.target.execute("CREATE TABLE earlier (a int)");
            db.source.execute("CREATE TABLE earlier (a int, b int)");
            // an earlier promotion, which must not be undone together with the one that is cut off
            db.source.execute("DROP INDEX t_v; DROP TABLE u");
            assertThat(run(db, db.target.target(), stage -> {})).isInstanceOf(Outcome.Committed.class);
            db.source.execute("CREATE TABLE u (id int PRIMARY KEY); CREATE INDEX t_v ON t (v)");
            dies(db, stage -> committed(stage, 2));
            assertThat(db.target.value(STATE)).isEqualTo("running");

            assertThat(run(db, db.target.target(), stage -> {}))
                    .as("there is nothing to do")
                    .isInstanceOf(Outcome.Committed.class);

            assertThat(db.target.value(STATE)).isEqualTo("committed");
            assertThat(undo(db)).isInstanceOf(Outcome.Committed.class);
            assertThat(db.target.value("SELECT to_regclass('u') IS NULL")).isEqualTo("t");
            assertThat(db.target.value("SELECT count(*) FROM pg_attribute WHERE attrelid = 'earlier'::regclass"
                            + " AND attname = 'b'"))
                    .as("the earlier one stands")
                    .isEqualTo("1");
        }
    }

    @Test
    void a_client_that_died_between_two_groups_has_committed_nothing_as_a_whole() {
        try (Databases db = new Databases(WANTED, OLD)) {
            dies(db, stage -> begins(stage, "t_v"));
            assertThat(db.target.value(STATE))
                    .as("not committed: its index is missing")
                    .isEqualTo("running");

            assertThat(undo(db)).as("what it left can be undone").isInstanceOf(Outcome.Committed.class);

            assertThat(db.target.value("SELECT to_regclass('u') IS NULL")).isEqualTo("t");
            assertThat(db.target.value("SELECT state FROM pgparity.promotion ORDER BY started_at LIMIT 1"))
                    .isEqualTo("interrupted");
        }
    }

    @Test
    void what_was_cut_off_and_completed_is_undone_as_one() {
        try (Databases db = new Databases(WANTED, OLD)) {
            dies(db, stage -> begins(stage, "t_v"));
            assertThat(run(db, db.target.target(), stage -> {})).isInstanceOf(Outcome.Committed.class);
            assertThat(db.target.rows("SELECT state FROM pgparity.promotion ORDER BY started_at"))
                    .containsExactly("interrupted", "committed");

            assertThat(undo(db)).isInstanceOf(Outcome.Committed.class);

            assertThat(db.target.value("SELECT to_regclass('u') IS NULL AND to_regclass('t_v') IS NULL"))
                    .isEqualTo("t");
        }
    }

    private static void dies(Databases db, Predicate<Stage> when) {
        try {
            run(db, db.target.target(), stage -> {
                if (when.test(stage)) {
                    throw new Gone();
                }
            });
        } catch (Gone gone) {
            db.target.execute("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name LIKE"
                    + " 'pgparity%' AND datname = current_database() AND pid <> pg_backend_pid()");
        }
    }

    private static Outcome undo(Databases db) {
        return new PromotionUndo("production", db.target.target(), THEIRS, stage -> {})
                .run("last", HazardPolicy.undo(Allowances.EVERYTHING), Approval.GRANTED);
    }
}
