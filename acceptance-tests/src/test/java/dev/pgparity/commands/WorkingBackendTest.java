package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A client is killed while its backend works on: until that ends, no end is written down and nothing else begins. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(300)
class WorkingBackendTest {
    private static final String SCHEMA = """
            CREATE TABLE orders (id int PRIMARY KEY, note text);
            INSERT INTO orders SELECT i, 'n' || i FROM generate_series(1, 1000) i;
            CREATE TABLE gate ();
            """;
    private static final String FILE = "LOCK TABLE gate IN ROW EXCLUSIVE MODE; CREATE TABLE made (a int);";

    @TempDir
    private Path folder;

    private StandbyServer server;

    @BeforeEach
    void start() throws SQLException {
        server = StandbyServer.start(SCHEMA);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void project(String target, String... files) throws IOException {
        Files.writeString(folder.resolve("pgparity.yaml"), """
                environments: { a: { url: "%s" }, b: { url: "%s" } }
                """.formatted(server.url("source"), target));
        if (files.length > 0) {
            Files.createDirectories(folder.resolve("migrations"));
        }
        for (int i = 0; i < files.length; i++) {
            Files.writeString(folder.resolve("migrations/00" + (i + 1) + "_file.sql"), files[i]);
        }
    }

    private Cli.Result run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--config", folder.resolve("pgparity.yaml").toString()));
        return Cli.run(all);
    }

    /** Kills it while its COMMIT waits for a standby; what came before that did not wait. */
    private String killedInCommit(String... command) throws Exception {
        ClientProcess client = server.inCommit(folder, command);
        client.signal("KILL");
        client.exitCode();
        Await.until(
                "its idle sessions are gone",
                () -> server.values(
                                "target",
                                "SELECT pid FROM pg_stat_activity WHERE datname = 'target' AND application_name LIKE 'pgparity%'"
                                        + " AND state = 'idle'")
                        .isEmpty());
        return server.waiting().getFirst();
    }

    @Test
    void a_migration_whose_commit_waits_for_a_standby_is_running_until_that_ends() throws Exception {
        project(server.url("target"), FILE);
        String pid = killedInCommit("migrate", "up", "b", "--yes");

        Cli.Result history = run("history", "b");
        assertThat(history.out()).contains("? running", "pid " + pid, "its COMMIT waits for a synchronous standby");
        assertThat(run("history", "b", "--format", "json").out()).contains("\"state\" : \"running\"", "pid " + pid);

        for (List<String> command : List.of(
                List.of("migrate", "up", "b", "--yes"),
                List.of("promote", "a", "b", "--yes", "--allow-destructive"),
                List.of("promote", "b", "--undo", "last", "--yes"))) {
            long begin = System.nanoTime();
            Cli.Result busy = run(command.toArray(String[]::new));
            assertThat(busy.code()).as(busy.all()).isEqualTo(3);
            assertThat(busy.all())
                    .contains("still working", "pid " + pid, "waits for a synchronous standby")
                    .contains("SELECT pg_cancel_backend(" + pid + ")");
            assertThat(System.nanoTime() - begin).isLessThan(20_000_000_000L);
        }
        assertThat(run("compare", "a", "b").code()).as("reading is free").isBetween(0, 2);

        server.execute("target", "SELECT pg_cancel_backend(" + pid + ")");
        server.awaitStandby(false);

        Await.until("it is settled", () -> run("history", "b").out().contains("✓ committed"));
        assertThat(server.values("target", "SELECT to_regclass('made')")).containsExactly("made");
        assertThat(run("migrate", "up", "b", "--yes").code()).isZero();
    }

    @Test
    void a_promotion_whose_commit_waits_for_a_standby_is_running_until_that_ends() throws Exception {
        project(server.url("target"));
        server.execute("source", "CREATE TABLE made (a int); ALTER TABLE gate ADD b int");
        String pid = killedInCommit("promote", "a", "b", "--yes");

        assertThat(run("history", "b").out()).contains("? running", "pid " + pid, "waits for a synchronous standby");
        Cli.Result busy = run("promote", "a", "b", "--yes");
        assertThat(busy.code()).as(busy.all()).isEqualTo(3);
        assertThat(busy.all()).contains("pid " + pid, "SELECT pg_cancel_backend(" + pid + ")");

        server.execute("target", "SELECT pg_cancel_backend(" + pid + ")");
        server.awaitStandby(false);

        Await.until("it is settled", () -> run("history", "b").out().contains("✓ committed"));
        Cli.Result again = run("promote", "a", "b", "--yes");
        assertThat(again.code()).as(again.all()).isZero();
        assertThat(again.all()).contains("Nothing to do");
    }

    @Test
    void a_restore_waits_for_such_a_backend_as_well() throws Exception {
        project(server.url("target"), FILE);
        Cli.Result created = run("backup", "create", "b", "--verify-backup", "none");
        assertThat(created.code()).as(created.all()).isZero();
        String pid = killedInCommit("migrate", "up", "b", "--yes");
        server.execute("postgres", "ALTER ROLE CURRENT_USER SET synchronous_commit = local");

        Cli.Result busy = run("backup", "restore", "b", "--yes");
        assertThat(busy.code()).as(busy.all()).isEqualTo(3);
        assertThat(busy.all()).contains("still working", "pid " + pid);

        server.execute("target", "SELECT pg_cancel_backend(" + pid + ")");
        server.awaitStandby(false);
    }

    @Test
    void a_role_that_may_not_see_what_it_does_is_told_so() throws Exception {
        server.execute("target", """
                CREATE ROLE seer LOGIN PASSWORD 'x';
                GRANT CREATE ON DATABASE target TO seer;
                GRANT ALL ON SCHEMA public TO seer;
                """);
        project(server.url("target"), FILE);
        String pid = killedInCommit("migrate", "up", "b", "--yes");
        server.execute("target", "GRANT ALL ON ALL TABLES IN SCHEMA public TO seer");
        project(server.urlAs("target", "seer", "x"), FILE);

        Cli.Result busy = run("migrate", "up", "b", "--yes");
        assertThat(busy.code()).as(busy.all()).isEqualTo(3);
        assertThat(busy.all()).contains("pid " + pid, "visible only to its own role");
        server.execute("target", "SELECT pg_cancel_backend(" + pid + ")");
        server.awaitStandby(false);
    }

    @Test
    void a_long_statement_of_a_killed_client_is_awaited_and_settled() throws Exception {
        project(
                server.url("target"),
                "-- pgparity: no transaction\nCREATE INDEX CONCURRENTLY by_note ON orders (note);");
        ClientProcess client;
        try (Connection reader = server.open("target");
                Statement statement = reader.createStatement()) {
            statement.execute("BEGIN ISOLATION LEVEL REPEATABLE READ; DELETE FROM orders WHERE id = 0");
            client = ClientProcess.start(folder, "migrate", "up", "b", "--yes");
            Await.until(
                    "it builds the index",
                    client,
                    () -> !client.isAlive()
                            || !server.values("target", "SELECT indexrelid FROM pg_index WHERE NOT indisvalid")
                                    .isEmpty());
            client.signal("KILL");
            client.exitCode();

            Cli.Result busy = run("history", "b");
            assertThat(busy.out()).contains("? running", "runs CREATE INDEX CONCURRENTLY");
        }
        Cli.Result again = run("migrate", "up", "b", "--yes");
        String all = again.all() + run("history", "b").all();
        assertThat(server.values("target", "SELECT count(*) FROM pg_index WHERE indrelid = 'orders'::regclass"))
                .as(all)
                .containsExactly("2");
    }
}
