package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that cannot be built, on a table that another session keeps locked, is named; the next run drops it. */
class InvalidIndexTest {
    private static final String TABLE =
            "CREATE TABLE t (a int, b int); INSERT INTO t SELECT i, i % 10 FROM generate_series(1, 100) i;";
    private static final String LEFT = "The invalid index public.t_b is left, because other transactions use its table;"
            + " the next run drops it, or: DROP INDEX CONCURRENTLY public.t_b";

    @TempDir
    private Path folder;

    private final TestDatabase source = PostgresServers.newest().create("CREATE TABLE t (a int, b int)");
    private final TestDatabase target = PostgresServers.newest().create(TABLE);

    @AfterEach
    void close() {
        source.close();
        target.close();
    }

    private String config() throws IOException {
        Path file = folder.resolve("pgparity.yaml");
        Files.writeString(file, """
                environments: { a: { url: "%s" }, b: { url: "%s" } }
                online: { mode: always }
                """.formatted(source.url(), target.url()));
        return file.toString();
    }

    /** Runs it while a session reads the table from the moment on at which the index is there. */
    private Cli.Result whileItIsRead(String... command) throws Exception {
        try (Connection reader = target.connection();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            Thread holder = Thread.ofVirtual().start(() -> {
                Await.until(
                        "the index is there",
                        () -> !target.rows("SELECT FROM pg_index WHERE indexrelid = to_regclass('t_b')")
                                .isEmpty());
                try {
                    statement.execute("LOCK TABLE t IN ACCESS SHARE MODE");
                } catch (java.sql.SQLException e) {
                    throw new AssertionError(e);
                }
            });
            // keeps the build from ending before the reader is there
            try (Connection writer = target.connection();
                    Statement write = writer.createStatement()) {
                writer.setAutoCommit(false);
                write.execute("DELETE FROM t WHERE a = 0");
                Thread release = Thread.ofVirtual().start(() -> {
                    try {
                        holder.join();
                        writer.rollback();
                    } catch (InterruptedException | java.sql.SQLException e) {
                        throw new AssertionError(e);
                    }
                });
                Cli.Result result = Cli.run(command);
                release.join();
                return result;
            }
        }
    }

    @Test
    void a_migration_names_it_and_the_next_run_drops_it() throws Exception {
        Files.createDirectories(folder.resolve("migrations"));
        Files.writeString(
                folder.resolve("migrations/001_b.sql"),
                "-- if the name is taken\nCREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS t_b ON t (b);\n");
        String config = config();

        Cli.Result failed = whileItIsRead("migrate", "up", "b", "--yes", "--config", config);

        assertThat(failed.code()).as(failed.all()).isNotZero();
        assertThat(failed.all()).contains("could not create unique index", LEFT);
        target.execute("DELETE FROM t WHERE a > 10");
        Cli.Result again = Cli.run("migrate", "up", "b", "--yes", "--config", config);
        assertThat(again.code()).as(again.all()).isZero();
        assertThat(target.value("SELECT indisvalid FROM pg_index WHERE indexrelid = 't_b'::regclass"))
                .isEqualTo("t");
    }

    @Test
    void a_promotion_names_it_with_the_same_sentence_and_the_next_one_drops_it() throws Exception {
        source.execute("CREATE UNIQUE INDEX t_b ON t (b)");
        String config = config();

        Cli.Result failed = whileItIsRead("promote", "a", "b", "--yes", "--allow-destructive", "--config", config);

        assertThat(failed.code()).as(failed.all()).isNotZero();
        assertThat(failed.all()).contains("could not create unique index", LEFT);
        target.execute("DELETE FROM t WHERE a > 10");
        Cli.Result again = Cli.run("promote", "a", "b", "--yes", "--allow-destructive", "--config", config);
        assertThat(again.code()).as(again.all()).isZero();
        assertThat(target.value("SELECT indisvalid FROM pg_index WHERE indexrelid = 't_b'::regclass"))
                .isEqualTo("t");
    }
}
