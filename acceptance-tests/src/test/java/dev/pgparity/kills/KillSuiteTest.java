package dev.pgparity.kills;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.cli.PgparityCommand;
import dev.pgparity.kills.KillTrial.Length;
import dev.pgparity.kills.KillTrial.Report;
import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes of pgparity are killed, or their target is, at random moments of all kinds of work. The seed is the repro:
 * {@code SEED=17 RUNS=1}. Of a run of a hundred or more, {@code UPDATE=1} writes docs/kills.md.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class KillSuiteTest {
    private static final int RUNS = number("RUNS", Boolean.getBoolean("pgparity.full") ? 1000 : 20);
    private static final int SEED = number("SEED", 20261201);
    /** Of so many moments one is anywhere in the run; the others are after its first step. */
    private static final int ANYWHERE = 5;

    private final Map<Scenario, Length> lengths = new EnumMap<>(Scenario.class);
    private final Map<Scenario, TestDatabase> sources = new EnumMap<>(Scenario.class);

    @TempDir
    private Path folder;

    private static int number(String variable, int otherwise) {
        return Optional.ofNullable(System.getenv(variable))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }

    @Test
    void whatever_is_killed_says_the_truth_and_is_completed_by_the_next_run() throws Exception {
        KillTable table = new KillTable();
        List<AssertionError> failures = new ArrayList<>();
        try {
            for (int i = 0; i < RUNS; i++) {
                int seed = SEED + i;
                // neighbouring seeds of Random begin alike
                Random random = new Random(new SplittableRandom(seed).nextLong());
                Scenario scenario = Scenario.values()[Math.floorMod(seed, Scenario.values().length)];
                Kill kill = Kill.values()[random.nextInt(Kill.values().length)];
                Length length = length(scenario);
                long from = random.nextInt(ANYWHERE) == 0 ? 0 : length.first();
                long bytes = from + (long) (random.nextDouble() * (length.all() - from));
                long begin = System.nanoTime();
                try (KillTrial trial = new KillTrial(
                        scenario, kill == Kill.SERVER_STOPPED, source(scenario).target())) {
                    Report report = trial.run(kill, bytes, random);
                    table.add(scenario, kill, report);
                    System.out.printf(
                            "kill SEED=%d %s, %s: %s, exit code %d%s, %.1f s%n",
                            seed,
                            scenario,
                            kill,
                            report.state(),
                            report.code(),
                            report.tooLate() ? ", ended before" : "",
                            (System.nanoTime() - begin) / 1e9);
                } catch (AssertionError e) {
                    System.out.println("kill SEED=" + seed + " " + scenario + ", " + kill + ": FAILED");
                    failures.add(new AssertionError("SEED=" + seed + " RUNS=1: " + scenario + ", " + kill, e));
                }
            }
        } finally {
            sources.values().forEach(TestDatabase::close);
        }
        System.out.println(table.text(SEED));
        assertThat(failures)
                .as(failures.stream()
                        .map(e -> e.getMessage() + "\n" + e.getCause())
                        .collect(Collectors.joining("\n\n")))
                .isEmpty();
        assertThat(table.kills()).isEqualTo(RUNS);
        if ("1".equals(System.getenv("UPDATE")) && RUNS >= 100) {
            Files.writeString(Path.of("../docs/kills.md"), table.text(SEED));
        }
    }

    private Length length(Scenario scenario) throws IOException, SQLException {
        Length known = lengths.get(scenario);
        if (known != null) {
            return known;
        }
        try (KillTrial trial = new KillTrial(scenario, false, source(scenario).target())) {
            Length measured = trial.measure();
            lengths.put(scenario, measured);
            return measured;
        }
    }

    /** What the scenario wants; migrations are run there as a user would. */
    private TestDatabase source(Scenario scenario) throws IOException {
        TestDatabase known = sources.get(scenario);
        if (known != null) {
            return known;
        }
        TestDatabase source = PostgresServers.newest().create(Scenario.BASE);
        sources.put(scenario, source);
        if (!scenario.runsMigrations()) {
            source.execute(scenario.change());
            return source;
        }
        Path files = Files.createDirectories(folder.resolve(scenario.name()));
        for (int i = 0; i < Scenario.FILES.size(); i++) {
            Files.writeString(files.resolve("00" + (i + 1) + "_change.sql"), Scenario.FILES.get(i));
        }
        StringWriter text = new StringWriter();
        String[] up = {"migrate", "up", source.url(), "--yes", "--folder", files.toString()};
        int code = PgparityCommand.commandLine(up)
                .setOut(new PrintWriter(text, true))
                .setErr(new PrintWriter(text, true))
                .execute(up);
        assertThat(code).as(text.toString()).isZero();
        return source;
    }
}
