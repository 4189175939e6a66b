package dev.pgparity.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.apply.CommitCheck.Judgement;
import dev.pgparity.catalog.Secrets;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.Plan;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PlanExecutorTest {
    private static final String BEFORE = """
        CREATE TABLE users (id int PRIMARY KEY, name text, nick text);
        INSERT INTO users SELECT i, 'n' || i FROM generate_series(1, 100) i;
        """;
    private static final String AFTER = """
        CREATE TABLE users (id int PRIMARY KEY, name text NOT NULL, nick text, age int);
        CREATE TABLE orders (id int PRIMARY KEY, by int REFERENCES users);
        CREATE INDEX users_name ON users (name);
        CREATE FUNCTION two() RETURNS int LANGUAGE sql AS 'SELECT 2; -- ? {fn x}';
        """;
    private static final String ROWS = "SELECT count(*), count(name), sum(id) FROM users";

    @Test
    void lands_in_one_transaction_and_leaves_nothing_of_ours() throws SQLException {
        try (Bench bench = new Bench(AFTER, BEFORE)) {
            Plan plan = bench.plan();
            assertThat(bench.run(plan)).isInstanceOf(ExecutionResult.Done.class);
            assertThat(bench.inParity()).isTrue();
            assertThat(bench.target.value(ROWS)).isEqualTo("100|100|5050");
            assertThat(bench.target.value("SELECT to_regnamespace('pgparity') IS NULL"))
                    .isEqualTo("t");
            assertThat(bench.events(ExecutionEvent.StepDone.class))
                    .hasSize((int) plan.steps().count());
        }
    }

    @Test
    void a_judge_who_says_no_leaves_everything_as_it_was() throws SQLException {
        try (Bench bench = new Bench(AFTER, BEFORE)) {
            Plan plan = bench.plan();
            ExecutionResult result = bench.run(
                    plan, plan.groups(), (connection, done) -> new Judgement.Rejected("no", List.of("because")));
            assertThat(result)
                    .isInstanceOfSatisfying(
                            ExecutionResult.Failed.class,
                            failed -> assertThat(failed.failure())
                                    .isEqualTo(new Failure.Rejected("no", List.of("because"))));
            assertThat(Bench.read(bench.target).objects())
                    .isEqualTo(plan.target().objects());
            assertThat(bench.target.value(ROWS)).isEqualTo("100|100|5050");
        }
    }

    @Test
    void a_held_lock_is_waited_out() throws Exception {
        try (Bench bench = new Bench(AFTER, BEFORE);
                Connection other = bench.target.connection()) {
            Plan plan = bench.plan();
            hold(other, "SELECT * FROM users");
            CountDownLatch seen = new CountDownLatch(1);
            Thread release = Thread.ofVirtual().start(() -> {
                try {
                    if (seen.await(20, TimeUnit.SECONDS)) {
                        other.rollback();
                    }
                } catch (SQLException | InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
            ExecutionResult result;
            try (Connection connection = bench.target.connection()) {
                result = new PlanExecutor(
                                connection,
                                bench.target.connection(),
                                new FingerprintGate(dev.pgparity.catalog.Scope.ALL),
                                LockPolicy.DEFAULT,
                                event -> {
                                    bench.events.add(event);
                                    if (event instanceof ExecutionEvent.LockRetry) {
                                        seen.countDown();
                                    }
                                })
                        .run("test", plan.groups(), plan.target(), Bench.AS_EXPECTED, Secrets.NONE);
            }
            release.join();
            assertThat(result).isInstanceOf(ExecutionResult.Done.class);
            assertThat(bench.inParity()).isTrue();
            assertThat(bench.events(ExecutionEvent.LockRetry.class)).isNotEmpty();
        }
    }

    @Test
    void a_lock_that_is_never_had_is_given_up_with_its_holder_named() throws Exception {
        try (Bench bench = new Bench(AFTER, BEFORE);
                Connection other = bench.target.connection()) {
            Plan plan = bench.plan();
            hold(other, "SELECT * FROM users");
            int pid = other.unwrap(org.postgresql.PGConnection.class).getBackendPID();
            ExecutionResult result = bench.run(plan);
            assertThat(result).isInstanceOfSatisfying(ExecutionResult.Failed.class, failed -> {
                assertThat(failed.asItWas()).isTrue();
                assertThat(failed.failure().sentence())
                        .contains("in 5 tries")
                        .contains("pid " + pid)
                        .contains("idle in transaction");
            });
            other.rollback();
            assertThat(Bench.read(bench.target).objects())
                    .isEqualTo(plan.target().objects());
        }
    }

    @Test
    void a_target_that_changed_after_planning_is_not_touched() throws SQLException {
        try (Bench bench = new Bench(AFTER, BEFORE)) {
            Plan plan = bench.plan();
            bench.target.execute("ALTER TABLE users ADD COLUMN typed_in_by_hand int");
            ExecutionResult result = bench.run(plan);
            assertThat(result)
                    .isInstanceOfSatisfying(
                            ExecutionResult.Failed.class,
                            failed -> assertThat(failed.failure().sentence())
                                    .isEqualTo("The target was changed since the plan was made:"
                                            + " column:public.users.typed_in_by_hand."));
            assertThat(bench.target.value("SELECT to_regclass('orders') IS NULL"))
                    .isEqualTo("t");
        }
    }

    @Test
    void an_index_is_built_concurrently_with_a_journal() throws SQLException {
        try (Bench bench = new Bench(AFTER, BEFORE)) {
            Plan plan = bench.plan();
            List<ExecutionGroup> groups = bench.concurrently(plan);
            assertThat(bench.run(plan, groups, Bench.AS_EXPECTED)).isInstanceOf(ExecutionResult.Done.class);
            assertThat(bench.inParity()).isTrue();
            assertThat(bench.target.rows("SELECT group_number, steps_left, state FROM pgparity.journal ORDER BY id"))
                    .containsExactly("1|0|done", "2|0|done");
        }
    }

    @Test
    void an_index_that_fails_is_dropped_and_the_group_before_stays_if_nothing_takes_it_back() throws SQLException {
        String duplicates = BEFORE + "UPDATE users SET name = 'same';";
        String unique = AFTER.replace("CREATE INDEX users_name", "CREATE UNIQUE INDEX users_name");
        try (Bench bench = new Bench(unique, duplicates)) {
            Plan plan = bench.plan();
            List<ExecutionGroup> groups = bench.concurrently(plan).stream()
                    .map(PlanExecutorTest::unique)
                    .toList();
            ExecutionResult result = bench.run(plan, groups, Bench.AS_EXPECTED);
            assertThat(result).isInstanceOfSatisfying(ExecutionResult.Failed.class, failed -> {
                assertThat(failed.failure().sentence()).contains("23505");
                assertThat(failed.left()).hasSize(1);
                assertThat(failed.undoFailures().getFirst()).contains("is not reverted automatically");
            });
            assertThat(bench.target.value("SELECT to_regclass('users_name') IS NULL"))
                    .isEqualTo("t");
        }
    }

    private static ExecutionGroup unique(ExecutionGroup group) {
        return group.inTransaction()
                ? withoutUndo(group)
                : new ExecutionGroup(
                        group.number(),
                        group.phase(),
                        false,
                        group.steps().stream()
                                .map(step -> dev.pgparity.plan.Step.create(
                                                step.puts().firstEntry().getValue())
                                        .sql("CREATE UNIQUE INDEX CONCURRENTLY users_name ON public.users (name)")
                                        .transactionality(dev.pgparity.plan.Transactionality.OUTSIDE)
                                        .build())
                                .toList());
    }

    private static ExecutionGroup withoutUndo(ExecutionGroup group) {
        return new ExecutionGroup(
                group.number(),
                group.phase(),
                true,
                group.steps().stream()
                        .map(step -> step.toBuilder().undo(List.of()).build())
                        .toList());
    }

    private static void hold(Connection other, String sql) throws SQLException {
        other.setAutoCommit(false);
        try (Statement statement = other.createStatement()) {
            statement.execute(sql);
        }
    }
}
