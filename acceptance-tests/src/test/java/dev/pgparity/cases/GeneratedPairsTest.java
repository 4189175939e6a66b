package dev.pgparity.cases;

import dev.pgparity.plan.Plan;
import dev.pgparity.plan.PlanSettings;
import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.SampleRows;
import dev.pgparity.testkit.SchemaGenerator;
import dev.pgparity.testkit.TestDatabase;
import dev.pgparity.testkit.WideSchemaGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Random schemas, random changes, the same judges. A failure names its seed: {@code SEED=17 RUNS=1} repeats it;
 * {@code RUNS=100000} goes on for hours.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedPairsTest {
    private static final long FIRST = number("SEED", 1);
    private static final long RUNS = number("RUNS", Boolean.getBoolean("pgparity.full") ? 500 : 50);
    private static final int JUDGED_BY_DUMP = 15;

    private final PlannedElsewhere elsewhere = new PlannedElsewhere();

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> pairs() {
        return LongStream.range(FIRST, FIRST + RUNS)
                .mapToObj(seed -> DynamicTest.dynamicTest(
                        "seed " + seed, () -> run("narrow " + seed, seed, SchemaGenerator.pair(seed))));
    }

    /** Many kinds that stand on each other: partitions, heirs, views on views, policies, statistics, domains, enums. */
    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> wide_pairs() {
        return LongStream.range(FIRST, FIRST + RUNS)
                .mapToObj(seed -> DynamicTest.dynamicTest(
                        "seed " + seed, () -> run("wide " + seed, seed, WideSchemaGenerator.pair(seed))));
    }

    /** What was committed before a group fails is taken back, statement by statement, out of the steps' own undo. */
    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> taken_back() {
        return LongStream.range(FIRST, FIRST + RUNS)
                .mapToObj(seed -> DynamicTest.dynamicTest(
                        "seed " + seed,
                        () -> judge(
                                seed, mixed(seed), settings(seed), (trial, target) -> trial.takeBack(trial.plan()))));
    }

    /** With rows, which are kept, or of which the probes say that they are in the way. */
    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> pairs_with_rows() {
        return LongStream.range(FIRST, FIRST + RUNS)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    SchemaGenerator.Pair pair = mixed(seed);
                    judge(
                            seed,
                            new SchemaGenerator.Pair(pair.before() + SampleRows.SQL, pair.after()),
                            settings(seed),
                            (trial, target) -> new RowTrial(trial, target).run());
                }));
    }

    @AfterAll
    void other_processes_make_the_same_plans() throws IOException, InterruptedException {
        elsewhere.check();
    }

    private void run(String name, long seed, SchemaGenerator.Pair pair) {
        judge(seed, pair, settings(seed), (trial, target) -> {
            Plan plan = trial.plan();
            elsewhere.keep(name, trial.wanted(), plan.target(), settings(seed));
            List<String> unlike = trial.unlikeAtOnce(plan);
            return unlike.isEmpty() ? trial.run(plan) : unlike;
        });
    }

    private static SchemaGenerator.Pair mixed(long seed) {
        return seed % 2 == 0 ? SchemaGenerator.pair(seed) : WideSchemaGenerator.pair(seed);
    }

    /** The online ways and the direct ones. */
    private static PlanSettings settings(long seed) {
        return PlanSettings.DEFAULT.with(seed % 4 < 2 ? PlanSettings.Online.ALWAYS : PlanSettings.Online.NEVER);
    }

    private static void judge(
            long seed,
            SchemaGenerator.Pair pair,
            PlanSettings settings,
            BiFunction<Trial, TestDatabase, List<String>> verdict) {
        PostgresServers server = CaseServers.of(JUDGED_BY_DUMP);
        try (TestDatabase source = server.create(pair.after());
                TestDatabase target = server.create(pair.before())) {
            List<String> wrong;
            try {
                wrong = verdict.apply(new Trial(source, target, settings, JUDGED_BY_DUMP, true), target);
            } catch (RuntimeException e) {
                wrong = List.of(e.toString());
            }
            if (!wrong.isEmpty()) {
                throw new AssertionError("SEED=" + seed + " RUNS=1\n" + String.join("\n", wrong) + "\nbefore:\n"
                        + pair.before() + "\nafter:\n" + pair.after());
            }
        }
    }

    private static long number(String variable, long otherwise) {
        return Optional.ofNullable(System.getenv(variable)).map(Long::parseLong).orElse(otherwise);
    }
}
