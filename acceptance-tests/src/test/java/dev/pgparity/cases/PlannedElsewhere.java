package dev.pgparity.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.plan.PlanSettings;
import dev.pgparity.read.stored.CatalogSnapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Pairs of catalogs that three more JVMs plan again: a plan is a function of its input. Each JVM salts the order of
 * {@code Set.of} in its own way, and each gets the objects of the catalogs in a different order.
 */
final class PlannedElsewhere {
    private static final int JVMS = 3;

    private final Path folder;
    private final Set<String> names = new ConcurrentSkipListSet<>();

    PlannedElsewhere() {
        try {
            folder = Files.createTempDirectory("pgparity-plans");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a pair for {@link #check}. */
    void keep(String name, Catalog source, Catalog target, PlanSettings settings) {
        String file = name.replaceAll("[^A-Za-z0-9]+", "-");
        CatalogSnapshot.save(source, folder.resolve(file + PlanningProcess.SOURCE));
        CatalogSnapshot.save(target, folder.resolve(file + PlanningProcess.TARGET));
        PlanningProcess.write(settings, folder.resolve(file + PlanningProcess.SETTINGS));
        names.add(file);
    }

    /** Plans all pairs, in both directions, online and direct, in each JVM; fails where two JVMs do not agree. */
    void check() throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < JVMS; i++) {
            processes.add(start(i));
        }
        for (Process process : processes) {
            assertThat(process.waitFor(10, TimeUnit.MINUTES))
                    .as("planning has ended")
                    .isTrue();
            assertThat(process.exitValue())
                    .as("exit code; see the output in %s", folder)
                    .isZero();
        }
        Set<String> unlike = new TreeSet<>();
        for (String name : names) {
            String first = plans(0, name);
            for (int i = 1; i < JVMS; i++) {
                if (!plans(i, name).equals(first)) {
                    unlike.add(name);
                }
            }
        }
        assertThat(unlike)
                .as(
                        "pairs (of %s) with different plans in different JVMs; the first differs in %s",
                        names.size(), difference(unlike))
                .isEmpty();
        delete();
    }

    private Process start(int number) throws IOException {
        Path plans = Files.createDirectories(folder.resolve("plans-" + number));
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path arguments = Files.writeString(
                folder.resolve("arguments-" + number), "-cp\n\"" + classes.replace("\\", "\\\\") + "\"\n");
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "@" + arguments,
                        PlanningProcess.class.getName(),
                        folder.toString(),
                        plans.toString(),
                        Integer.toString(number))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output-" + number).toFile())
                .start();
    }

    private String plans(int number, String name) throws IOException {
        return Files.readString(folder.resolve("plans-" + number).resolve(name));
    }

    /** The first line in which the plans of one pair differ. */
    private String difference(Set<String> unlike) throws IOException {
        for (String name : unlike) {
            for (int i = 1; i < JVMS; i++) {
                List<String> one = plans(0, name).lines().toList();
                List<String> other = plans(i, name).lines().toList();
                for (int line = 0; line < Math.min(one.size(), other.size()); line++) {
                    if (!one.get(line).equals(other.get(line))) {
                        return "\n< " + one.get(line) + "\n> " + other.get(line);
                    }
                }
            }
        }
        return "nothing";
    }

    private void delete() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
