package dev.pgparity.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.diff.CatalogDiffer;
import dev.pgparity.faults.Disturbed.Fault;
import dev.pgparity.faults.Disturbed.Gone;
import dev.pgparity.faults.FaultInjectionTest.Kind;
import dev.pgparity.plan.Allowances;
import dev.pgparity.problem.Problem;
import dev.pgparity.promote.Promotion;
import dev.pgparity.promote.PromotionUndo;
import dev.pgparity.promote.approval.Approval;
import dev.pgparity.promote.outcome.Outcome;
import dev.pgparity.promote.outcome.PromotionListener;
import dev.pgparity.promote.review.HazardPolicy;
import dev.pgparity.testkit.FaultyProxy;
import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Taking a promotion back is disturbed at a boundary of its steps: the next try takes it back, its lookup rows too, and no
 * business row is lost or changed.
 */
class UndoFaultTest {
    private static final int SAMPLE =
            Integer.getInteger("FAULTS", Boolean.getBoolean("pgparity.full") ? Integer.MAX_VALUE : 2);
    private static final long SEED = Long.getLong("SEED", 20261129L);

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_disturbed_undo_is_finished_by_the_next_one(Kind kind) throws SQLException {
        AtomicInteger boundaries = new AtomicInteger();
        try (TestDatabase source = FaultInjectionTest.source(kind);
                TestDatabase target = PostgresServers.newest().create(FaultInjectionTest.ROWS)) {
            promote(kind, source, target);
            Outcome undisturbed = undo(target.target(), stage -> {
                if (FaultInjectionTest.isBoundary(stage)) {
                    boundaries.incrementAndGet();
                }
            });
            assertThat(undisturbed).as(undisturbed.sentence()).isInstanceOf(Outcome.Committed.class);
        }
        List<Runnable> injections = new ArrayList<>();
        for (int at = 1; at <= boundaries.get(); at++) {
            for (Fault fault : Fault.values()) {
                int boundary = at;
                injections.add(() -> inject(kind, fault, boundary));
            }
        }
        Collections.shuffle(injections, new Random(SEED + kind.ordinal()));
        List<Runnable> chosen = injections.subList(0, Math.min(SAMPLE, injections.size()));
        chosen.forEach(Runnable::run);
        System.out.println("fault injection, undo of " + kind + ": " + chosen.size() + " of " + injections.size()
                + " injections; all taken back by the next run");
        assertThat(chosen).isNotEmpty();
    }

    private static void inject(Kind kind, Fault fault, int at) {
        try (TestDatabase source = FaultInjectionTest.source(kind);
                TestDatabase target = PostgresServers.newest().create(FaultInjectionTest.ROWS);
                FaultyProxy network = FaultyProxy.before(target.target());
                Disturbed disturbed = new Disturbed(target, network)) {
            String what = kind + " " + fault + " at " + at;
            Catalog before = FaultInjectionTest.catalog(target);
            List<String> rows = rows(target);
            promote(kind, source, target);
            AtomicInteger count = new AtomicInteger();
            try {
                undo(network.through(target.target()), stage -> {
                    if (FaultInjectionTest.isBoundary(stage) && count.incrementAndGet() == at) {
                        disturbed.happens(fault);
                    }
                });
            } catch (Gone gone) {
                target.execute("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
                        + " WHERE application_name LIKE 'pgparity%' AND datname = current_database()"
                        + " AND pid <> pg_backend_pid()");
            } catch (Problem nobodyKnowsHowItEnded) {
                assertThat(nobodyKnowsHowItEnded.message()).isNotBlank();
            }
            disturbed.over();
            assertThat(business(target)).as(what).isEqualTo(rows.getFirst());
            try {
                Outcome again = undo(target.target(), stage -> {});
                assertThat(again).as("%s, again: %s", what, again).isInstanceOf(Outcome.Committed.class);
            } catch (Problem nothingLeft) {
                assertThat(nothingLeft.message()).as(what).contains("no promotion that could be taken back");
            }
            target.execute("DROP TABLE IF EXISTS somebody_elses");
            assertThat(CatalogDiffer.compare(before, FaultInjectionTest.catalog(target))
                            .all())
                    .as(what)
                    .isEmpty();
            assertThat(rows(target)).as(what).isEqualTo(rows);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void promote(Kind kind, TestDatabase source, TestDatabase target) throws SQLException {
        Outcome outcome = new Promotion(
                        FaultInjectionTest.request(kind, source, target.target()), Approval.GRANTED, stage -> {})
                .run();
        assertThat(outcome).as(outcome.sentence()).isInstanceOf(Outcome.Committed.class);
    }

    private static Outcome undo(ConnectionTarget target, PromotionListener listener) {
        return new PromotionUndo("target", target, FaultInjectionTest.SCOPE, listener)
                .run("last", HazardPolicy.undo(Allowances.EVERYTHING), Approval.GRANTED);
    }

    private static String business(TestDatabase target) {
        return target.value("SELECT x::text FROM (" + FaultInjectionTest.BUSINESS + ") AS x");
    }

    /** The business rows first, then the lookup rows. */
    private static List<String> rows(TestDatabase target) {
        List<String> rows = new ArrayList<>(List.of(business(target)));
        rows.addAll(target.rows("SELECT * FROM roles ORDER BY 1"));
        return rows;
    }
}
