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

/** What {@code lint} of the project's configuration fails is not promoted. */
class LintGateTest {
    private static final String LONG = "a_name_that_is_longer_than_the_sixty_three_bytes_which_postgresql_keeps";

    @TempDir
    private Path folder;

    private final TestDatabase staging = PostgresServers.newest().create("");
    private final TestDatabase production = PostgresServers.newest().create("");

    @BeforeEach
    void pending() throws IOException {
        Files.createDirectories(folder.resolve("migrations"));
        configure("");
        migration("001_base.sql", "CREATE TABLE t (id int);");
        assertThat(run("migrate", "up", "staging").code()).isZero();
        assertThat(run("migrate", "up", "production").code()).isZero();
        migration("002_long.sql", "CREATE TABLE u (id int);\nCREATE TABLE " + LONG + " (id int);");
        assertThat(run("migrate", "up", "staging").code()).isZero();
    }

    @AfterEach
    void close() {
        staging.close();
        production.close();
    }

    private void configure(String lint) throws IOException {
        Files.writeString(folder.resolve("pgparity.yaml"), """
                environments:
                  staging: { url: "%s" }
                  production: { url: "%s" }
                %s
                """.formatted(staging.url(), production.url(), lint));
    }

    private void migration(String name, String text) throws IOException {
        Files.writeString(folder.resolve("migrations").resolve(name), text);
    }

    private Cli.Result run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--config", folder.resolve("pgparity.yaml").toString()));
        return Cli.run(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"promote staging production --yes", "migrate up production"})
    void a_finding_that_fails_is_refused_with_its_place(String command) throws IOException {
        configure("lint: { fail_on: warning, rules: { long-name: warning } }");

        Cli.Result refused = run(command.split(" "));

        assertThat(refused.code()).as(refused.all()).isEqualTo(3);
        assertThat(refused.all()).contains("002_long.sql:2 long-name", "-- pgparity:allow RULE: REASON");
        assertThat(production.value("SELECT to_regclass('u') IS NULL")).isEqualTo("t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lint: { fail_on: error, rules: { long-name: warning } }",
                "lint: { rules: { long-name: off } }"
            })
    void a_finding_below_the_level_is_not(String lint) throws IOException {
        configure(lint);

        Cli.Result promoted = run("promote", "staging", "production", "--yes");

        assertThat(promoted.code()).as(promoted.all()).isZero();
    }

    @Test
    void what_the_file_allows_with_a_reason_is_promoted() throws IOException {
        configure("lint: { fail_on: warning, rules: { long-name: error } }");
        migration("003_more.sql", "-- pgparity:allow long-name: the other team's name\nCREATE TABLE b" + LONG + " ();");
        assertThat(run("migrate", "up", "staging").code()).isZero();

        Cli.Result refused = run("promote", "staging", "production", "--yes");

        assertThat(refused.code()).as(refused.all()).isEqualTo(3);
        assertThat(refused.all()).contains("002_long.sql").doesNotContain("003_more.sql:");
    }
}
