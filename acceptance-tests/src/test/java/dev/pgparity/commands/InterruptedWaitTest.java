package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A signal while the server waits: for a standby, which nothing can take back; for the lock on a database, which ends at once. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(240)
class InterruptedWaitTest {
    @TempDir
    private Path folder;

    private StandbyServer server;

    @BeforeEach
    void start() throws SQLException, IOException {
        server = StandbyServer.start("CREATE TABLE gate (); CREATE TABLE t (a int); INSERT INTO t VALUES (1)");
        Files.writeString(folder.resolve("pgparity.yaml"), """
                environments: { a: { url: "%s" }, b: { url: "%s" } }
                """.formatted(server.url("source"), server.url("target")));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void migration() throws IOException {
        Files.createDirectories(folder.resolve("migrations"));
        Files.writeString(
                folder.resolve("migrations/001_made.sql"),
                "LOCK TABLE gate IN ROW EXCLUSIVE MODE; CREATE TABLE made (a int);");
    }

    @Test
    void the_first_signal_says_what_a_commit_waits_for_and_the_second_ends_with_not_known() throws Exception {
        migration();
        ClientProcess client = server.inCommit(folder, "migrate", "up", "b", "--yes");
        String pid = server.waiting().getFirst();

        client.signal("INT");
        client.awaitOutput("interrupted (Ctrl-C). The COMMIT of pid " + pid
                + " is done on this server and waits for a synchronous standby (synchronous_standby_names = 'absent')");
        assertThat(client.isAlive()).as("it waits on").isTrue();
        assertThat(server.waiting()).containsExactly(pid);

        client.signal("TERM");
        assertThat(client.exitCode()).as(client.output()).isEqualTo(5);
        assertThat(client.output()).contains("interrupted again (SIGTERM)", "not known");
        server.execute("target", "SELECT pg_cancel_backend(" + pid + ")");
        server.awaitStandby(false);
        Await.until(
                "it is there",
                () -> server.values("target", "SELECT to_regclass('made')").equals(List.of("made")));
    }

    @Test
    void a_promotion_that_was_interrupted_in_its_commit_is_done_when_the_standby_answers() throws Exception {
        server.execute("source", "CREATE TABLE made (a int); ALTER TABLE gate ADD b int");
        ClientProcess client = server.inCommit(folder, "promote", "a", "b", "--yes");

        client.signal("TERM");
        client.awaitOutput("interrupted (SIGTERM). The COMMIT of pid ");
        assertThat(server.waiting()).as("the wait is not given up").isNotEmpty();
        server.awaitStandby(false);

        assertThat(client.exitCode()).as(client.output()).isZero();
        assertThat(server.values("target", "SELECT to_regclass('made')")).containsExactly("made");
        assertThat(Cli.run(
                                "history",
                                "b",
                                "--config",
                                folder.resolve("pgparity.yaml").toString())
                        .out())
                .contains("✓ committed");
    }

    @Test
    void a_restore_that_waits_for_the_lock_of_its_database_is_cancelled_at_once() throws Exception {
        Cli.Result created = Cli.run(
                "backup",
                "create",
                "b",
                "--verify-backup",
                "none",
                "--config",
                folder.resolve("pgparity.yaml").toString());
        assertThat(created.code()).as(created.all()).isZero();
        try (Connection other = server.open("postgres");
                Statement statement = other.createStatement()) {
            statement.execute("SET application_name = 'somebody'");
            statement.execute("BEGIN; COMMENT ON DATABASE target IS 'held'");
            ClientProcess client = ClientProcess.start(folder, "backup", "restore", "b", "--yes");
            awaitRename(client);
            long begin = System.nanoTime();
            client.signal("INT");

            assertThat(client.exitCode()).as(client.output()).isEqualTo(130);
            assertThat(System.nanoTime() - begin).as("at once").isLessThan(8_000_000_000L);
            assertThat(client.output()).contains("The restore was cancelled by Ctrl-C");

            ClientProcess patient = ClientProcess.start(folder, "backup", "restore", "b", "--yes");
            assertThat(patient.exitCode()).as(patient.output()).isEqualTo(1);
            assertThat(patient.output())
                    .contains("The lock on database target could not be acquired in 10s: it is held by pid ")
                    .contains(", somebody, idle in transaction", "SELECT pg_terminate_backend(");
        }
        assertThat(server.values("target", "SELECT a FROM t")).containsExactly("1");
        assertThat(server.values("postgres", "SELECT datname FROM pg_database WHERE datname LIKE '%restor%'"))
                .as("no copy is left")
                .isEmpty();
    }

    private void awaitRename(ClientProcess client) {
        Await.until("it waits for the database's lock", () -> {
            assertThat(client.isAlive()).as(client.output()).isTrue();
            return !server.values(
                            "postgres",
                            "SELECT pid FROM pg_stat_activity WHERE query LIKE 'ALTER DATABASE%' AND wait_event_type = 'Lock'")
                    .isEmpty();
        });
    }
}
