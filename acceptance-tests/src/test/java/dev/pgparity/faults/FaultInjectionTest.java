package dev.pgparity.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.apply.LockPolicy;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Scope;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.data.LookupMode;
import dev.pgparity.data.LookupTable;
import dev.pgparity.diff.CatalogDiffer;
import dev.pgparity.faults.Disturbed.Fault;
import dev.pgparity.faults.Disturbed.Gone;
import dev.pgparity.plan.Allowances;
import dev.pgparity.plan.PlanSettings;
import dev.pgparity.problem.Problem;
import dev.pgparity.promote.Promotion;
import dev.pgparity.promote.approval.Approval;
import dev.pgparity.promote.outcome.Outcome;
import dev.pgparity.promote.outcome.Stage;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.promote.request.RecordChoice;
import dev.pgparity.promote.review.HazardPolicy;
import dev.pgparity.promote.review.PhaseChoice;
import dev.pgparity.promote.work.RowsOrigin;
import dev.pgparity.promote.work.TargetPlan;
import dev.pgparity.promote.work.Work;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.read.ReadDetail;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.testkit.FaultyProxy;
import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A promotion is disturbed at a boundary of its steps. Afterwards the target is what it was, or what was promised, or says
 * in its journal how far it is; the next run completes; and no business row is lost or changed.
 */
class FaultInjectionTest {
    private static final boolean FULL = Boolean.getBoolean("pgparity.full");
    private static final int SAMPLE = Integer.getInteger("FAULTS", FULL ? Integer.MAX_VALUE : 6);
    private static final long SEED = Long.getLong("SEED", 20261128L);
    static final Scope SCOPE =
            new Scope(schema -> !schema.equals("pgparity"), true, true, true, Set.of(), "all but pgparity");
    /** So that a lock that somebody holds ends in a failure, not in patience. */
    private static final LockPolicy IMPATIENT = new LockPolicy(
            Duration.ofMillis(30), 3, Duration.ofSeconds(3), Duration.ofMillis(10), Duration.ofMillis(50));

    static final String ROWS = """
            CREATE TABLE customers (id int PRIMARY KEY, name text, email text);
            CREATE TABLE orders (id int PRIMARY KEY, customer_id int, total numeric, note text);
            INSERT INTO customers SELECT i, 'n' || i, i || '@x' FROM generate_series(1, 200) i;
            INSERT INTO orders SELECT i, 1 + i % 200, i, 'note ' || i FROM generate_series(1, 2000) i;
            CREATE TYPE state AS ENUM ('new');
            CREATE TABLE roles (code text PRIMARY KEY, label text);
            INSERT INTO roles VALUES ('a', 'A'), ('b', 'other');
            """;
    static final String BUSINESS = "SELECT count(*), sum(id), sum(total), count(DISTINCT note),"
            + " (SELECT md5(string_agg(c.id || c.name || c.email, ',' ORDER BY c.id)) FROM customers c) FROM orders";

    /** What is promoted: each has another kind of group. */
    enum Kind {
        ONE_TRANSACTION("""
            ALTER TABLE customers ADD age int;
            CREATE TABLE invoices (id int PRIMARY KEY, order_id int REFERENCES orders);
            CREATE VIEW named AS SELECT id, name FROM customers;
            COMMENT ON TABLE orders IS 'what they buy';
            """),
        OUTSIDE("""
            CREATE INDEX orders_customer ON orders (customer_id);
            ALTER TABLE orders ADD CONSTRAINT orders_customer_fkey FOREIGN KEY (customer_id) REFERENCES customers;
            ALTER TABLE customers ALTER name SET NOT NULL;
            ALTER TABLE orders ADD CHECK (total > 0);
            CREATE UNIQUE INDEX customers_email ON customers (email);
            """),
        ENUM_FIRST(
                """
            ALTER TYPE state ADD VALUE 'paid';
            """, "ALTER TABLE orders ADD state state DEFAULT 'paid'; CREATE INDEX orders_state ON orders (state);"),
        WITH_ROWS("""
            ALTER TABLE customers ADD role text REFERENCES roles;
            INSERT INTO roles VALUES ('c', 'C');
            UPDATE roles SET label = 'B' WHERE code = 'b';
            """),
        ROWS_BEFORE_OUTSIDE("""
            ALTER TABLE customers ADD role text;
            CREATE INDEX orders_customer ON orders (customer_id);
            INSERT INTO roles VALUES ('c', 'C');
            UPDATE roles SET label = 'B' WHERE code = 'b';
            """);

