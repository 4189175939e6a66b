package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Applications, each a process of its own, that migrate when they start. */
class MigrateAtStartTest {
    private static final String APPLICATION = """
            import dev.pgparity.api.Migrations;
            import java.nio.file.Path;

            class App {
                public static void main(String[] arguments) {
                    Migrations migrations = Migrations.in(Path.of(arguments[0]));
                    System.out.println("pending " + migrations.pending(arguments[1]).size());
                    System.out.println("ran " + migrations.up(arguments[1]));
                    System.out.println("left " + migrations.pending(arguments[1]));
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void several_start_at_once_and_each_migration_runs_once() throws IOException, InterruptedException {
        Path migrations = Files.createDirectory(folder.resolve("migrations"));
        Files.writeString(migrations.resolve("001_first.sql"), "CREATE TABLE t (a int); SELECT pg_sleep(0.5);");
        Files.writeString(migrations.resolve("002_second.sql"), "INSERT INTO t VALUES (1);");
        try (TestDatabase database = PostgresServers.newest().create("")) {
            List<Process> applications = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                applications.add(start(migrations, database.url()));
            }
            StringBuilder said = new StringBuilder();
            for (Process application : applications) {
                String out = read(application);
                assertThat(application.waitFor()).as(out).isZero();
                assertThat(out).contains("left []");
                said.append(out);
            }

            assertThat(said.toString()).containsOnlyOnce("001_first.sql").containsOnlyOnce("002_second.sql");
            assertThat(database.value("SELECT count(*) FROM t")).isEqualTo("1");
            assertThat(database.value("SELECT count(*) FROM schema_migrations")).isEqualTo("2");
        }
    }

    @Test
    void a_failure_keeps_the_application_from_starting_and_says_the_line() throws IOException, InterruptedException {
        Path migrations = Files.createDirectory(folder.resolve("migrations"));
        Files.writeString(
                migrations.resolve("001_first.sql"), "CREATE TABLE t (a int);\nALTER TABLE missing ADD b int;");
        try (TestDatabase database = PostgresServers.newest().create("")) {
            Process application = start(migrations, database.url());
            String out = read(application);

            assertThat(application.waitFor()).as(out).isNotZero();
            assertThat(out).contains("001_first.sql:2:").contains("relation \"missing\" does not exist");
            assertThat(database.value("SELECT to_regclass('t') IS NULL")).isEqualTo("t");
        }
    }

    private Process start(Path migrations, String url) throws IOException {
        Path source = folder.resolve("App.java");
        Files.writeString(source, APPLICATION);
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        source.toString(),
                        migrations.toString(),
                        url)
                .redirectErrorStream(true)
                .start();
    }

    private static String read(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
