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

/** A phase that is asked for holds for migrations too: they keep their order, so what follows a file that waits waits too. */
class FilePhasesTest {
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
                """.formatted(staging.url(), production.url()));
        migration("001_base.sql", "CREATE TABLE t (id int, nick text);");
        assertThat(run("migrate", "up", "staging").code()).isZero();
        assertThat(run("migrate", "up", "production").code()).isZero();
        migration("002_more.sql", "ALTER TABLE t ADD COLUMN n int;");
        migration("003_less.sql", "ALTER TABLE t DROP COLUMN nick;");
        migration("004_other.sql", "CREATE TABLE u (id int);");
        assertThat(run("migrate", "up", "staging").code()).isZero();
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

    private List<String> applied() {
        return production.rows("SELECT version FROM schema_migrations ORDER BY 1");
    }

    @Test
    void expand_runs_the_files_before_the_first_that_contracts_and_contract_the_rest() {
        Cli.Result plan = run("plan", "staging", "production", "--phase", "expand");
        Cli.Result early =
                run("promote", "staging", "production", "--phase", "contract", "--yes", "--allow-destructive");
        Cli.Result expand = run("promote", "staging", "production", "--phase", "expand", "--yes");

        assertThat(plan.out()).contains("waits for --phase contract");
        assertThat(early.code()).as(early.all()).isEqualTo(3);
        assertThat(early.all()).contains("1 migration is pending");
        assertThat(expand.code()).as(expand.all()).isZero();
        assertThat(expand.all()).contains("2 migrations from 003 on wait");
        assertThat(applied()).containsExactly("001", "002");

        Cli.Result nothing = run("promote", "staging", "production", "--phase", "expand", "--yes");
        assertThat(nothing.code()).as(nothing.all()).isZero();
        assertThat(nothing.all()).contains("Nothing to do in this phase").doesNotContain("has all migrations");

        Cli.Result contract =
                run("promote", "staging", "production", "--phase", "contract", "--yes", "--allow-destructive");
        assertThat(contract.code()).as(contract.all()).isZero();
        assertThat(applied()).containsExactly("001", "002", "003", "004");
        assertThat(run("compare", "staging", "production").code()).isZero();
    }

    @Test
    void without_a_phase_a_file_that_contracts_is_decided_on_by_its_hazards() {
        Cli.Result refused = run("promote", "staging", "production", "--yes");

        assertThat(refused.code()).as(refused.all()).isEqualTo(3);
        assertThat(refused.all()).contains("--allow breaks-running-code:column:public.t.nick");
        assertThat(applied()).containsExactly("001");
    }

    @Test
    void drift_behind_files_that_wait_is_refused() {
        Cli.Result refused = run("promote", "staging", "production", "--phase", "expand", "--include-drift", "--yes");

        assertThat(refused.code()).as(refused.all()).isEqualTo(3);
        assertThat(refused.all()).contains("Migrations wait for the contract phase");
        assertThat(applied()).containsExactly("001");
    }
}
