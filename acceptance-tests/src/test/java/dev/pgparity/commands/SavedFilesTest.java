package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A saved plan holds the migrations and the rows that were reviewed, and nothing else runs under its name. */
class SavedFilesTest {
    @TempDir
    private Path folder;

    private final TestDatabase staging = PostgresServers.newest().create("");
    private final TestDatabase production = PostgresServers.newest().create("");

    @BeforeEach
    void pending() throws IOException {
        Files.createDirectories(folder.resolve("migrations"));
        Files.writeString(folder.resolve("pgparity.yaml"), """
                environments:
                  staging: { url: "%s" }
                  production: { url: "%s" }
                data: [ { table: public.country } ]
                """.formatted(staging.url(), production.url()));
        migration("001_base.sql", "CREATE TABLE country (code text PRIMARY KEY, name text);");
        assertThat(run("migrate", "up", "staging").code()).isZero();
        assertThat(run("migrate", "up", "production", "--yes").code()).isZero();
        migration("002_orders.sql", "CREATE TABLE orders (id int PRIMARY KEY);");
        assertThat(run("migrate", "up", "staging").code()).isZero();
        staging.execute("INSERT INTO country VALUES ('at', 'Austria')");
        Cli.Result saved = run("plan", "staging", "production", "--out", plan());
        assertThat(saved.code()).as(saved.all()).isZero();
    }

    @AfterEach
    void close() {
        staging.close();
        production.close();
    }

    private String plan() {
        return folder.resolve("plan.json").toString();
    }

    private void migration(String name, String text) throws IOException {
        Files.writeString(folder.resolve("migrations").resolve(name), text);
    }

    private Cli.Result run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--config", folder.resolve("pgparity.yaml").toString()));
        return Cli.run(all);
    }

    private Cli.Result promote() {
        return run("promote", "--plan", plan(), "--yes");
    }

    private void refusesAndChangesNothing(String why) {
        Cli.Result refused = promote();

        assertThat(refused.code()).as(refused.all()).isEqualTo(3);
        assertThat(refused.all()).contains(why);
        assertThat(production.rows("SELECT version FROM schema_migrations ORDER BY 1"))
                .containsExactly("001");
        assertThat(production.value("SELECT count(*) FROM country")).isEqualTo("0");
    }

    @Test
    void its_migrations_and_rows_run_and_the_ledger_has_them() {
        Cli.Result promoted = promote();

        assertThat(promoted.code()).as(promoted.all()).isZero();
        assertThat(production.rows("SELECT version FROM schema_migrations ORDER BY 1"))
                .containsExactly("001", "002");
        assertThat(production.value("SELECT name FROM country")).isEqualTo("Austria");
    }

    @Test
    void a_migration_that_came_later_is_refused() throws IOException {
        migration("003_more.sql", "CREATE TABLE more (id int);");
        assertThat(run("migrate", "up", "staging").code()).isZero();

        refusesAndChangesNothing("pgparity plan");
    }

    @Test
    void a_migration_that_was_edited_is_refused() throws IOException {
        migration("002_orders.sql", "CREATE TABLE orders (id int PRIMARY KEY, total int);");

        refusesAndChangesNothing("its file has changed");
    }

    @Test
    void rows_that_came_later_are_refused() {
        staging.execute("INSERT INTO country VALUES ('ch', 'Switzerland')");

        refusesAndChangesNothing("pgparity plan");
    }

    @Test
    void an_edited_list_of_works_is_refused() throws IOException {
        Path file = folder.resolve("plan.json");
        String text = Files.readString(file);
        assertThat(text).contains("\"source\" : \"staging\"");
        Files.writeString(file, text.replace("\"source\" : \"staging\"", "\"source\" : \"stage\""));

        refusesAndChangesNothing("pgparity plan");
    }

    @Test
    void it_is_of_no_use_for_another_target() {
        Cli.Result refused = run("promote", "production", "staging", "--plan", plan(), "--yes");

        assertThat(refused.code()).as(refused.all()).isEqualTo(3);
        assertThat(refused.all()).contains("made for production");
    }
}
