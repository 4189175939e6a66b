package dev.pgparity.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.SchemaCase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every case in {@code cases/}, in both directions: all on 15, a sample on the newest major; {@code -Pfull} runs all on
 * every major. {@code CASE=table/add_column} selects by the beginnings of names, {@code MAJOR=15,18} the servers,
 * {@code SEED=…} another sample, {@code UPDATE=1} rewrites the golden plans, and what came of all in {@code -Pfull}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasesTest {
    private static final Path FOLDER = Path.of("cases");
    private static final int JUDGED_BY_DUMP = 15;
    private static final List<SchemaCase> CASES = SchemaCase.below(FOLDER);
    private static final KnownFailures KNOWN = KnownFailures.read(FOLDER.resolve("known-failures.txt"));
    private static final double SAMPLE = 0.15;
    private static final boolean FULL = Boolean.getBoolean("pgparity.full");

    private final FullRun all = new FullRun();
    private final PlannedElsewhere elsewhere = new PlannedElsewhere();

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> cases() {
        String prefix = Optional.ofNullable(System.getenv("CASE")).orElse("");
        return CASES.stream()
                .filter(subject -> Stream.of(prefix.split(",", -1)).anyMatch(subject.name()::startsWith))
                .flatMap(subject -> majors(subject, !prefix.isEmpty()).stream()
                        .map(major -> DynamicTest.dynamicTest(subject + " on " + major, () -> run(subject, major))));
    }

    private void run(SchemaCase subject, int major) {
        boolean good = false;
        try {
            new CaseRun(subject, major, major == goldenMajor(subject), KNOWN, elsewhere).run();
            good = true;
        } finally {
            all.count(major, good);
        }
    }

    @AfterAll
    void keep() throws IOException {
        if (FULL && "1".equals(System.getenv("UPDATE")) && System.getenv("CASE") == null) {
            all.write();
        }
    }

    @AfterAll
    void other_processes_make_the_same_plans() throws IOException, InterruptedException {
        elsewhere.check();
    }

    @Test
    void a_known_failure_is_one_of_a_case() {
        assertThat(KNOWN.entries())
                .allSatisfy(entry -> assertThat(CASES)
                        .as("known-failures.txt speaks of a case that is not there")
                        .anyMatch(subject -> subject.name().equals(entry.name())));
    }

    private static List<Integer> majors(SchemaCase subject, boolean named) {
        Optional<String> chosen = Optional.ofNullable(System.getenv("MAJOR"));
        Random sample = new Random(
                Optional.ofNullable(System.getenv("SEED")).map(Long::parseLong).orElse(1L)
                        ^ subject.name().hashCode());
        boolean sampled = named || sample.nextDouble() < SAMPLE;
        int newest = PostgresServers.majors().getLast();
        return PostgresServers.majors().stream()
                .filter(subject::runsOn)
                .filter(major -> chosen.isPresent()
                        ? List.of(chosen.get().split(",")).contains(Integer.toString(major))
                        : FULL || major == goldenMajor(subject) || (major == newest && sampled))
                .toList();
    }

    /** Servers print definitions in their own ways, so a golden plan is that of one major. */
    private static int goldenMajor(SchemaCase subject) {
        return subject.runsOn(JUDGED_BY_DUMP)
                ? JUDGED_BY_DUMP
                : PostgresServers.majors().stream()
                        .filter(subject::runsOn)
                        .reduce((older, newer) -> newer)
                        .orElseThrow();
    }
}