        private final String first;
        private final String then;

        boolean withRows() {
            return this == WITH_ROWS || this == ROWS_BEFORE_OUTSIDE;
        }

        Kind(String first) {
            this(first, "SELECT");
        }

        /** @param then needs what the first has committed */
        Kind(String first, String then) {
            this.first = first;
            this.then = then;
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_disturbed_promotion_leaves_the_target_before_or_after(Kind kind) throws SQLException {
        int boundaries = boundaries(kind);
        List<Injection> injections = new ArrayList<>();
        for (int at = 1; at <= boundaries; at++) {
            for (Fault fault : Fault.values()) {
                injections.add(new Injection(fault, at));
            }
        }
        Collections.shuffle(injections, new Random(SEED + kind.ordinal()));
        List<Injection> chosen = injections.subList(0, Math.min(SAMPLE, injections.size()));
        int[] ended = new int[4];
        for (Injection injection : chosen) {
            ended[inject(kind, injection)]++;
        }
        System.out.println("fault injection, " + kind + ": " + chosen.size() + " of " + injections.size()
                + " injections; " + ended[0] + " committed, " + ended[1] + " as it was, " + ended[2] + " partial, "
                + ended[3] + " client gone; all completed by the next run");
        assertThat(chosen).isNotEmpty();
    }

    /** @param at the boundary, from 1 */
    private record Injection(Fault fault, int at) {}

    /** Undisturbed, to count. */
    private int boundaries(Kind kind) throws SQLException {
        try (TestDatabase source = source(kind);
                TestDatabase target = PostgresServers.newest().create(ROWS)) {
            AtomicInteger count = new AtomicInteger();
            Outcome outcome = new Promotion(request(kind, source, target.target()), Approval.GRANTED, stage -> {
                        if (isBoundary(stage)) {
                            count.incrementAndGet();
                        }
                    })
                    .run();
            assertThat(outcome).as(outcome.sentence()).isInstanceOf(Outcome.Committed.class);
            return count.get();
        }
    }

    static boolean isBoundary(Stage stage) {
        return stage instanceof Stage.Applying
                || stage instanceof Stage.Judged
                || stage instanceof Stage.LookupsWritten
                || stage instanceof Stage.Recorded;
    }

    private int inject(Kind kind, Injection injection) throws SQLException {
        try (TestDatabase source = source(kind);
                TestDatabase target = PostgresServers.newest().create(ROWS);
                FaultyProxy network = FaultyProxy.before(target.target());
                Disturbed disturbed = new Disturbed(target, network)) {
            Catalog before = catalog(target);
            String business = target.value("SELECT x::text FROM (" + BUSINESS + ") AS x");
            AtomicInteger count = new AtomicInteger();
            int ended;
            try {
                Outcome outcome = new Promotion(
                                request(kind, source, network.through(target.target()))
                                        .withLocks(IMPATIENT),
                                Approval.GRANTED,
                                stage -> {
                                    if (isBoundary(stage) && count.incrementAndGet() == injection.at()) {
                                        disturbed.happens(injection.fault());
                                    }
                                })
                        .run();
                ended = outcome instanceof Outcome.Committed ? 0 : outcome instanceof Outcome.Partial ? 2 : 1;
                disturbed.over();
                if (ended == 1) {
                    assertThat(CatalogDiffer.compare(ours(before), ours(catalog(target)))
                                    .all())
                            .as("%s %s: %s", kind, injection, outcome.sentence())
                            .isEmpty();
                    assertThat(target.rows("SELECT * FROM roles ORDER BY 1"))
                            .as("%s %s: %s", kind, injection, outcome.sentence())
                            .containsExactly("a|A", "b|other");
                }
            } catch (Gone gone) {
                ended = 3;
                // the server notices that its client is gone
                target.execute("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
                        + " WHERE application_name LIKE 'pgparity%' AND datname = current_database()"
                        + " AND pid <> pg_backend_pid()");
            } catch (Problem problem) {
                // nobody could say how it ended; the next run finds out
                ended = 3;
            }
            disturbed.over();
            assertThat(target.value("SELECT x::text FROM (" + BUSINESS + ") AS x"))
                    .as("%s %s", kind, injection)
                    .isEqualTo(business);
            Outcome again = new Promotion(request(kind, source, target.target()), Approval.GRANTED, stage -> {}).run();
            assertThat(again)
                    .as("%s %s, again: %s %s", kind, injection, again.sentence(), again)
                    .isInstanceOf(Outcome.Committed.class);
            assertThat(CatalogDiffer.compare(ours(catalog(source)), ours(catalog(target)))
                            .inParity())
                    .as("%s %s", kind, injection)
                    .isTrue();
            assertThat(target.value("SELECT x::text FROM (" + BUSINESS + ") AS x"))
                    .as("%s %s", kind, injection)
                    .isEqualTo(business);
            if (kind.withRows()) {
                assertThat(target.rows("SELECT * FROM roles ORDER BY 1")).containsExactly("a|A", "b|B", "c|C");
            }
            return ended;
        }
    }

    /** Without what somebody else made meanwhile. */
    private static Catalog ours(Catalog catalog) {
        return new Scope(
                        schema -> true,
                        true,
                        true,
                        true,
                        Set.of(new dev.pgparity.catalog.name.ObjectId.InSchema(
                                dev.pgparity.catalog.name.Kind.TABLE, QualifiedName.of("public", "somebody_elses"))),
                        "ours")
                .apply(catalog);
    }

    static TestDatabase source(Kind kind) {
        TestDatabase source = PostgresServers.newest().create(ROWS);
        source.execute(kind.first);
        source.execute(kind.then);
        return source;
    }

    static Catalog catalog(TestDatabase database) throws SQLException {
        return catalog(database.target());
    }

    static Catalog catalog(ConnectionTarget database) throws SQLException {
        try (ServerConnection connection = Connections.open(database, Session.reading())) {
            return SCOPE.apply(CatalogReader.read(connection.jdbc(), ReadDetail.OBJECTS_AND_DEPENDENCIES));
        }
    }

    static PromotionRequest request(Kind kind, TestDatabase source, ConnectionTarget target) throws SQLException {
        PromotionRequest request = PromotionRequest.of(
                        "target",
                        target,
                        new TargetPlan.Towards(
                                catalog(source),
                                SCOPE,
                                difference -> difference.id().toString().contains("somebody_elses"),
                                PlanSettings.DEFAULT.with(PlanSettings.Online.ALWAYS)))
                .withPhase(PhaseChoice.ALL)
                .withHazards(new HazardPolicy(Allowances.EVERYTHING, false, Long.MAX_VALUE))
                .withRecord(new RecordChoice("source"));
        return kind.withRows()
                ? request.with(new Work.Rows(new RowsOrigin.OfDatabase(
                        List.of(new LookupTable(
                                QualifiedName.of("public", "roles"),
                                List.of(new Identifier("code")),
                                LookupMode.MIRROR,
                                Set.of(),
                                Optional.empty(),
                                Optional.empty())),
                        "source",
                        source.target())))
                : request;
    }

    @Test
    void the_suite_knows_every_fault() {
        assertThat(Fault.values()).hasSize(7);
    }
}
