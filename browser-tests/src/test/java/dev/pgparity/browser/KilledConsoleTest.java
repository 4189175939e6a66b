package dev.pgparity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.cli.PgparityCommand;
import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A console with a database of its own, killed in the middle of a promotion, and started again. */
class KilledConsoleTest {
    private static final Pattern URL = Pattern.compile("pgparity console  (\\S+)");
    private static final Pattern TOKEN = Pattern.compile("/setup\\?token=(\\S+)");

    /** A console in a process of its own. */
    private record Console(Process process, String url, String token) implements AutoCloseable {
        static Console start(Path project, String... more) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "dev.pgparity.cli.Main",
                    "console",
                    "--port",
                    "0"));
            command.addAll(List.of(more));
            Process process = new ProcessBuilder(command)
                    .directory(project.toFile())
                    .redirectErrorStream(true)
                    .start();
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            StringBuilder said = new StringBuilder();
            String line = lines.readLine();
            while (line != null && !line.contains("Ctrl-C")) {
                said.append(line).append('\n');
                line = lines.readLine();
            }
            Matcher url = URL.matcher(said);
            if (!url.find()) {
                throw new AssertionError("it did not start:\n" + said);
            }
            Matcher token = TOKEN.matcher(said);
            Thread.ofVirtual().start(() -> lines.lines().forEach(rest -> {})); // nothing blocks on a full pipe
            return new Console(process, url.group(1), token.find() ? token.group(1) : "");
        }

        @Override
        public void close() {
            process.destroy();
            try {
                if (!process.waitFor(20, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** @param politely by the signal that service managers send first */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_promotion_that_ran_is_gone_on_with(boolean politely) throws Exception {
        Path project = ConsoleHere.folder();
        try (TestDatabase staging = PostgresServers.newest()
                        .create("CREATE TABLE a (id int); CREATE TABLE orders (id int PRIMARY KEY, channel text)");
                TestDatabase production = PostgresServers.newest()
                        .create("CREATE TABLE orders (id int PRIMARY KEY); INSERT INTO orders VALUES (1)");
                Connection busy = production.connection();
                Statement statement = busy.createStatement()) {
            Files.writeString(project.resolve("pgparity.yaml"), """
                    environments:
                      staging: { url: "%s" }
                      production: { url: "%s" }
                    locks: { timeout: 100ms, tries: 1000 }
                    """.formatted(staging.url(), production.url()));
            busy.setAutoCommit(false);
            statement.execute("LOCK TABLE orders IN ACCESS SHARE MODE");
            try (Console first = Console.start(project);
                    HttpSeat ann = new HttpSeat(first.url())) {
                ann.post("/setup", account(first));
                ann.signIn("ann");
                ann.post("/promote", Map.of("source", "staging", "target", "production"));
                await(ann, "Run promotion");
                ann.post("/runs/1/run", Map.of());
                await(ann, "holding nothing");
                if (politely) {
                    first.process().destroy();
                } else {
                    first.process().destroyForcibly();
                }
                assertThat(first.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
            }
            busy.rollback();
            assertThat(production.value("SELECT to_regclass('a') IS NULL"))
                    .as("nothing of it is there")
                    .isEqualTo("t");

            try (Console second = Console.start(project);
                    HttpSeat ann = new HttpSeat(second.url())) {
                assertThat(second.token()).as("ann is known").isEmpty();
                ann.signIn("ann");
                await(ann, "the target is the same as the source");
                assertThat(ann.get("/runs/1").body()).contains("another one goes on with it");
                assertThat(ann.get("/audit").body()).contains("The audit log is whole");
            }
            assertThat(production.rows("SELECT * FROM orders")).containsExactly("1|∅");
            assertThat(production.value("SELECT to_regclass('a') IS NULL")).isEqualTo("f");
        }
    }

    /** The one that lives sees that the other has no heartbeat any more. */
    @Test
    void a_console_beside_it_takes_over() throws Exception {
        Path project = ConsoleHere.folder();
        try (TestDatabase staging = PostgresServers.newest()
                        .create("CREATE TABLE a (id int); CREATE TABLE orders (id int PRIMARY KEY, channel text)");
                TestDatabase production = PostgresServers.newest()
                        .create("CREATE TABLE orders (id int PRIMARY KEY); INSERT INTO orders VALUES (1)");
                TestDatabase control = PostgresServers.newest().create();
                Connection busy = production.connection();
                Statement statement = busy.createStatement()) {
            Files.writeString(project.resolve("pgparity.yaml"), """
                    environments:
                      staging: { url: "%s" }
                      production: { url: "%s" }
                    locks: { timeout: 100ms, tries: 1000 }
                    """.formatted(staging.url(), production.url()));
            busy.setAutoCommit(false);
            statement.execute("LOCK TABLE orders IN ACCESS SHARE MODE");
            String[] own = {
                "--database",
                control.url(),
                "--folder",
                project.resolve("console").toString()
            };
            try (Console first = Console.start(project, own);
                    HttpSeat ann = new HttpSeat(first.url())) {
                ann.post("/setup", account(first));
                ann.signIn("ann");
                ann.post("/promote", Map.of("source", "staging", "target", "production"));
                await(ann, "Run promotion");
                ann.post("/runs/1/run", Map.of());
                await(ann, "holding nothing");
                try (Console second = Console.start(project, own);
                        HttpSeat there = new HttpSeat(second.url())) {
                    first.process().destroyForcibly();
                    assertThat(first.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
                    there.signIn("ann");
                    await(there, "another one goes on with it");
                    busy.rollback();
                    await(there, "the target is the same as the source");
                }
            }
            assertThat(production.rows("SELECT * FROM orders")).containsExactly("1|∅");
        }
    }

    /** What was allowed for a migration that had run before the end still stands for those that are left. */
    @Test
    void migrations_with_a_hazard_that_was_allowed_are_gone_on_with() throws Exception {
        Path project = ConsoleHere.folder();
        Files.createDirectories(project.resolve("migrations"));
        Path migrations = project.resolve("migrations");
        Files.writeString(
                migrations.resolve("001_base.sql"), "CREATE TABLE orders (id int, nick text); CREATE TABLE others ();");
        try (TestDatabase staging = PostgresServers.newest().create();
                TestDatabase production = PostgresServers.newest().create();
                Connection busy = production.connection();
                Statement statement = busy.createStatement()) {
            Files.writeString(project.resolve("pgparity.yaml"), """
                    environments:
                      staging: { url: "%s" }
                      production: { url: "%s" }
                    """.formatted(staging.url(), production.url()));
            migrate(project, "production");
            Files.writeString(migrations.resolve("002_nick.sql"), "ALTER TABLE orders DROP COLUMN nick;");
            Files.writeString(
                    migrations.resolve("003_index.sql"), "CREATE INDEX CONCURRENTLY orders_id ON orders (id);");
            Files.writeString(migrations.resolve("004_more.sql"), "ALTER TABLE others ADD COLUMN more int;");
            migrate(project, "staging");
            busy.setAutoCommit(false);
            statement.execute("LOCK TABLE others IN ACCESS SHARE MODE"); // the last one waits for it
            try (Console first = Console.start(project);
                    HttpSeat ann = new HttpSeat(first.url())) {
                ann.post("/setup", account(first));
                ann.signIn("ann");
                ann.post("/promote", Map.of("source", "staging", "target", "production"));
                await(ann, "has to be accepted by name");
                ann.post("/runs/1/plan", Map.of("allow", "breaks-running-code:column:public.orders.nick"));
                await(ann, "Run promotion");
                ann.post("/runs/1/run", Map.of());
                for (int i = 0; i < 200 && applied(production).size() < 3; i++) {
                    Thread.sleep(100);
                }
                first.process().destroyForcibly();
                assertThat(first.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(applied(production)).containsExactly("001", "002", "003");
            busy.rollback();

            try (Console second = Console.start(project);
                    HttpSeat ann = new HttpSeat(second.url())) {
                ann.signIn("ann");
                await(ann, "Production has all migrations that staging has.");
            }
            assertThat(applied(production)).containsExactly("001", "002", "003", "004");
        }
    }

    private static List<String> applied(TestDatabase database) {
        return database.rows(
                "SELECT version FROM schema_migrations WHERE result IS NULL OR result NOT LIKE 'running%' ORDER BY 1");
    }

    private static void migrate(Path project, String environment) {
        String[] up = {
            "migrate",
            "up",
            environment,
            "--config",
            project.resolve("pgparity.yaml").toString()
        };
        int code = PgparityCommand.commandLine(up).execute(up);
        assertThat(code).isZero();
    }

    private static Map<String, String> account(Console console) {
        return Map.of(
                "token",
                console.token(),
                "name",
                "ann",
                "password",
                ConsoleHere.PASSWORD,
                "again",
                ConsoleHere.PASSWORD);
    }

    private static void await(HttpSeat seat, String text) throws Exception {
        String body = "";
        for (int i = 0; i < 200; i++) {
            body = seat.get("/runs/1").body();
            if (body.contains(text)) {
                return;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("\"" + text + "\" never came:\n" + body);
    }
}
