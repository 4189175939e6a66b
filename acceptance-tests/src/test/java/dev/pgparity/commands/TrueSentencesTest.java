package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is said is so, at the edges too: where nothing was committed, where no flag helps, where nobody has looked yet. */
class TrueSentencesTest {
    @TempDir
    private Path folder;

    private final List<TestDatabase> databases = new ArrayList<>();

    @AfterEach
    void close() {
        databases.forEach(TestDatabase::close);
    }

    private TestDatabase database(String sql) {
        TestDatabase made = PostgresServers.newest().create(sql);
        databases.add(made);
        return made;
    }

    private void project(TestDatabase source, TestDatabase target, String guards, String more) throws IOException {
        Files.writeString(folder.resolve("pgparity.yaml"), """
                environments:
                  a: { url: "%s" }
                  b: { url: "%s"%s }
                %s
                """.formatted(source.url(), target.url(), guards, more));
    }

    private Cli.Result run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--config", folder.resolve("pgparity.yaml").toString()));
        return Cli.run(all);
    }

    @Test
    void what_additive_only_forbids_no_flag_allows_and_promote_is_not_the_next_command() throws IOException {
        project(
                database("CREATE TABLE t (a int, more int)"),
                database("CREATE TABLE t (a int, b text, c text); INSERT INTO t VALUES (1, 'x', 'y')"),
                ", additive_only: true",
                "");

        assertThat(run("plan", "a", "b").all()).doesNotContain("--phase contract (");
        Cli.Result plan = run("plan", "a", "b", "--phase", "all");
        assertThat(plan.all()).contains("--additive   (").doesNotContain("Next:  pgparity promote");
        assertThat(plan.all().split("\\(not allowed here: additive_only\\)", -1))
                .hasSize(3); // two steps, once each
        Cli.Result promoted = run("promote", "a", "b", "--yes", "--phase", "all");
        assertThat(promoted.code()).isEqualTo(3);
        assertThat(promoted.all())
                .contains("b is additive_only: no flag allows")
                .doesNotContain("Allow each by name", "--allow-destructive");
        assertThat(run("plan", "a", "b", "--format", "sql").all()).doesNotContain("Allow each by name");
    }

    @Test
    void one_hazard_of_many_columns_is_printed_once() {
        String table = "CREATE TYPE e AS ENUM (%s); CREATE TABLE t (a e, b e)";
        TestDatabase source = database(table.formatted("'y', 'x'"));
        TestDatabase target = database(table.formatted("'x', 'y'") + "; INSERT INTO t VALUES ('x', 'y')");

        Cli.Result plan = Cli.run("plan", source.url(), target.url());
        Cli.Result promoted = Cli.run("promote", source.url(), target.url(), "--yes", "--allow-destructive");

        assertThat(plan.all().split("REWRITE: ", -1)).as(plan.all()).hasSize(2);
        assertThat(promoted.all().split("REWRITE: ", -1)).as(promoted.all()).hasSize(2);
    }

    @Test
    void where_nothing_was_committed_nothing_was_read_after_COMMIT() throws IOException {
        project(database("CREATE TABLE t (a int)"), database("CREATE TABLE t (a int)"), "", "");

        Cli.Result promoted = run("promote", "a", "b", "--yes");

        assertThat(promoted.code()).as(promoted.all()).isZero();
        assertThat(promoted.all()).doesNotContain("after COMMIT");
    }

    @Test
    void an_application_that_is_not_there_is_said_to_be_unreachable() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        project(
                database("CREATE TABLE t (a int)"),
                database(""),
                ", health: { url: \"http://127.0.0.1:" + port + "/\", within: 0s }",
                "");

        Cli.Result promoted = run("promote", "a", "b", "--yes");

        assertThat(promoted.all()).contains("connection was refused").doesNotContain("Exception");
    }

    @Test
    void who_needs_approvals_is_not_said_to_be_protected() throws IOException {
        project(database("CREATE TABLE t (a int)"), database(""), ", approvals: 2", "");

        Cli.Result pushed = run("push", "a", "b");

        assertThat(pushed.all()).contains("b needs 2 approvals").doesNotContain("is protected");
    }

    @Test
    void a_target_that_a_cut_off_promotion_changed_was_changed_by_a_promotion() throws IOException {
        String refuses = "CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN RAISE EXCEPTION 'not today'; END $$;"
                + "CREATE TABLE r (code text PRIMARY KEY);"
                + "CREATE TRIGGER no BEFORE INSERT ON r FOR EACH ROW EXECUTE FUNCTION no();";
        TestDatabase source = database(refuses + "CREATE TYPE e AS ENUM ('x')");
        project(source, database(refuses), "", "data: [{ table: public.r }]");
        assertThat(run("promote", "a", "b", "--yes").code()).isZero();
        source.execute("ALTER TYPE e ADD VALUE 'y'; ALTER TABLE r DISABLE TRIGGER no; INSERT INTO r VALUES ('a');"
                + "ALTER TABLE r ENABLE TRIGGER no");
        Cli.Result partly = run("promote", "a", "b", "--yes");
        assertThat(partly.code()).as(partly.all()).isEqualTo(4);

        Cli.Result again = run("promote", "a", "b", "--yes");

        assertThat(again.all()).contains("was committed in part since").doesNotContain("no promotion did it");
    }

    @Test
    void what_a_function_does_is_not_known_before_the_rehearsal() throws IOException {
        Files.createDirectories(folder.resolve("migrations"));
        Files.writeString(
                folder.resolve("migrations/001_base.sql"),
                "CREATE TABLE t (a int); CREATE FUNCTION wipe() RETURNS void LANGUAGE sql AS 'DELETE FROM t';");
        project(database(""), database(""), "", "");
        assertThat(run("migrate", "up", "a").code()).isZero();
        assertThat(run("migrate", "up", "b").code()).isZero();
        Files.writeString(folder.resolve("migrations/002_wipe.sql"), "SELECT wipe();\nSELECT count(*) FROM t;\n");
        assertThat(run("migrate", "up", "a").code()).isZero();

        Cli.Result plan = run("plan", "a", "b");
        assertThat(plan.all())
                .contains("what one of them does is not known before the rehearsal")
                .contains("locks not known before the rehearsal")
                .doesNotContain("the running release survives all");
        assertThat(run("plan", "a", "b", "--format", "json").out()).contains("\"effect_known\" : false");
        assertThat(run("plan", "a", "b", "--format", "markdown").out()).contains("not known before the rehearsal");
    }

    @Test
    void a_migration_that_fails_is_run_again_by_the_command_that_ran_it() throws IOException {
        Files.createDirectories(folder.resolve("migrations"));
        Files.writeString(folder.resolve("migrations/001_base.sql"), "CREATE TABLE t (a int);");
        TestDatabase target = database("CREATE TABLE t (a int)");
        project(database(""), target, "", "");
        assertThat(run("migrate", "up", "a").code()).isZero();

        Cli.Result failed = run("promote", "a", "b", "--yes");

        assertThat(failed.code()).as(failed.all()).isEqualTo(1);
        assertThat(failed.all())
                .contains("run the same command again", "migrate resolve --applied")
                .doesNotContain("migrate up");
    }

    @Test
    void a_migration_that_never_runs_here_is_not_one_that_is_there() throws IOException {
        Files.createDirectories(folder.resolve("migrations"));
        Files.writeString(folder.resolve("migrations/001_base.sql"), "CREATE TABLE t (a int);");
        Files.writeString(folder.resolve("migrations/002_demo.sql"), "INSERT INTO t VALUES (1);");
        project(database(""), database(""), "", "migrations: { never: { b: [\"demo*\"] } }");

        Cli.Result up = run("migrate", "up", "b");

        assertThat(up.code()).as(up.all()).isZero();
        assertThat(up.all()).contains("every migration that runs there (1; 1 more never runs there)");
        assertThat(run("migrate", "status", "b").all())
                .contains("every migration that runs there (1; 1 more never runs there)");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_timeout_that_is_no_number_is_an_error_and_not_the_usual_time() throws IOException, InterruptedException {
        project(database(""), database(""), "", "");
        ProcessBuilder compare = new ProcessBuilder(Launcher.in(folder).toString(), "compare", "a", "b")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        compare.environment().put("PGPARITY_COMMAND_TIMEOUT", "abc");
        Process process = compare.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isEqualTo(64);
        assertThat(output).contains("PGPARITY_COMMAND_TIMEOUT is \"abc\", which is no number of seconds");
    }

    @Test
    void an_asterisk_that_does_not_reach_over_a_dot_is_spelled_out() throws IOException {
        project(
                database("CREATE TABLE t (a int)"),
                database("CREATE TABLE t (a int, b text); INSERT INTO t VALUES (1, 'x')"),
                "",
                "");

        Cli.Result promoted = run("promote", "a", "b", "--yes", "--allow", "data-loss:column:public.*");

        assertThat(promoted.code()).as(promoted.all()).isEqualTo(64);
        assertThat(promoted.all())
                .contains("An asterisk does not reach over a dot: data-loss:column:public.*.* matches"
                        + " data-loss:column:public.t.b.");
    }

    @Test
    void who_owns_what_is_asked_whatever_is_compared() throws IOException {
        TestDatabase target = database("CREATE TABLE t (a int); CREATE VIEW v AS SELECT 1 AS x;"
                + "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'");
        String role = "sentences_" + target.name();
        target.execute("CREATE ROLE \"" + role + "\" LOGIN PASSWORD 'pw'; GRANT ALL ON DATABASE \"" + target.name()
                + "\" TO \"" + role + "\"");
        try {
            Files.writeString(folder.resolve("pgparity.yaml"), """
                    environments:
                      a: { url: "%s" }
                      b: { url: "%s" }
                    scope: { owners: false, grants: false }
                    """.formatted(
                            database("CREATE TABLE t (a int, b int); CREATE VIEW v AS SELECT 2 AS x;"
                                            + "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 2'")
                                    .url(),
                            target.urlAs(role, "pw")));

            Cli.Result refused = run("promote", "a", "b", "--yes", "--allow-destructive");

            assertThat(refused.code()).as(refused.all()).isEqualTo(3);
            assertThat(refused.all())
                    .contains("may not change table:public.t, which belongs to postgres")
                    .contains("may not change view:public.v")
                    .contains("may not change function:public.f()");
        } finally {
            target.execute("DROP OWNED BY \"" + role + "\"; DROP ROLE \"" + role + "\"");
        }
    }
}
