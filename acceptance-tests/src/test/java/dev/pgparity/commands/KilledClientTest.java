package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The process that promotes is killed; promote --resume completes, and no row is lost. */
class KilledClientTest {
    private static final String OLD = """
            CREATE TABLE customers (id int PRIMARY KEY, name text);
            CREATE TABLE orders (id int PRIMARY KEY, customer_id int, total numeric);
            INSERT INTO customers SELECT i, 'n' || i FROM generate_series(1, 100) i;
            INSERT INTO orders SELECT i, 1 + i % 100, i FROM generate_series(1, 1000) i;
            """;
    private static final String ROWS = "SELECT count(*), sum(id), sum(total) FROM orders";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"plan   ", "1 of ", "3 of ", "5 of "})
    void promote_resume_completes(String line) throws IOException, InterruptedException {
        try (TestDatabase source = PostgresServers.newest().create(OLD + """
                        CREATE INDEX orders_customer ON orders (customer_id);
                        ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers;
                        ALTER TABLE orders ADD CHECK (total > 0);
                        ALTER TABLE customers ADD age int;
                        CREATE VIEW named AS SELECT id, name FROM customers;
                        """);
                TestDatabase target = PostgresServers.newest().create(OLD)) {
            String rows = target.rows(ROWS).getFirst();
            Files.writeString(folder.resolve("pgparity.yaml"), """
                    environments: { a: { url: "%s" }, b: { url: "%s" } }
                    online: { mode: always }
                    """.formatted(source.url(), target.url()));
            Process promote = new ProcessBuilder(
                            Launcher.in(folder).toString(), "promote", "a", "b", "--yes", "--allow-destructive")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            StringBuilder seen = new StringBuilder();
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(promote.getInputStream(), StandardCharsets.UTF_8))) {
                for (String text = out.readLine(); text != null; text = out.readLine()) {
                    seen.append(text).append('\n');
                    if (text.contains(line)) {
                        promote.destroyForcibly();
                        break;
                    }
                }
            }
            promote.waitFor();
            assertThat(seen.toString()).contains(line);
            target.execute("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
                    + " WHERE application_name LIKE 'pgparity%' AND datname = current_database()"
                    + " AND pid <> pg_backend_pid()");
            String config = folder.resolve("pgparity.yaml").toString();

            Cli.Result resumed = Cli.run("promote", "--resume", "--yes", "--config", config);

            assertThat(resumed.code()).as(seen + "\n" + resumed.all()).isZero();
            // a process that was fast enough to end before it was killed has left nothing to go on with
            assertThat(resumed.out()).containsAnyOf("Goes on with: pgparity promote a b", "No promotion was cut off");
            assertThat(Cli.run("compare", "a", "b", "--config", config).code()).isZero();
            assertThat(target.rows(ROWS)).containsExactly(rows);
        }
    }
}
