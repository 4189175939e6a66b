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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of an environment hold for its database, by whatever name it is typed. */
class OtherNamesTest {
    @TempDir
    private Path folder;

    private final TestDatabase staging = PostgresServers.newest().create("""
            CREATE TABLE t (id int PRIMARY KEY, n int);
            CREATE TABLE country (code text PRIMARY KEY);
            INSERT INTO country VALUES ('at');
            """);
    private final TestDatabase production = PostgresServers.newest()
            .create("CREATE TABLE t (id int PRIMARY KEY); CREATE TABLE country (code text PRIMARY KEY)");

    @BeforeEach
    void project() throws IOException {
        Files.createDirectories(folder.resolve("migrations"));
        Files.writeString(folder.resolve("migrations/001_drop.sql"), "DROP TABLE country;");
    }

    @AfterEach
    void close() {
        staging.close();
        production.close();
    }

    private void rules(String rules, String others) throws IOException {
        Files.writeString(
                folder.resolve("pgparity.yaml"), """
                environments:
                  staging: { url: "%s" }
                  production: { url: "%s", %s }
                %s
                data: [ { table: public.country } ]
                """.formatted(staging.url(), production.url(), rules, others));
    }

    private Cli.Result run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--config", folder.resolve("pgparity.yaml").toString()));
        return Cli.run(all);
    }

    /** The same database under an address that is spelled in another way. */
    private String url() {
        assertThat(production.url()).contains("127.0.0.1");
        return production.url().replace("127.0.0.1", "localhost");
    }

    private void unchanged(Cli.Result refused) {
        assertThat(refused.code()).as(refused.all()).isEqualTo(3);
        assertThat(production.rows("SELECT attname FROM pg_attribute WHERE attrelid = 't'::regclass AND attnum > 0"))
                .containsExactly("id");
        assertThat(production.value("SELECT count(*) FROM country")).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "promote staging URL --yes",
                "push staging URL",
                "migrate up URL --yes",
                "data sync staging URL --yes"
            })
    void a_protected_database_asks_for_its_name_when_its_url_is_typed(String command) throws IOException {
        rules("protected: true", "");

        Cli.Result refused = run(command.replace("URL", url()).split(" "));

        unchanged(refused);
        assertThat(refused.all())
                .contains(
                        "is production: its rules hold",
                        command.startsWith("migrate")
                                ? "--allow breaks-running-code:table:public.country"
                                : "production is protected");
    }

    @Test
    void a_url_shows_the_plan_of_its_environment() throws IOException {
        rules("additive_only: true", "");
        production.execute("CREATE TABLE more (id int)");

        Cli.Result plan = run("plan", "staging", url());

        assertThat(plan.all()).contains("additive_only");
    }

    @Test
    void a_database_that_is_only_added_to_loses_nothing_when_its_url_is_typed() throws IOException {
        rules("additive_only: true", "");
        production.execute("CREATE TABLE more (id int)");

        unchanged(run("promote", "staging", url(), "--phase", "all", "--yes", "--allow-destructive"));
    }

    @Test
    void approvals_hold_when_its_url_is_typed() throws IOException {
        rules("approvals: 1", "");

        unchanged(run("promote", "staging", url(), "--yes", "--confirm", "production"));
        unchanged(run("data", "sync", "staging", url(), "--yes", "--confirm", "production"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"promote staging second --yes", "migrate up second --yes", "data sync staging second --yes"})
    void a_second_name_with_looser_rules_is_refused(String command) throws IOException {
        rules("protected: true", "  second: { url: \"" + url() + "\" }");

        Cli.Result refused = run(command.split(" "));

        unchanged(refused);
        assertThat(refused.all()).contains("second is the same database as production", "Name production instead");
    }

    @Test
    void a_migration_that_must_never_run_there_does_not_when_its_url_is_typed() throws IOException {
        rules("protected: false", "migrations: { never: { production: [\"001*\"] } }");

        Cli.Result up = run("migrate", "up", url(), "--yes");

        assertThat(up.all()).contains("is production: its rules hold");
        assertThat(production.value("SELECT count(*) FROM country")).isEqualTo("0");
    }

    @Test
    void another_database_of_the_same_server_has_none_of_the_rules() throws IOException {
        rules("protected: true", "");
        try (TestDatabase third = PostgresServers.newest().create("")) {
            Cli.Result promoted = run("promote", "staging", third.url(), "--yes");

            assertThat(promoted.code()).as(promoted.all()).isZero();
        }
    }
}
