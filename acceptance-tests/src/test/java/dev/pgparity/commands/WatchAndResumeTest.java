package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An environment that is looked at over time, and a promotion that was cut off and goes on. */
class WatchAndResumeTest {
    @TempDir
    private Path folder;

    private TestDatabase source;
    private TestDatabase target;

    @BeforeEach
    void databases() {
        source = PostgresServers.newest().create("CREATE TABLE t (a int PRIMARY KEY); CREATE TABLE u (a int)");
        target = PostgresServers.newest().create("CREATE TABLE t (a int PRIMARY KEY)");
    }

    @AfterEach
    void drop() {
        source.close();
        target.close();
    }

    @Test
    void drift_failing_checks_and_errors_in_a_log_are_told_once() throws IOException {
        String config = config("checks: { assert: [{ sql: select count(*) from t, equals: 0 }] }\n");
        assertThat(Cli.run("promote", "a", "b", "--yes", "--config", config).code())
                .isZero();
        assertThat(Cli.run("watch", "b", "--rounds", "1", "--config", config).code())
                .isZero();
        target.execute("ALTER TABLE u ADD by_hand int; INSERT INTO t VALUES (1)");
        Path log = Files.writeString(folder.resolve("server.log"), "LOG: before\n");
        List<String> told = new CopyOnWriteArrayList<>();
        HttpServer hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext("/", exchange -> {
            told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            Files.writeString(
                    log,
                    "ERROR:  duplicate key value violates unique constraint \"t_pkey\"\n",
                    StandardOpenOption.APPEND);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        hook.start();
        try {
            Files.writeString(
                    folder.resolve(".env"),
                    "HOOK=http://127.0.0.1:" + hook.getAddress().getPort() + "/secret-path\n");
            Cli.Result watched = Cli.run(
                    "watch",
                    "b",
                    "--rounds",
                    "2",
                    "--every",
                    "1",
                    "--webhook-variable",
                    "HOOK",
                    "--log",
                    log.toString(),
                    "--config",
                    config);

            assertThat(watched.code()).as(watched.all()).isEqualTo(2);
            assertThat(watched.out())
                    .containsOnlyOnce("Drift since promotion b-")
                    .contains("column:public.u.by_hand")
                    .containsOnlyOnce("select count(*) from t")
                    .contains("1 duplicate keys in")
                    .doesNotContain("secret-path");
            assertThat(told).hasSize(2);
            assertThat(told.getFirst()).contains("\"text\"").contains("Drift since");
        } finally {
            hook.stop(0);
        }
    }

    @Test
    void what_was_cut_off_goes_on() throws IOException {
        source.execute("CREATE TYPE colour AS ENUM ('red', 'green'); CREATE TABLE paints (code text PRIMARY KEY,"
                + " colour colour); INSERT INTO paints VALUES ('p', 'green');");
        target.execute("CREATE TYPE colour AS ENUM ('red');");
        String data = "data: [{ table: public.paints }]\n";
        String config = config(data + "checks: { assert: [{ sql: select count(*) from paints, equals: 2 }] }\n");
        Cli.Result partial = Cli.run("promote", "a", "b", "--yes", "--config", config);
        assertThat(partial.code()).as(partial.all()).isEqualTo(4);

        config(data);
        Cli.Result resumed = Cli.run("promote", "--resume", "--yes", "--config", config);

        assertThat(resumed.code()).as(resumed.all()).isZero();
        assertThat(resumed.out()).contains("Goes on with: pgparity promote a b");
        assertThat(target.value("SELECT colour FROM paints")).isEqualTo("green");
        assertThat(Cli.run("promote", "--resume", "--config", config).out()).contains("No promotion was cut off");
    }

    private String config(String more) throws IOException {
        return Files.writeString(folder.resolve("pgparity.yaml"), """
                environments: { a: { url: "%s" }, b: { url: "%s" } }
                """.formatted(source.url(), target.url()) + more)
                .toString();
    }
}
