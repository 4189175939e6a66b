package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.FaultyProxy;
import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The network forgets a connection while its statement runs: nobody waits for ever, and the lock is free. */
class FrozenConnectionTest {
    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void a_run_whose_connection_is_forgotten_ends_within_a_minute_and_the_next_one_runs() throws Exception {
        try (TestDatabase target = PostgresServers.newest().create();
                FaultyProxy proxy = FaultyProxy.before(target.target())) {
            Files.writeString(folder.resolve("001_slow.sql"), "SELECT pg_sleep(4);\nCREATE TABLE slow (id int);\n");
            String through = target.url().replaceFirst(":\\d+/", ":" + proxy.port() + "/");

            CompletableFuture<Cli.Result> run = CompletableFuture.supplyAsync(
                    () -> Cli.run("migrate", "up", through, "--folder", folder.toString()));
            while (target.value("SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(4)%'"
                            + " AND pid <> pg_backend_pid() AND datname = current_database() AND state = 'active'")
                    .equals("0")) {
                assertThat(run).isNotDone();
                Thread.sleep(50);
            }
            proxy.freezeOpen();
            long frozen = System.nanoTime();

            Cli.Result ended = run.get(3, TimeUnit.MINUTES);

            assertThat(Duration.ofNanos(System.nanoTime() - frozen)).isLessThan(Duration.ofSeconds(75));
            assertThat(ended.code()).as(ended.all()).isNotZero();
            assertThat(ended.all()).contains("the network has lost this connection");
            Cli.Result next = Cli.run("migrate", "up", target.url(), "--folder", folder.toString());
            assertThat(next.code()).as(next.all()).isZero();
            assertThat(target.value("SELECT count(*) FROM slow")).isEqualTo("0");
        }
    }
}
