package dev.pgparity.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgparity.apply.ExecutionResult;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.diff.CatalogDiffer;
import dev.pgparity.observe.HazardReview;
import dev.pgparity.observe.TableSizes;
import dev.pgparity.own.OwnSchema;
import dev.pgparity.own.Rights;
import dev.pgparity.plan.Action;
import dev.pgparity.plan.Plan;
import dev.pgparity.plan.PlanSettings;
import dev.pgparity.promote.review.HazardPolicy;
import dev.pgparity.promote.review.PhaseChoice;
import dev.pgparity.promote.review.Selection;
import dev.pgparity.report.SqlScript;
import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.SchemaCase;
import dev.pgparity.testkit.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The additive part of every plan stands by itself: psql runs it as it is printed, it makes what it promises, no row is
 * gone, and the rest of the plan follows afterwards. {@code CASE}, {@code MAJOR} and {@code SEED} select as in
 * {@link CasesTest}; a quarter of them by default, all with {@code -Pfull}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdditivePartTest {
    private static final int MAJOR =
            Optional.ofNullable(System.getenv("MAJOR")).map(Integer::parseInt).orElse(15);
    private static final String PREFIX =
            Optional.ofNullable(System.getenv("CASE")).orElse("");

    /** CREATE OPERATOR writes itself into its commutator, which no step says; promote notices before COMMIT. */
    private static final String KNOWN = "operator/alter";

    private static final double SAMPLE = Boolean.getBoolean("pgparity.full") || !PREFIX.isEmpty() ? 1 : 0.25;
    private static final long SEED =
            Optional.ofNullable(System.getenv("SEED")).map(Long::parseLong).orElse(7L);

    private final AtomicInteger parts = new AtomicInteger();

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> cases() {
        assumeTrue(Psql.isInstalled(), "psql is not installed");
        Random sample = new Random(SEED);
        return SchemaCase.below(Path.of("cases")).stream()
                .filter(subject -> sample.nextDouble() < SAMPLE)
                .filter(subject -> subject.runsOn(MAJOR))
                .filter(subject -> !subject.name().equals(KNOWN))
                .filter(subject -> Stream.of(PREFIX.split(",", -1)).anyMatch(subject.name()::startsWith))
                .map(subject -> DynamicTest.dynamicTest(subject.name(), () -> run(subject)));
    }

    @AfterAll
    void something_was_left_out_and_something_ran() {
        if (PREFIX.isEmpty() && Psql.isInstalled()) {
            assertThat(parts.get()).isGreaterThan(SAMPLE < 1 ? 5 : 50);
        }
    }

    private void run(SchemaCase subject) throws SQLException {
        PostgresServers server = CaseServers.of(MAJOR);
        try (TestDatabase before = server.create(subject.before());
                TestDatabase after = server.create(subject.after());
                TestDatabase target = server.create()) {
            populate(target, subject.before());
            subject.seed().ifPresent(target::execute);
            part(subject, after, target);
        }
        if (subject.oneWay().isEmpty()) {
            try (TestDatabase before = server.create(subject.before());
                    TestDatabase target = server.create()) {
                populate(target, subject.after());
                subject.seedBack().ifPresent(target::execute);
                part(subject, before, target);
            }
        }
    }

    /** Our tables come first, as in a target that was promoted to before: an event trigger of a case may forbid them. */
    private static void populate(TestDatabase target, String sql) throws SQLException {
        try (Connection connection = target.connection()) {
            OwnSchema.open(connection, Rights.PROMOTE);
        }
        target.execute(sql);
    }

    private void part(SchemaCase subject, TestDatabase source, TestDatabase target) throws SQLException {
        Plan plan = trial(subject, source, target, PlanSettings.Online.ALWAYS).plan();
        Selection selection = Selection.of(
                HazardReview.of(plan, Map.of(), TableSizes.NONE), PhaseChoice.ADDITIVE, HazardPolicy.DEFAULT);
        StringWriter script = new StringWriter();
        new SqlScript(new PrintWriter(script), Trial.read(source).secrets())
                .write(selection.groups(), selection.left());
        if (!selection.groups().isEmpty() && !selection.left().isEmpty()) {
            parts.incrementAndGet();
        }
        RowCensus rows = RowCensus.of(target);

        Psql.Result result = Psql.run(target, script.toString());

        assertThat(result.code()).as(result.output() + "\n" + script).isZero();
        Catalog now = Trial.read(target);
        Catalog expected = Plan.expected(plan.target(), selection.steps().stream());
        assertThat(Trial.describe(CatalogDiffer.compare(expected, now)))
                .as(script.toString())
                .isEmpty();
        RowCensus kept = RowCensus.of(target);
        assertThat(rows.lostIn(kept, kept)).as(script.toString()).isEmpty();
        assertThat(plan.target().objects().keySet().stream()
                        .filter(id -> !now.has(id))
                        .filter(id -> selection.steps().stream().noneMatch(s -> s.action() == Action.RENAME))
                        .toList())
                .as("what was there is there")
                .isEmpty();
        Trial trial = trial(subject, source, target, PlanSettings.DEFAULT.online());
        Plan rest = trial.plan();
        if (trial.execute(rest, rest.groups()) instanceof ExecutionResult.Failed failed) {
            fail("the rest: " + failed.failure() + "\nafter\n" + script);
        }
        assertThat(trial.verdict(rows)).as("the rest, after\n" + script).isEmpty();
    }

    private static Trial trial(
            SchemaCase subject, TestDatabase source, TestDatabase target, PlanSettings.Online online) {
        return new Trial(
                source,
                target,
                new PlanSettings(
                        subject.using(),
                        subject.fill(),
                        subject.renames(),
                        online,
                        PlanSettings.DEFAULT.onlineAboveRows()),
                MAJOR,
                false);
    }
}
