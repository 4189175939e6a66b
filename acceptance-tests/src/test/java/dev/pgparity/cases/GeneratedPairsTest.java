package dev.pgparity.cases;

import dev.pgparity.plan.PlanSettings;
import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.SchemaGenerator;
import dev.pgparity.testkit.TestDatabase;
import dev.pgparity.testkit.WideSchemaGenerator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Random schemas, random changes, the same judges. A failure names its seed: {@code SEED=17 RUNS=1} repeats it;
 * {@code RUNS=100000} goes on for hours.
 */
class GeneratedPairsTest {
    private static final long FIRST = number("SEED", 1);
    private static final long RUNS = number("RUNS", Boolean.getBoolean("pgparity.full") ? 500 : 50);
    private static final int JUDGED_BY_DUMP = 15;

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> pairs() {
        return LongStream.range(FIRST, FIRST + RUNS)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> run(seed, SchemaGenerator.pair(seed))));
    }

    /** Many kinds that stand on each other: partitions, heirs, views on views, policies, statistics, domains, enums. */
    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> wide_pairs() {
        return LongStream.range(FIRST, FIRST + RUNS)
                .mapToObj(seed ->
                        DynamicTest.dynamicTest("seed " + seed, () -> run(seed, WideSchemaGenerator.pair(seed))));
    }

    private static void run(long seed, SchemaGenerator.Pair pair) {
        PostgresServers server = CaseServers.of(JUDGED_BY_DUMP);
        try (TestDatabase source = server.create(pair.after());
                TestDatabase target = server.create(pair.before())) {
            Trial trial = new Trial(source, target, PlanSettings.DEFAULT, JUDGED_BY_DUMP, true);
            List<String> wrong;
            try {
                wrong = trial.run(trial.plan());
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
