package dev.pgparity.promote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.apply.ExecutionEvent;
import dev.pgparity.apply.ExecutionListener;
import dev.pgparity.apply.LockPolicy;
import dev.pgparity.apply.PromotionLock;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Scope;
import dev.pgparity.connect.ConnectionEnvironment;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.ServerFacts;
import dev.pgparity.observe.ProbeMode;
import dev.pgparity.plan.Allowances;
import dev.pgparity.plan.PlanSettings;
import dev.pgparity.promote.approval.Approval;
import dev.pgparity.promote.outcome.Outcome;
import dev.pgparity.promote.outcome.PromotionListener;
import dev.pgparity.promote.outcome.Stage;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.promote.review.HazardPolicy;
import dev.pgparity.promote.review.PhaseChoice;
import dev.pgparity.promote.review.PlanReview;
import dev.pgparity.promote.review.Refusal;
import dev.pgparity.promote.work.TargetPlan;
import dev.pgparity.testkit.FaultyProxy;
import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import dev.pgparity.verify.Check;
import dev.pgparity.verify.Verdict;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.PGConnection;

class PromotionTest {
    private static final String OLD = """
        CREATE TABLE users (id int PRIMARY KEY, name text, nick text, empty text);
        INSERT INTO users (id, name, nick)
             SELECT i, 'n' || i, CASE WHEN i <= 3 THEN 'k' || i END FROM generate_series(1, 5) i;
        """;
    private static final String ADDITIVE = """
        CREATE TABLE users (id int PRIMARY KEY, name text, nick text, empty text, age int);
        CREATE TABLE orders (id int PRIMARY KEY, by int REFERENCES users);
        CREATE INDEX users_name ON users (name);
        CREATE VIEW named AS SELECT id, name FROM users;
        COMMENT ON TABLE orders IS 'what they buy';
        """;
    private static final String SMALLER = "CREATE TABLE users (id int PRIMARY KEY, name text);";
    private static final String ROWS = "SELECT count(*), count(name), count(nick), sum(id) FROM users";

    @Test
    void additive_changes_land_and_are_proven() {
        try (Databases db = new Databases(ADDITIVE, OLD)) {
            Outcome outcome = db.promote(db.request()
                    .withChecks(List.of(new Check.NoRows("nobody unnamed", "SELECT * FROM users WHERE name IS NULL"))));
            assertThat(outcome).isInstanceOfSatisfying(Outcome.Committed.class, committed -> {
                assertThat(committed.inParity()).isTrue();
                assertThat(committed.after().sha256())
                        .isNotEqualTo(committed.before().sha256());
                assertThat(committed.afterwards()).isEqualTo(new Verdict.Proven(committed.after(), 0));
            });
            assertThat(outcome.sentence()).isEqualTo("Landed as planned: the target is the same as the source.");
            assertThat(db.inParity()).isTrue();
            assertThat(db.target.value(ROWS)).isEqualTo("5|5|3|15");
            assertThat(db.promote(db.request()).sentence())
                    .isEqualTo("Nothing to do: the target is the same as the source.");
        }
    }

