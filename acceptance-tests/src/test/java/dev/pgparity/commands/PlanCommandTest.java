package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {
    @Test
    void sql_runs_as_it_stands_and_leaves_nothing_to_do() {
        try (TestDatabase source = PostgresServers.newest().create("""
            CREATE TYPE mood AS ENUM ('sad', 'ok');
            CREATE TABLE t (id int PRIMARY KEY, m mood DEFAULT 'ok', n int NOT NULL);
            COMMENT ON TABLE t IS 'two
            lines; -- and more';
            CREATE VIEW v AS SELECT id FROM t;
            """);
                TestDatabase target = PostgresServers.newest().create("CREATE TABLE old (id int)")) {
            String[] plan = {"plan", source.url(), target.url(), "--format", "sql", "--allow-destructive"};
            Cli.Result result = Cli.run(plan);

            assertThat(result.code()).isZero();
            assertThat(result.err()).isEmpty();
            target.execute(withoutPsql(result.out()));
            assertThat(Cli.run(plan).out()).isEmpty();
            assertThat(Cli.run("compare", source.url(), target.url()).code()).isZero();
        }
    }

    @Test
    void a_name_cannot_break_out_of_a_comment() {
        String name = "\"x\nDROP TABLE t; --\"";
        try (TestDatabase source =
                        PostgresServers.newest().create("CREATE TABLE t (id int); CREATE TABLE " + name + " (id int)");
                TestDatabase target = PostgresServers.newest().create("CREATE TABLE t (id int)")) {
            Cli.Result result = Cli.run("plan", source.url(), target.url(), "--format", "sql");

            target.execute(withoutPsql(result.out()));
            assertThat(target.value("SELECT count(*) FROM pg_class WHERE relname = 't'"))
                    .isEqualTo("1");
            assertThat(Cli.run("compare", source.url(), target.url()).code()).isZero();
        }
    }

    @Test
    void what_is_not_allowed_is_refused_with_the_flag_to_type() {
        try (TestDatabase source = PostgresServers.newest().create("CREATE TABLE t (id int)");
                TestDatabase target = PostgresServers.newest()
                        .create("CREATE TABLE t (id int, nick text); INSERT INTO t VALUES (1, 'x'), (2, NULL)")) {
            Cli.Result text = Cli.run("plan", source.url(), target.url());
            Cli.Result sql = Cli.run("plan", source.url(), target.url(), "--format", "sql");

            assertThat(text.code()).isZero();
            assertThat(text.out())
                    .contains("CONTRACT  group 1", "DATA LOSS: its values are lost: 1 of 2 rows with a value")
                    .contains("--allow data-loss:column:public.t.nick");
            assertThat(sql.code()).isEqualTo(3);
            assertThat(sql.out()).isEmpty();
            assertThat(sql.err()).contains("--allow data-loss:column:public.t.nick");
            assertThat(Cli.run(
                                    "plan",
                                    source.url(),
                                    target.url(),
                                    "--format",
                                    "sql",
                                    "--allow",
                                    "data-loss:column:public.t.nick",
                                    "--allow",
                                    "breaks-running-code:column:public.t.*")
                            .out())
                    .contains("ALTER TABLE public.t DROP COLUMN nick;");
        }
    }

    @Test
    void a_phase_that_waits_is_a_comment() {
        try (TestDatabase source = PostgresServers.newest().create("CREATE TABLE t (id int, n int)");
                TestDatabase target = PostgresServers.newest().create("CREATE TABLE t (id int, nick text)")) {
            Cli.Result result = Cli.run("plan", source.url(), target.url(), "--format", "sql", "--phase", "expand");

            assertThat(result.code()).as(result.err()).isZero();
            assertThat(result.out())
                    .contains("\nALTER TABLE public.t ADD COLUMN n integer;")
                    .contains("\n-- 2  drop column public.t.nick  (contract phase)\n"
                            + "-- ALTER TABLE public.t DROP COLUMN nick;");
        }
    }

    @Test
    void exit_code_says_whether_there_is_something_to_do() {
        try (TestDatabase source = PostgresServers.newest().create("CREATE TABLE t (id int)");
                TestDatabase target = PostgresServers.newest().create()) {
            assertThat(Cli.run("plan", source.url(), target.url(), "--exit-code")
                            .code())
                    .isEqualTo(2);
            assertThat(Cli.run("plan", source.url(), target.url()).code()).isZero();
            target.execute("CREATE TABLE t (id int)");
            Cli.Result nothing = Cli.run("plan", source.url(), target.url(), "--exit-code");
            assertThat(nothing.code()).isZero();
            assertThat(nothing.out()).contains("is in parity with", "nothing to do");
        }
    }

    @Test
    void json_and_markdown_hold_every_step() {
        try (TestDatabase source = PostgresServers.newest().create("CREATE TABLE t (id int)");
                TestDatabase target = PostgresServers.newest().create()) {
            assertThat(Cli.run("plan", source.url(), target.url(), "--format", "json")
                            .out())
                    .contains("\"object\" : \"table:public.t\"", "\"fate\" : \"runs\"", "CREATE TABLE public.t");
            assertThat(Cli.run("plan", source.url(), target.url(), "--format", "markdown")
                            .out())
                    .contains("| 1 | create table public.t | expand |", "```sql");
        }
    }

    @Test
    void a_version_of_an_extension_that_the_server_cannot_have_is_said_and_not_planned() {
        try (TestDatabase older = PostgresServers.newest().create("CREATE EXTENSION pg_trgm VERSION '1.5'");
                TestDatabase newer = PostgresServers.newest().create("CREATE EXTENSION pg_trgm VERSION '1.6'")) {
            Cli.Result back = Cli.run("plan", older.url(), newer.url());
            assertThat(back.code()).as(back.all()).isZero();
            assertThat(back.out())
                    .contains("extension pg_trgm  the target's server has no way from version 1.6 to 1.5");
            assertThat(Cli.run("plan", older.url(), newer.url(), "--format", "sql")
                            .out())
                    .doesNotContain("EXTENSION");
            assertThat(Cli.run("plan", newer.url(), older.url(), "--format", "sql")
                            .out())
                    .contains("ALTER EXTENSION pg_trgm UPDATE TO '1.6';");
        }
    }

    @Test
    void the_additive_part_is_a_script_and_the_rest_is_listed_with_the_reason() {
        try (TestDatabase source = PostgresServers.newest()
                        .create("CREATE TABLE t (id int, n int, CONSTRAINT c CHECK (id > 0));"
                                + " CREATE TABLE u (id int); CREATE INDEX i ON t (n)");
                TestDatabase target = PostgresServers.newest()
                        .create("CREATE TABLE t (id int, nick text); CREATE INDEX i ON t (id);"
                                + " CREATE INDEX old ON t (id); INSERT INTO t VALUES (1, 'a')")) {
            String[] plan = {"plan", source.url(), target.url(), "--additive", "--format"};
            Cli.Result sql =
                    Cli.run(Stream.concat(Stream.of(plan), Stream.of("sql")).toList());
            Cli.Result compared = Cli.run("compare", source.url(), target.url(), "--format", "sql");
            Cli.Result text =
                    Cli.run(Stream.concat(Stream.of(plan), Stream.of("text")).toList());
            Cli.Result json =
                    Cli.run(Stream.concat(Stream.of(plan), Stream.of("json")).toList());

            assertThat(sql.code()).as(sql.err()).isZero();
            assertThat(compared.out()).isEqualTo(sql.out());
            assertThat(sql.out())
                    .startsWith("\\set ON_ERROR_STOP on\n")
                    .contains("\nCREATE TABLE public.u", "\nALTER TABLE public.t ADD COLUMN n integer;")
                    .contains("-- DROP INDEX public.old;", "(removes index public.old)")
                    .contains("-- ALTER TABLE public.t DROP COLUMN nick;", "breaks-running-code column:public.t.nick")
                    .contains("breaks-running-code constraint:public.t.c");
            assertThat(text.out()).contains("left out: removes index public.old");
            assertThat(json.out()).contains("\"fate\" : \"left_out\"", "\"why\" : \"removes index public.old\"");
            target.execute(withoutPsql(sql.out()));
            assertThat(target.value("SELECT count(nick)::text || (SELECT count(*) FROM pg_class WHERE relname = 'old')"
                            + " FROM t"))
                    .isEqualTo("11");
            Cli.Result promoted = Cli.run("promote", source.url(), target.url(), "--additive", "--yes");
            assertThat(promoted.code()).as(promoted.all()).isZero();
            assertThat(promoted.out()).contains("steps remain.").doesNotContain("contract steps remain");
        }
    }

    @Test
    void each_phase_of_a_saved_plan_runs_from_the_same_file(@TempDir Path folder) {
        try (TestDatabase source = PostgresServers.newest().create("CREATE TABLE t (id int, n int)");
                TestDatabase target = PostgresServers.newest().create("CREATE TABLE t (id int, nick text)")) {
            String file = folder.resolve("plan.json").toString();
            Cli.Result plan = Cli.run("plan", source.url(), target.url(), "--out", file);
            Cli.Result expand =
                    Cli.run("promote", source.url(), target.url(), "--plan", file, "--phase", "expand", "--yes");
            Cli.Result contract = Cli.run(
                    "promote",
                    source.url(),
                    target.url(),
                    "--plan",
                    file,
                    "--phase",
                    "contract",
                    "--yes",
                    "--allow",
                    "breaks-running-code:column:public.t.nick");

            assertThat(plan.out()).contains("Next:  pgparity promote --plan " + file);
            assertThat(expand.code()).as(expand.all()).isZero();
            assertThat(contract.code()).as(contract.all()).isZero();
            assertThat(Cli.run("compare", source.url(), target.url()).code()).isZero();
        }
    }

    @Test
    void a_saved_additive_plan_holds_that_part_alone(@TempDir Path folder) {
        try (TestDatabase source = PostgresServers.newest().create("CREATE TABLE t (id int); CREATE TABLE u (id int)");
                TestDatabase target = PostgresServers.newest().create("CREATE TABLE t (id int, nick text)")) {
            String file = folder.resolve("plan.json").toString();
            assertThat(Cli.run("plan", source.url(), target.url(), "--additive", "--out", file)
                            .code())
                    .isZero();
            Cli.Result promoted =
                    Cli.run("promote", source.url(), target.url(), "--plan", file, "--phase", "all", "--yes");
            assertThat(promoted.code()).as(promoted.all()).isZero();
            assertThat(promoted.out()).contains("not planned: column public.t.nick");
            assertThat(target.value("SELECT count(*) FROM information_schema.columns WHERE table_name IN ('t', 'u')"))
                    .isEqualTo("3");
        }
    }

    @Test
    void additive_and_another_phase_exclude_each_other() {
        try (TestDatabase target = PostgresServers.newest().create()) {
            Cli.Result result = Cli.run("plan", "empty:", target.url(), "--additive", "--phase", "contract");
            assertThat(result.code()).isEqualTo(64);
            assertThat(result.err()).contains("--additive and --phase contract exclude each other");
        }
    }

    /** JDBC knows no commands of psql. */
    private static String withoutPsql(String script) {
        return script.replace("\\set ON_ERROR_STOP on\n", "");
    }
}
