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
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens after COMMIT: the application is asked, the target remembers, and what was promoted can be taken back. */
class AfterCommitTest {
    private static final String RESTORE = "on_failure: restore\nbackup: { method: native }\n";

    @TempDir
    private Path folder;

    private TestDatabase source;
    private TestDatabase target;
    private HttpServer application;
    private String within = "2s";
    private Supplier<String> health = () -> "{\"status\": \"ok\", \"database\": {\"connected\": true}}";

    @BeforeEach
    void start() throws IOException {
        source = PostgresServers.newest().create("CREATE TABLE t (a int PRIMARY KEY, b text, c int DEFAULT 5)");
        target = PostgresServers.newest().create("CREATE TABLE t (a int PRIMARY KEY); INSERT INTO t VALUES (7)");
        application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        application.createContext("/health", exchange -> {
            byte[] body = health.get().getBytes(StandardCharsets.UTF_8);
            boolean authorized =
                    "Bearer s3cret-token".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(authorized ? 200 : 401, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        application.start();
    }

    @AfterEach
    void stop() {
        application.stop(0);
        source.close();
        target.close();
    }

    @Test
    void the_application_is_asked_until_it_is_well() throws IOException {
        within = "60s";
        AtomicInteger asked = new AtomicInteger();
        health = () -> asked.incrementAndGet() < 3
                ? "{\"status\": \"starting\"}"
                : "{\"status\": \"ok\", \"database\": {\"connected\": true}}";

        Cli.Result promoted = Cli.run("promote", "a", "b", "--yes", "--config", config(""));

        assertThat(promoted.code()).as(promoted.all()).isZero();
        assertThat(promoted.out()).contains("✓ application health").doesNotContain("s3cret-token");
        assertThat(asked.get()).isEqualTo(3);
        Cli.Result history = Cli.run("history", "b", "--config", config(""));
        assertThat(history.out()).contains("✓ committed").contains("from a, 2 steps");
        assertThat(Cli.run("compare", "a", "b", "--config", config("")).code())
                .as("the history is in no comparison")
                .isZero();
    }

    @Test
    void a_sick_application_takes_the_promotion_back() throws IOException {
        health = () -> "{\"status\": \"broken\", \"database\": {\"connected\": true}}";

        Cli.Result promoted = Cli.run("promote", "a", "b", "--yes", "--config", config(""));

        assertThat(promoted.code()).as(promoted.all()).isEqualTo(1);
        assertThat(promoted.out())
                .contains("✗ application health: status is broken, ok is expected")
                .contains("It was taken back");
        assertThat(target.value("SELECT count(*) FROM pg_attribute WHERE attrelid = 't'::regclass AND attname = 'b'"))
                .isEqualTo("0");
        assertThat(target.value("SELECT a FROM t")).isEqualTo("7");
    }

    @Test
    void what_was_written_meanwhile_is_not_lost_by_taking_back() throws IOException {
        health = () -> {
            target.execute("UPDATE t SET b = 'written by the new release'");
            return "{\"status\": \"broken\"}";
        };

        Cli.Result promoted = Cli.run("promote", "a", "b", "--yes", "--config", config(""));

        assertThat(promoted.code()).as(promoted.all()).isEqualTo(4);
        assertThat(promoted.out()).contains("Taking it back failed").contains("--undo b-");
        assertThat(target.value("SELECT b FROM t")).isEqualTo("written by the new release");
        String id = target.value("SELECT id FROM pgparity.promotion");

        Cli.Result refused = Cli.run("promote", "b", "--undo", id, "--yes", "--config", config(""));
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.out()).contains("--allow data-loss:column:public.t.b");
        Cli.Result undone = Cli.run(
                "promote",
                "b",
                "--undo",
                id,
                "--yes",
                "--allow",
                "data-loss:column:public.t.b",
                "--config",
                config(""));
        assertThat(undone.code()).as(undone.all()).isZero();
        assertThat(target.rows("SELECT * FROM t")).containsExactly("7");
        assertThat(Cli.run("promote", "b", "--undo", id, "--yes", "--config", config(""))
                        .err())
                .contains("remembers no promotion that could be taken back");
    }

    @Test
    void alert_only_says_so() throws IOException {
        health = () -> "{}";

        Cli.Result promoted = Cli.run("promote", "a", "b", "--yes", "--config", config("on_failure: alert\n"));

        assertThat(promoted.code()).isEqualTo(4);
        assertThat(promoted.out()).contains("status is nothing, ok is expected").contains("The change stays");
    }

    @Test
    void restore_puts_the_backup_in_its_place_where_nobody_wrote() throws IOException {
        health = () -> "{}";

        Cli.Result promoted = Cli.run("promote", "a", "b", "--yes", "--config", config(RESTORE));

        assertThat(promoted.code()).as(promoted.all()).isEqualTo(1);
        String kept = promoted.out().replaceAll("(?s).* is kept as (\\w+)\\..*", "$1");
        assertThat(promoted.out())
                .contains("↩ restores    backup ")
                .contains("took its place: the target is as it was");
        assertThat(target.rows("SELECT * FROM t")).containsExactly("7");
        target.execute("DROP DATABASE \"" + kept + "\"");
    }

    @Test
    void what_was_written_since_is_not_restored_away() throws IOException {
        health = () -> {
            target.execute("INSERT INTO t (a) SELECT max(a) + 1 FROM t");
            return "{}";
        };

        Cli.Result promoted = Cli.run("promote", "a", "b", "--yes", "--config", config(RESTORE));

        assertThat(promoted.code()).as(promoted.all()).isEqualTo(4);
        assertThat(promoted.out())
                .contains("The change stays: Rows of b were changed since the backup")
                .contains("rows of public.t were changed")
                .contains("pgparity backup restore ");
        assertThat(target.rows("SELECT a FROM t ORDER BY a")).startsWith("7", "8");
        assertThat(target.value("SELECT count(*) FROM pg_database WHERE datname LIKE '"
                        + target.name().substring(0, 26) + "%_restore%'"))
                .isEqualTo("0");
    }

    @Test
    void restore_is_refused_where_somebody_is_connected_or_nothing_is_backed_up() throws Exception {
        try (Connection shop = target.connection()) {
            shop.setClientInfo("ApplicationName", "shop");
            Cli.Result refused = Cli.run("promote", "a", "b", "--yes", "--config", config(RESTORE));

            assertThat(refused.code()).as(refused.all()).isEqualTo(3);
            assertThat(refused.out())
                    .contains(
                            "on_failure: restore is for stopped writes only, and 1 session is connected to b: postgres"
                                    + " (shop).");
        }
        Cli.Result without = Cli.run("promote", "a", "b", "--yes", "--no-backup", "--config", config(RESTORE));
        assertThat(without.code()).as(without.all()).isEqualTo(3);
        assertThat(without.out()).contains("needs a backup");
        assertThat(target.rows("SELECT * FROM t")).containsExactly("7");
    }

    @Test
    void check_asks_everything_now() throws IOException {
        Files.createDirectory(folder.resolve("checks"));
        Files.writeString(folder.resolve("checks/negative.sql"), "SELECT a FROM t WHERE a < 0");
        String config = config("""
                checks:
                  assert: [{ sql: select max(a) from t, equals: 7 }]
                  commands: ["test -d checks", "echo it broke; exit 3"]
                """);

        Cli.Result checked = Cli.run("check", "b", "--config", config);

        assertThat(checked.code()).as(checked.all()).isEqualTo(2);
        assertThat(checked.out())
                .contains("✓ checks/negative.sql")
                .contains("✓ health")
                .contains("✓ `test -d checks`")
                .contains("ended with 3: it broke")
                .contains("1 check of 5 fails in b")
                .doesNotContain("s3cret-token");
        target.execute("INSERT INTO t VALUES (-1)");
        assertThat(Cli.run("check", "b", "--format", "junit", "--config", config)
                        .out())
                .contains("failures=\"2\"")
                .contains("returned 1 row: a = -1");
    }

    private String config(String more) throws IOException {
        Files.writeString(folder.resolve(".env"), "APP_TOKEN=s3cret-token\n");
        return Files.writeString(
                        folder.resolve("pgparity.yaml"),
                        """
                        environments:
                          a: { url: "%s" }
                          b:
                            url: "%s"
                            health:
                              url: "http://127.0.0.1:%d/health"
                              headers: { Authorization: "Bearer ${APP_TOKEN}" }
                              expect: { status: ok, database.connected: true }
                              within: %s
                        """.formatted(
                                                source.url(),
                                                target.url(),
                                                application.getAddress().getPort(),
                                                within)
                                + more)
                .toString();
    }
}