    @Test
    void what_is_not_what_was_looked_at_is_said_before_its_hazards() {
        try (Databases db = new Databases(SMALLER, OLD)) {
            Approval ofAnother = new Approval() {
                @Override
                public Decision decide(PlanReview review) {
                    return new Decision.Denied("It has changed.");
                }

                @Override
                public Optional<String> changed(PlanReview review) {
                    return Optional.of("It has changed.");
                }
            };
            assertThat(new Promotion(db.request(), ofAnother, stage -> {}).run())
                    .isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                        assertThat(refused.sentence()).isEqualTo("It has changed.");
                        assertThat(refused.hazards()).isEmpty();
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("dev.pgparity.testkit.PostgresServers#majors")
    void every_major_is_promoted_and_watched(int major) throws SQLException {
        try (Databases db = new Databases(PostgresServers.of(major), ADDITIVE, OLD)) {
            try (Connection other = db.target.connection();
                    Statement statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("SELECT * FROM users");
                assertThat(db.promote(db.request()).sentence())
                        .contains("in 4 tries")
                        .contains("pid ");
                other.rollback();
            }
            assertThat(db.promote(db.request())).isInstanceOf(Outcome.Committed.class);
            assertThat(db.inParity()).isTrue();
        }
    }

    @Test
    void a_session_that_the_administrator_ends_leaves_nothing() {
        try (Databases db = new Databases(ADDITIVE, OLD)) {
            Catalog before = Databases.read(db.target);
            PromotionListener listener = stage -> {
                if (stage instanceof Stage.Applying(ExecutionEvent.StepDone done) && done.number() == 2) {
                    db.target.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE application_name = 'pgparity promote' AND datname = current_database()");
                }
            };
            Outcome outcome = new Promotion(db.request(), Approval.GRANTED, listener).run();
            assertThat(outcome).as(outcome.sentence()).isInstanceOf(Outcome.RolledBack.class);
            assertThat(Databases.read(db.target).objects()).isEqualTo(before.objects());
            assertThat(db.promote(db.request())).isInstanceOf(Outcome.Committed.class);
        }
    }

    @Test
    void others_do_not_wait_longer_than_the_budget() throws Exception {
        String slow = ADDITIVE + "CREATE FUNCTION slow(int) RETURNS bool LANGUAGE sql IMMUTABLE"
                + " AS 'SELECT pg_catalog.pg_sleep(2) IS NOT NULL';";
        String checked = slow + "ALTER TABLE users ADD CONSTRAINT c CHECK (slow(id)) NOT VALID;"
                + "ALTER TABLE users VALIDATE CONSTRAINT c;";
        try (Databases db = new Databases(checked, slow + "INSERT INTO users (id) VALUES (1), (2), (3);")) {
            Thread reader = Thread.ofVirtual().unstarted(() -> db.target.rows("SELECT count(*) FROM users"));
            PromotionListener listener = stage -> {
                if (stage instanceof Stage.Applying(ExecutionEvent.StepStarted started)) {
                    reader.start();
                }
            };
            LockPolicy impatient = new LockPolicy(
                    Duration.ofMillis(60), 4, Duration.ofMillis(300), Duration.ofMillis(5), Duration.ofMillis(20));
            Outcome outcome = new Promotion(
                            db.request().withLocks(impatient).withHazards(Databases.allowingEverything()),
                            Approval.GRANTED,
                            listener)
                    .run();
            reader.join();
            assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
            assertThat(outcome.sentence()).startsWith("Other sessions waited ");
        }
    }

    @Test
    void a_failing_check_leaves_schema_and_rows_as_they_were() {
        try (Databases db = new Databases(ADDITIVE, OLD)) {
            Catalog before = Databases.read(db.target);
            Outcome outcome = db.promote(db.request()
                    .withChecks(List.of(
                            new Check.Value("six users", "SELECT count(*) FROM users", Optional.of("6")),
                            new Check.NoRows("ages", "SELECT id, age FROM users WHERE age IS NULL ORDER BY id LIMIT 1"),
                            new Check.NoRows("writes", "DELETE FROM users RETURNING id"))));
            assertThat(outcome).isInstanceOfSatisfying(Outcome.RolledBack.class, rolledBack -> {
                assertThat(rolledBack.after()).contains(rolledBack.before());
                assertThat(rolledBack.details())
                        .containsExactly(
                                "six users: returned 5, 6 is expected",
                                "ages: returned 1 row: id = 1, age = null",
                                "writes: cannot run: ERROR: cannot execute DELETE in a read-only transaction");
            });
            assertThat(outcome.sentence()).startsWith("3 checks failed. The target is as it was: fingerprint ");
            assertThat(Databases.read(db.target).objects()).isEqualTo(before.objects());
            assertThat(db.target.value(ROWS)).isEqualTo("5|5|3|15");
        }
    }

    @Test
    void what_takes_away_waits_for_its_phase_and_is_then_refused_until_named() {
        try (Databases db = new Databases(SMALLER, OLD)) {
            assertThat(db.promote(db.request()).sentence())
                    .isEqualTo("Nothing to do in this phase, 2 contract steps remain.");

            PromotionRequest contract = db.request().withPhase(PhaseChoice.CONTRACT);
            assertThat(db.promote(contract)).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                assertThat(refused.exitCode()).isEqualTo(3);
                assertThat(refused.hazards())
                        .extracting(Refusal::toString)
                        .contains("data-loss column:public.users.nick: its values are lost: 3 of 5 rows with a value")
                        .noneMatch(text -> text.startsWith("data-loss column:public.users.empty"))
                        .anyMatch(text -> text.startsWith("breaks-running-code column:public.users.empty"));
                assertThat(refused.next()).contains("--allow data-loss:column:public.users.nick");
            });
            assertThat(db.target.value(ROWS)).isEqualTo("5|5|3|15");

            assertThat(db.promote(contract.withHazards(new HazardPolicy(Allowances.EVERYTHING, true, 10_000))))
                    .isInstanceOf(Outcome.Refused.class);
            assertThat(db.promote(contract.withHazards(Databases.allowing(
                            "data-loss:column:public.users.nick", "breaks-running-code:column:public.users.*"))))
                    .isInstanceOf(Outcome.Committed.class);
            assertThat(db.inParity()).isTrue();
        }
    }

