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

/** In a project with migrations a promotion runs those that SOURCE has, and names what else is different. */
class PromoteMigrationsTest {
    @TempDir
    private Path folder;

    private final TestDatabase staging = PostgresServers.newest().create("");
    private final TestDatabase production = PostgresServers.newest().create("");

    @BeforeEach
    void project() throws IOException {
        Files.createDirectories(folder.resolve("migrations"));
        Files.createDirectories(folder.resolve("checks"));
        Files.writeString(folder.resolve("pgparity.yaml"), """
                environments:
                  staging: { url: "%s" }
                  production: { url: "%s" }
                """.formatted(staging.url(), production.url()));
        migration("001_a.sql", "CREATE TABLE a (n int); INSERT INTO a VALUES (1);");
        run("migrate", "up", "staging");
        run("migrate", "up", "production");
        migration("002_b.sql", "CREATE TABLE b (n int);");
        run("migrate", "up", "staging");
        migration("003_c.sql", "CREATE TABLE c (n int);");
    }

    @AfterEach
    void close() {
        staging.close();
        production.close();
    }

    private void migration(String name, String text) throws IOException {
        Files.writeString(folder.resolve("migrations").resolve(name), text);
    }

    private Cli.Result run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--config", folder.resolve("pgparity.yaml").toString()));
        return Cli.run(all);
    }

    @Test
    void those_that_source_has_run_with_their_rows_of_the_ledger_and_no_others() {
        Cli.Result promoted = run("promote", "staging", "production", "--yes");

        assertThat(promoted.code()).as(promoted.all()).isZero();
        assertThat(promoted.out()).contains("lacks 1 migration that staging has", "002 b", "in parity with staging");
        assertThat(production.rows("SELECT version FROM schema_migrations ORDER BY 1"))
                .containsExactly("001", "002");
        assertThat(run("promote", "staging", "production", "--yes").out())
                .contains("has all migrations that staging has");
    }

    @Test
    void what_no_migration_made_is_named_and_left_unless_somebody_wants_it_too() {
        staging.execute("ALTER TABLE a ADD hotfix int");

        Cli.Result named = run("promote", "staging", "production", "--yes");
        assertThat(named.code()).as(named.all()).isZero();
        assertThat(named.out()).contains("a.hotfix", "This is drift", "--include-drift");
        assertThat(run("compare", "staging", "production").code()).isEqualTo(2);

        Cli.Result all = run("promote", "staging", "production", "--yes", "--include-drift");
        assertThat(all.code()).as(all.all()).isZero();
        assertThat(run("compare", "staging", "production").code()).isZero();
    }

    @Test
    void a_check_that_fails_takes_all_migrations_back() throws IOException {
        Files.writeString(
                folder.resolve("checks/none.sql"), "SELECT 'there is a b' WHERE to_regclass('b') IS NOT NULL");

        Cli.Result promoted = run("promote", "staging", "production", "--yes");

        assertThat(promoted.code()).isEqualTo(1);
        assertThat(promoted.all()).contains("A check fails", "checks/none.sql", "there is a b", "as it was");
        assertThat(production.value("SELECT to_regclass('b') IS NULL")).isEqualTo("t");
        assertThat(production.rows("SELECT version FROM schema_migrations")).containsExactly("001");
    }

    @Test
    void where_nobody_writes_the_backup_takes_their_place_when_the_application_is_not_well() throws IOException {
        Path config = folder.resolve("pgparity.yaml");
        String without = Files.readString(config);
        String with = without + """
                on_failure: restore
                backup: { method: native }
                checks: { commands: ["false"] }
                """;
        Files.writeString(config, with);

        Cli.Result restored = run("promote", "staging", "production", "--yes");

        assertThat(restored.code()).as(restored.all()).isEqualTo(1);
        assertThat(restored.all()).contains("took its place: the target is as it was");
        assertThat(production.value("SELECT to_regclass('b') IS NULL")).isEqualTo("t");
        assertThat(production.rows("SELECT version FROM schema_migrations")).containsExactly("001");
        production.execute("DROP DATABASE " + restored.all().replaceAll("(?s).* is kept as (\\w+)\\..*", "$1"));

        migration("003_c.sql", "CREATE TABLE c (n int); UPDATE a SET n = 2;");
        Files.writeString(config, without);
        run("migrate", "up", "staging");
        Files.writeString(config, with);
        List<String> rows = production.rows("SELECT n FROM a");
        Cli.Result again = run("promote", "staging", "production", "--yes", "--allow-destructive");

        assertThat(again.code())
                .as("rows that the migration changed are its own: " + again.all())
                .isEqualTo(1);
        assertThat(again.all()).contains("took its place: the target is as it was");
        assertThat(production.rows("SELECT n FROM a")).isEqualTo(rows);
        assertThat(production.rows("SELECT version FROM schema_migrations")).containsExactly("001");
        production.execute("DROP DATABASE " + again.all().replaceAll("(?s).* is kept as (\\w+)\\..*", "$1"));
    }

    @Test
    void a_file_that_was_changed_after_it_ran_is_found_before_anything_begins() throws IOException {
        migration("001_a.sql", "CREATE TABLE a (n int, later int);");

        Cli.Result promoted = run("promote", "staging", "production", "--yes");

        assertThat(promoted.code()).isEqualTo(3);
        assertThat(promoted.all())
                .contains(
                        "Migration 001 (001_a.sql) in production: changed since",
                        "migrate resolve --applied 001 production")
                .doesNotContain("backup ");
        assertThat(production.value("SELECT to_regclass('b') IS NULL")).isEqualTo("t");
    }

    @Test
    void what_source_ran_with_another_text_or_without_a_file_is_refused() throws IOException {
        migration("002_b.sql", "CREATE TABLE b (n int, later int);");

        Cli.Result changed = run("promote", "staging", "production", "--yes");

        assertThat(changed.code()).as(changed.all()).isEqualTo(3);
        assertThat(changed.all())
                .contains("Migration 002 is pending on production, but its file has changed since it ran on staging");
        Files.delete(folder.resolve("migrations/002_b.sql"));
        Cli.Result missing = run("promote", "staging", "production", "--yes");
        assertThat(missing.code()).as(missing.all()).isEqualTo(3);
        assertThat(missing.all()).contains("Migration 002", "its file is missing; it ran on staging");
        assertThat(production.value("SELECT to_regclass('b') IS NULL")).isEqualTo("t");
    }

    @Test
    void without_a_word_nothing_runs() {
        Cli.Result promoted = run("promote", "staging", "production");

        assertThat(promoted.code()).isEqualTo(3);
        assertThat(production.value("SELECT to_regclass('b') IS NULL")).isEqualTo("t");
    }

    @Test
    void a_source_without_a_ledger_is_promoted_by_its_schema() {
        staging.execute("DROP TABLE schema_migrations");

        Cli.Result promoted = run("promote", "staging", "production", "--yes");

        assertThat(promoted.code()).as(promoted.all()).isZero();
        assertThat(production.value("SELECT to_regclass('b') IS NOT NULL")).isEqualTo("t");
    }
}
