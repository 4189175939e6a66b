package dev.pgparity.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.PlainConnections;
import dev.pgparity.diff.CatalogDiffer;
import dev.pgparity.faults.FaultInjectionTest.Kind;
import dev.pgparity.problem.Problem;
import dev.pgparity.promote.Promotion;
import dev.pgparity.promote.approval.Approval;
import dev.pgparity.promote.outcome.Outcome;
import dev.pgparity.scratch.EmbeddedOptions;
import dev.pgparity.scratch.EmbeddedServer;
import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The target's server stops at once (SIGQUIT, as when the machine loses its power), and recovers when it is started. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class StoppedServerTest {
    private static final int SAMPLE =
            Integer.getInteger("STOPS", Boolean.getBoolean("pgparity.full") ? Integer.MAX_VALUE : 1);
    private static final long SEED = Long.getLong("SEED", 20261128L);

    @ParameterizedTest
    @EnumSource(Kind.class)
    void after_recovery_the_target_is_before_or_after_and_the_next_run_completes(Kind kind) throws Exception {
        int boundaries = boundaries(kind);
        List<Integer> at = new ArrayList<>();
        for (int i = 1; i <= boundaries; i++) {
            at.add(i);
        }
        Collections.shuffle(at, new Random(SEED + kind.ordinal()));
        List<Integer> chosen = at.subList(0, Math.min(SAMPLE, at.size()));
        for (int boundary : chosen) {
            stop(kind, boundary);
        }
        System.out.println("server stopped at once, " + kind + ": " + chosen.size() + " of " + boundaries
                + " boundaries; all completed by the next run");
    }

    private static int boundaries(Kind kind) throws SQLException {
        try (TestDatabase source = FaultInjectionTest.source(kind);
                TestDatabase target = PostgresServers.newest().create(FaultInjectionTest.ROWS)) {
            AtomicInteger count = new AtomicInteger();
            new Promotion(FaultInjectionTest.request(kind, source, target.target()), Approval.GRANTED, stage -> {
                        if (FaultInjectionTest.isBoundary(stage)) {
                            count.incrementAndGet();
                        }
                    })
                    .run();
            return count.get();
        }
    }

    private static void stop(Kind kind, int boundary) throws Exception {
        Path folder = Files.createTempDirectory(Path.of("/tmp"), "pgparity-stopped-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path server = folder.resolve("server");
        Catalog before;
        String business;
        try (TestDatabase source = FaultInjectionTest.source(kind)) {
            try (EmbeddedServer first = start(server)) {
                execute(first.target(), "CREATE DATABASE target");
                ConnectionTarget target = first.target().withDatabase("target");
                execute(target, FaultInjectionTest.ROWS);
                before = FaultInjectionTest.catalog(target);
                business = business(target);
                AtomicInteger count = new AtomicInteger();
                try {
                    new Promotion(FaultInjectionTest.request(kind, source, target), Approval.GRANTED, stage -> {
                                if (FaultInjectionTest.isBoundary(stage) && count.incrementAndGet() == boundary) {
                                    quit(server);
                                }
                            })
                            .run();
                } catch (Problem problem) {
                    // nobody could say how it ended; the next run finds out
                    assertThat(problem.message()).isNotEmpty();
                }
            }
            try (EmbeddedServer second = start(server)) {
                ConnectionTarget target = second.target().withDatabase("target");
                assertThat(business(target)).as("%s at %d", kind, boundary).isEqualTo(business);
                Catalog found = FaultInjectionTest.catalog(target);
                if (kind == Kind.ONE_TRANSACTION || kind == Kind.WITH_ROWS) {
                    boolean asItWas = CatalogDiffer.compare(before, found).inParity();
                    boolean landed = CatalogDiffer.compare(FaultInjectionTest.catalog(source), found)
                            .inParity();
                    assertThat(asItWas || landed)
                            .as("%s at %d: one transaction is there or not", kind, boundary)
                            .isTrue();
                }
                Outcome again = new Promotion(
                                FaultInjectionTest.request(kind, source, target), Approval.GRANTED, stage -> {})
                        .run();
                assertThat(again).as(again.sentence()).isInstanceOf(Outcome.Committed.class);
                assertThat(CatalogDiffer.compare(FaultInjectionTest.catalog(source), FaultInjectionTest.catalog(target))
                                .inParity())
                        .as("%s at %d", kind, boundary)
                        .isTrue();
                assertThat(business(target)).as("%s at %d", kind, boundary).isEqualTo(business);
            }
        }
        remove(folder);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static EmbeddedServer start(Path server) {
        return EmbeddedServer.start(
                EmbeddedOptions.of(PostgresServers.newest().major()).keptIn(server));
    }

    /** The postmaster's own process, and no goodbye to anybody. */
    private static void quit(Path server) {
        try {
            String pid =
                    Files.readAllLines(server.resolve("data/postmaster.pid")).getFirst();
            new ProcessBuilder("kill", "-QUIT", pid).start().waitFor();
            ProcessHandle.of(Long.parseLong(pid.strip()))
                    .ifPresent(process ->
                            process.onExit().orTimeout(20, TimeUnit.SECONDS).join());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String business(ConnectionTarget target) throws SQLException {
        try (Connection connection = PlainConnections.open(target);
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT x::text FROM (" + FaultInjectionTest.BUSINESS + ") AS x")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(ConnectionTarget target, String sql) throws SQLException {
        try (Connection connection = PlainConnections.openSimple(target);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