    @Test
    void without_probes_every_risk_counts() {
        try (Databases db = new Databases(SMALLER, OLD)) {
            Outcome outcome =
                    db.promote(db.request().withPhase(PhaseChoice.CONTRACT).withProbes(ProbeMode.OFF));
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.hazards())
                                    .extracting(Refusal::toString)
                                    .contains("data-loss column:public.users.empty: its values are lost (not known: the"
                                            + " target was not asked)"));
        }
    }

    @Test
    void a_constraint_that_rows_violate_is_refused_before_anything_runs() {
        String strict = OLD.lines().findFirst().orElseThrow().replace("nick text", "nick text NOT NULL");
        try (Databases db = new Databases(strict, OLD)) {
            Outcome outcome =
                    db.promote(db.request().withHazards(Databases.allowing("breaks-running-code:*:public.users.*")));
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.hazards())
                                    .extracting(Refusal::toString)
                                    .containsExactly(
                                            "may-fail column:public.users.nick: rows may hold null: 2 of 5 rows in the"
                                                    + " way, for example id=4; id=5"));
        }
    }

    @Test
    void a_no_changes_nothing() {
        try (Databases db = new Databases(ADDITIVE, OLD)) {
            Outcome outcome = new Promotion(
                            db.request(), review -> new Approval.Decision.Denied("Not on a Friday."), db.stages::add)
                    .run();
            assertThat(outcome).isEqualTo(new Outcome.Refused("Not on a Friday.", List.of(), List.of()));
            assertThat(db.inParity()).isFalse();
        }
    }

    @Test
    void a_held_lock_ends_in_exit_1_with_who_holds_it() throws SQLException {
        try (Databases db = new Databases(ADDITIVE, OLD);
                Connection other = db.target.connection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT * FROM users");
            Outcome outcome = db.promote(db.request());
            other.rollback();
            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.sentence())
                    .contains("in 4 tries")
                    .contains("pid " + other.unwrap(PGConnection.class).getBackendPID())
                    .contains("The target is as it was");
        }
    }

    @Test
    void a_second_promotion_is_refused_while_one_is_under_way() throws SQLException {
        try (Databases db = new Databases(ADDITIVE, OLD);
                Connection first = db.target.connection();
                PromotionLock held =
                        PromotionLock.acquire(first, Duration.ZERO, "production", ExecutionListener.NONE)) {
            Outcome outcome = db.promote(db.request());
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            assertThat(outcome.sentence())
                    .startsWith("Another promotion of production is under way (pid ")
                    .contains(String.valueOf(first.unwrap(PGConnection.class).getBackendPID()));
            held.close();
            assertThat(db.promote(db.request())).isInstanceOf(Outcome.Committed.class);
        }
    }

    @Test
    void ddl_between_planning_and_applying_is_noticed() {
        try (Databases db = new Databases(ADDITIVE, OLD)) {
            Approval meanwhile = review -> {
                db.target.execute("ALTER TABLE users ADD COLUMN hot_fix int");
                return new Approval.Decision.Granted("me");
            };
            Outcome outcome = new Promotion(db.request(), meanwhile, db.stages::add).run();
            assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
            assertThat(outcome.sentence())
                    .startsWith("The target was changed since the plan was made: column:public.users.hot_fix.")
                    .contains("Nothing of this promotion remains");
        }
    }

    @Test
    void an_owner_without_further_rights_is_enough() {
        try (Databases db = new Databases(ADDITIVE.replace("users", "people"), "")) {
            db.target.execute("CREATE ROLE apply_test_owner LOGIN PASSWORD 'secret-word'");
            try {
                db.target.execute("ALTER DATABASE " + db.target.name() + " OWNER TO apply_test_owner");
                db.target.execute("ALTER SCHEMA public OWNER TO pg_database_owner");
                ConnectionTarget owner = ConnectionTarget.parse(
                        db.target.urlAs("apply_test_owner", "secret-word"), ConnectionEnvironment.ofProcess(Map.of()));
                Catalog source = new Scope(s -> true, false, true, true, "no owners").apply(Databases.read(db.source));
                PromotionRequest request = PromotionRequest.of(
                        "production",
                        owner,
                        new TargetPlan.Towards(
                                source,
                                new Scope(s -> true, false, true, true, "no owners"),
                                difference -> false,
                                PlanSettings.DEFAULT));
                Outcome outcome = db.promote(request);
                assertThat(outcome).as(outcome.sentence()).isInstanceOf(Outcome.Committed.class);
                assertThat(db.target.value("SELECT tableowner FROM pg_tables WHERE tablename = 'people'"))
                        .isEqualTo("apply_test_owner");
            } finally {
                db.target.execute("ALTER DATABASE " + db.target.name() + " OWNER TO CURRENT_USER");
                db.target.execute("REASSIGN OWNED BY apply_test_owner TO CURRENT_USER");
                db.target.execute("DROP OWNED BY apply_test_owner; DROP ROLE apply_test_owner");
            }
        }
    }

    @Test
    void a_cut_connection_at_any_step_leaves_nothing_and_the_next_run_is_clean() {
        int cuts = 0;
        for (int cut = 1; cut <= 8; cut++) {
            try (Databases db = new Databases(ADDITIVE, OLD);
                    FaultyProxy proxy = FaultyProxy.before(db.target.target())) {
                Catalog before = Databases.read(db.target);
                AtomicInteger steps = new AtomicInteger();
                int at = cut;
                List<Stage> seen = new ArrayList<>();
                Outcome outcome = new Promotion(
                                db.request(proxy.through(db.target.target())), Approval.GRANTED, stage -> {
                                    seen.add(stage);
                                    if (stage instanceof Stage.Applying(ExecutionEvent.StepStarted started)
                                            && steps.incrementAndGet() == at) {
                                        proxy.cut();
                                    }
                                })
                        .run();
                if (steps.get() < cut) {
                    assertThat(outcome).isInstanceOf(Outcome.Committed.class);
                    break;
                }
                cuts++;
                assertThat(outcome).as("cut %s: %s", cut, outcome.sentence()).isInstanceOf(Outcome.RolledBack.class);
                assertThat(Databases.read(db.target).objects()).isEqualTo(before.objects());
                assertThat(db.target.value(ROWS)).isEqualTo("5|5|3|15");
                assertThat(db.promote(db.request())).isInstanceOf(Outcome.Committed.class);
                assertThat(db.inParity()).isTrue();
            }
        }
        assertThat(cuts).isGreaterThan(3);
    }

    @Test
    void a_lost_answer_to_commit_is_asked_for() throws IOException {
        try (Databases db = new Databases(ADDITIVE, OLD);
                AnswerEater network = new AnswerEater(db.target.target())) {
            PromotionListener listener = stage -> {
                if (stage instanceof Stage.Judged) {
                    network.choose("COMMIT");
                }
            };
            Outcome outcome =
                    new Promotion(db.request(network.through(db.target.target())), Approval.GRANTED, listener).run();
            assertThat(outcome).as(outcome.sentence()).isInstanceOf(Outcome.Committed.class);
            assertThat(db.inParity()).isTrue();
        }
    }

    @Test
    void facts_of_the_server_are_told_first() {
        try (Databases db = new Databases(ADDITIVE, OLD)) {
            db.promote(db.request());
            assertThat(db.stages.getFirst()).isInstanceOfSatisfying(Stage.Locked.class, locked -> {
                ServerFacts facts = locked.server();
                assertThat(facts.database()).isEqualTo(db.target.name());
            });
            assertThat(db.stages.getLast()).isInstanceOf(Stage.Proven.class);
        }
    }

    @Test
    void one_database_at_a_time_means_others_are_free() throws SQLException {
        try (Databases db = new Databases(ADDITIVE, OLD);
                TestDatabase other = PostgresServers.newest().create();
                Connection first = other.connection();
                PromotionLock held = PromotionLock.acquire(first, Duration.ZERO, "other", ExecutionListener.NONE)) {
            assertThat(db.promote(db.request())).isInstanceOf(Outcome.Committed.class);
            assertThat(held).isNotNull();
        }
    }
}
