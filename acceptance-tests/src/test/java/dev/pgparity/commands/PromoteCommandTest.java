package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PromoteCommandTest {
    @TempDir
    private Path folder;

    private TestDatabase staging;
    private TestDatabase production;

    @BeforeEach
    void create() {
        staging = PostgresServers.newest().create("CREATE TABLE t (id int PRIMARY KEY, n int)");
        production = PostgresServers.newest().create("CREATE TABLE t (id int PRIMARY KEY); INSERT INTO t VALUES (1)");
    }

    @AfterEach
    void drop() {
        staging.close();
        production.close();
    }

    private Cli.Result promote(String yaml, String... more) throws IOException {
        Path file = Files.writeString(
                folder.resolve("pgparity.yaml"), """
                    environments:
                      staging: { url: "%s" }
                      production: { url: "%s"%s }
                    """.formatted(staging.url(), production.url(), yaml));
        List<String> arguments =
                new ArrayList<>(List.of("promote", "staging", "production", "--config", file.toString()));
        arguments.addAll(List.of(more));
        return Cli.run(arguments);
    }

    private String columns() {
        return production.value("SELECT string_agg(attname, ',' ORDER BY attnum) FROM pg_attribute"
                + " WHERE attrelid = 't'::regclass AND attnum > 0 AND NOT attisdropped");
    }

    @Test
    void lands_and_says_so() throws Exception {
        Cli.Result result = promote("", "--yes");

        assertThat(result.code()).as(result.all()).isZero();
        assertThat(result.out())
                .contains("preflight", "add column public.t.n", "verified", "proven")
                .contains("Landed as planned: the target is the same as the source.", "fingerprint  ");
        assertThat(columns()).isEqualTo("id,n");
        assertThat(promote("", "--yes").out()).contains("Nothing to do");
    }

    @Test
    void nobody_to_ask_means_no() throws Exception {
        Cli.Result result = promote("");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out()).contains("--yes");
        assertThat(columns()).isEqualTo("id");
    }

    @Test
    void a_protected_environment_wants_its_name() throws Exception {
        assertThat(promote(", protected: true", "--yes").out()).contains("--yes --confirm production");
        assertThat(promote(", protected: true", "--yes", "--confirm", "staging").code())
                .isEqualTo(3);
        assertThat(columns()).isEqualTo("id");

        assertThat(promote(", protected: true", "--yes", "--confirm", "production")
                        .code())
                .isZero();
        assertThat(columns()).isEqualTo("id,n");
    }

    @Test
    void a_hazard_that_is_not_allowed_refuses_the_whole_run() throws Exception {
        production.execute("ALTER TABLE t ADD nick text; UPDATE t SET nick = 'x'");
        Cli.Result refused = promote("", "--yes");

        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.out()).contains("--allow data-loss:column:public.t.nick");
        assertThat(columns()).isEqualTo("id,nick");

        Cli.Result expand = promote("", "--yes", "--phase", "expand");
        assertThat(expand.code()).as(expand.all()).isZero();
        assertThat(expand.out()).contains("1 contract step remains");
        assertThat(columns()).isEqualTo("id,nick,n");

        assertThat(promote("", "--yes", "--allow-destructive").code()).isZero();
        assertThat(columns()).isEqualTo("id,n");
    }

    @Test
    void additive_only_is_not_talked_away() throws Exception {
        production.execute("ALTER TABLE t ADD nick text");
        Cli.Result result = promote(", additive_only: true", "--yes", "--phase", "all", "--allow-destructive");

        assertThat(result.code()).as(result.all()).isEqualTo(3);
        assertThat(columns()).isEqualTo("id,nick");
    }

    @Test
    void a_check_that_returns_a_row_rolls_back() throws Exception {
        Files.createDirectories(folder.resolve("checks"));
        Files.writeString(folder.resolve("checks/none.sql"), "SELECT 'row ' || id FROM t");
        Cli.Result result = promote("", "--yes");

        assertThat(result.code()).as(result.all()).isEqualTo(1);
        assertThat(result.out()).contains("checks/none.sql", "row 1", "The target is as it was");
        assertThat(columns()).isEqualTo("id");
    }

    @Test
    void a_function_that_needs_the_applications_search_path_is_told_from_a_missing_table() throws Exception {
        String known = "CREATE FUNCTION known(i int) RETURNS boolean LANGUAGE plpgsql AS"
                + " 'BEGIN RETURN EXISTS (SELECT FROM t WHERE id = i); END'";
        staging.execute(known);
        staging.execute("ALTER TABLE t ADD CHECK (known(id))");
        production.execute(known);

        Cli.Result result = promote("", "--yes", "--allow-destructive");

        assertThat(result.code()).as(result.all()).isEqualTo(1);
        assertThat(result.out())
                .contains("relation \"t\" does not exist, in PL/pgSQL function public.known(integer)")
                .contains("ALTER FUNCTION … SET search_path");
        production.execute("ALTER FUNCTION known SET search_path = public, pg_temp");
        staging.execute("ALTER FUNCTION known SET search_path = public, pg_temp");
        assertThat(promote("", "--yes", "--allow-destructive").code()).isZero();
    }

    @Test
    void exactly_the_reviewed_plan_runs_or_nothing() throws Exception {
        Path plan = folder.resolve("plan.json");
        Cli.run("plan", staging.url(), production.url(), "--out", plan.toString());
        production.execute("CREATE TABLE somebody_was_faster (id int)");
        Cli.Result changed = promote("", "--yes", "--plan", plan.toString());

        assertThat(changed.code()).as(changed.all()).isEqualTo(3);
        assertThat(changed.all()).contains("has changed since the plan was made");

        production.execute("DROP TABLE somebody_was_faster");
        Cli.Result result = promote("", "--yes", "--plan", plan.toString());
        assertThat(result.code()).as(result.all()).isZero();
        assertThat(columns()).isEqualTo("id,n");
    }

    private Path planWithASecret() {
        staging.execute("CREATE FOREIGN DATA WRAPPER mirrored; CREATE SERVER elsewhere FOREIGN DATA WRAPPER mirrored;"
                + "CREATE USER MAPPING FOR PUBLIC SERVER elsewhere OPTIONS (password 'geheim')");
        Path plan = folder.resolve("plan.json");
        Cli.run("plan", staging.url(), production.url(), "--out", plan.toString());
        return plan;
    }

    @Test
    void secrets_are_in_no_file_and_yet_arrive() throws Exception {
        Path plan = planWithASecret();
        assertThat(Files.readString(plan)).doesNotContain("geheim").contains("CREATE USER MAPPING");

        Cli.Result result = promote("", "--yes", "--plan", plan.toString());
        assertThat(result.code()).as(result.all()).isZero();
        assertThat(result.all()).doesNotContain("geheim");
        assertThat(production.value("SELECT umoptions::text FROM pg_user_mappings"))
                .isEqualTo("{password=geheim}");
    }

    @Test
    void a_secret_that_changed_after_the_review_is_another_plan() throws Exception {
        Path plan = planWithASecret();
        staging.execute("ALTER USER MAPPING FOR PUBLIC SERVER elsewhere OPTIONS (SET password 'anders')");

        Cli.Result result = promote("", "--yes", "--plan", plan.toString());
        assertThat(result.code()).as(result.all()).isEqualTo(1);
        assertThat(result.all()).doesNotContain("geheim", "anders");
        assertThat(production.value("SELECT count(*) FROM pg_user_mappings")).isEqualTo("0");
    }

    @Test
    void a_chain_is_not_skipped() throws Exception {
        Path file = Files.writeString(folder.resolve("chain.yaml"), """
            environments:
              development: { url: "%s" }
              staging: { url: "postgresql://nobody@127.0.0.1:1/none" }
              production: { url: "%s" }
            chain: [development, staging, production]
            """.formatted(staging.url(), production.url()));
        Cli.Result result = Cli.run("promote", "development", "production", "--yes", "--config", file.toString());

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).contains("production is promoted from staging only");
    }

    @Test
    void a_chain_leads_one_way_whatever_its_databases_are_called() throws Exception {
        String config = Files.writeString(
                        folder.resolve("chain.yaml"), """
            environments:
              staging: { url: "%s" }
              production: { url: "%s" }
              alias: { url: "%s" }
            chain: [staging, production]
            """.formatted(staging.url(), production.url(), production.url()))
                .toString();
        production.execute("CREATE TABLE only_here (id int)");
        for (List<String> pair : List.of(
                List.of("production", "staging"),
                List.of("alias", "staging"),
                List.of(production.url(), "staging"),
                List.of("production", staging.url()),
                List.of(production.url(), staging.url()))) {
            for (String command : List.of("promote", "push")) {
                List<String> words = new ArrayList<>(List.of(command));
                words.addAll(pair);
                words.addAll(List.of("--allow-destructive", "--config", config));
                if (command.equals("promote")) {
                    words.add("--yes");
                }
                Cli.Result result = Cli.run(words);
                assertThat(result.code()).as(words + result.all()).isEqualTo(3);
                assertThat(result.err()).contains("is the first of the chain", "pgparity promote staging production");
            }
        }
        assertThat(staging.value("SELECT to_regclass('only_here') IS NULL")).isEqualTo("t");
        Cli.Result skipped = Cli.run("promote", "snapshot:none.json", production.url(), "--yes", "--config", config);
        assertThat(skipped.code()).as(skipped.all()).isIn(3, 64);
        Cli.Result onward =
                Cli.run("promote", staging.url(), "alias", "--yes", "--allow-destructive", "--config", config);
        assertThat(onward.code()).as(onward.all()).isZero();
        Cli.Result first = Cli.run("promote", "empty:", "staging", "--yes", "--allow-destructive", "--config", config);
        assertThat(first.code()).as(first.all()).isZero();
    }

    @Test
    void a_role_that_may_not_lock_a_table_needs_no_second_try() throws Exception {
        String tables = "CREATE TABLE parent (id int PRIMARY KEY); CREATE TABLE c (id int);";
        staging.execute(tables + "ALTER TABLE c ADD CONSTRAINT c_parent FOREIGN KEY (id) REFERENCES parent");
        production.execute(tables + "CREATE ROLE promote_refers LOGIN PASSWORD 'refers';"
                + " ALTER TABLE c OWNER TO promote_refers; ALTER TABLE t OWNER TO promote_refers;"
                + " DO $$ BEGIN EXECUTE"
                + " format('GRANT CREATE ON DATABASE %I TO promote_refers', current_database()); END $$");
        try {
            String config = Files.writeString(
                            folder.resolve("locks.yaml"),
                            "environments:\n  a: { url: \"" + staging.url() + "\" }\n  b: { url: \""
                                    + production.urlAs("promote_refers", "refers") + "\" }\n"
                                    + "scope: { owners: false, grants: false }\nlocks: { tries: 1 }\n")
                    .toString();
            String[] promote = {
                "promote", "a", "b", "--yes", "--allow-destructive", "--online", "always", "--config", config
            };

            Cli.Result denied = Cli.run(promote);

            assertThat(denied.code()).as(denied.all()).isEqualTo(1);
            assertThat(denied.all())
                    .contains("is not permitted: permission denied for table parent")
                    .contains("GRANT REFERENCES ON public.parent TO promote_refers")
                    .doesNotContain("lock was not");
            production.execute("GRANT REFERENCES ON parent TO promote_refers");
            Cli.Result allowed = Cli.run(promote);
            assertThat(allowed.code()).as(allowed.all()).isZero();
            assertThat(production.value("SELECT count(*) FROM pg_constraint WHERE conname = 'c_parent'"))
                    .isEqualTo("1");
        } finally {
            production.execute("DROP OWNED BY promote_refers CASCADE; DROP ROLE promote_refers;");
        }
    }

    @Test
    void a_file_cannot_be_promoted_to() throws Exception {
        Path file = Files.writeString(folder.resolve("s.sql"), "SELECT 1");
        Cli.Result result = Cli.run("promote", staging.url(), "file:" + file, "--yes");

        assertThat(result.code()).isEqualTo(64);
        assertThat(result.err()).contains("must be a database");
    }

    @Test
    void no_privilege_to_alter() {
        production.execute("CREATE ROLE promote_reader LOGIN PASSWORD 'reader'");
        try {
            Cli.Result result =
                    Cli.run("promote", staging.url(), production.urlAs("promote_reader", "reader"), "--yes");

            assertThat(result.code()).as(result.all()).isIn(1, 3);
            assertThat(result.all())
                    .containsIgnoringCase("owner")
                    .doesNotContain("Exception", "this should not have happened");
            assertThat(columns()).isEqualTo("id");
        } finally {
            production.execute("DROP OWNED BY promote_reader; DROP ROLE promote_reader");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void ctrl_c_leaves_the_target_as_it_was() throws Exception {
        Files.createDirectories(folder.resolve("checks"));
        Files.writeString(
                folder.resolve("checks/slow.sql"),
                "SELECT s FROM (SELECT pg_sleep(60)::text AS s) AS slow WHERE s IS NULL");
        Path file = Files.writeString(folder.resolve("pgparity.yaml"), """
            environments:
              staging: { url: "%s" }
              production: { url: "%s" }
            """.formatted(staging.url(), production.url()));
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.pgparity.cli.Main",
                        "promote",
                        "staging",
                        "production",
                        "--yes",
                        "--config",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            waitFor("SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(60)%'"
                    + " AND pid <> pg_backend_pid() AND datname = current_database()");
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();

            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(130);
            assertThat(Files.readString(output))
                    .contains("interrupted; rolling back", "cancelled by Ctrl-C", "The target is as it was");
            assertThat(columns()).isEqualTo("id");
        } finally {
            process.destroyForcibly();
        }
    }

    private void waitFor(String count) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            if (!production.value(count).equals("0")) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("never: " + count);
    }
}
