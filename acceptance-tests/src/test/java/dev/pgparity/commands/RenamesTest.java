package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rename is asked about, never guessed; said by somebody, it keeps the rows. */
class RenamesTest {
    @TempDir
    private Path folder;

    private final TestDatabase source = PostgresServers.newest().create("""
            CREATE TABLE users (id int PRIMARY KEY, nickname text, email text);
            CREATE TABLE purchases (id int, total numeric, at date);
            CREATE TYPE feeling AS ENUM ('sad', 'ok');
            CREATE FUNCTION twice(n int) RETURNS int LANGUAGE sql AS 'SELECT 2 * n';
            """);
    private final TestDatabase target = PostgresServers.newest().create("""
            CREATE TABLE users (id int PRIMARY KEY, nick text, email text);
            INSERT INTO users VALUES (1, 'ann', 'a@b'), (2, NULL, NULL);
            CREATE TABLE orders (id int, total numeric, at date);
            INSERT INTO orders VALUES (7, 9.5, '2026-01-02');
            CREATE TYPE mood AS ENUM ('sad', 'ok');
            CREATE FUNCTION dbl(n int) RETURNS int LANGUAGE sql AS 'SELECT 2 * n';
            """);

    @AfterEach
    void close() {
        source.close();
        target.close();
    }

    @Test
    void a_drop_and_an_add_of_what_is_alike_are_proposed_as_a_rename() {
        String[] flags = {
            "--rename column:public.users.nick=nickname",
            "--rename table:public.orders=purchases",
            "--rename type:public.mood=feeling",
            "--rename 'function:public.dbl(integer)=twice'"
        };
        assertThat(Cli.run("compare", source.url(), target.url()).out()).contains(flags);
        assertThat(Cli.run("plan", source.url(), target.url()).out()).contains(flags);
        assertThat(Cli.run("plan", source.url(), target.url(), "--format", "json")
                        .out())
                .contains("\"rename\" : \"column:public.users.nick=nickname\"");
    }

    @Test
    void without_an_answer_promote_names_them_and_drops_nothing() {
        Cli.Result result = Cli.run("promote", source.url(), target.url(), "--yes");

        assertThat(result.code()).as(result.all()).isEqualTo(3);
        assertThat(result.err()).contains("--rename column:public.users.nick=nickname");
        assertThat(target.value("SELECT nick FROM users WHERE id = 1")).isEqualTo("ann");
    }

    @Test
    void said_on_the_command_line_they_are_renames_and_the_rows_stay() {
        Cli.Result result = Cli.run(
                "promote",
                source.url(),
                target.url(),
                "--yes",
                "--rename",
                "public.users.nick=nickname",
                "--rename",
                "public.orders=purchases",
                "--rename",
                "type:public.mood=feeling",
                "--rename",
                "function:public.dbl(integer)=twice",
                "--allow-destructive");

        assertThat(result.code()).as(result.all()).isZero();
        assertThat(result.all()).doesNotContain("Perhaps renamed");
        assertThat(target.value("SELECT nickname FROM users WHERE id = 1")).isEqualTo("ann");
        assertThat(target.value("SELECT total FROM purchases")).isEqualTo("9.5");
        assertThat(Cli.run("compare", source.url(), target.url()).code()).isZero();
    }

    @Test
    void said_in_the_configuration_it_is_no_proposal_any_more() throws Exception {
        Path file = Files.writeString(folder.resolve("pgparity.yaml"), """
                environments:
                  staging: { url: "%s" }
                  production: { url: "%s" }
                renames: { "column:public.users.nick": "nickname" }
                """.formatted(source.url(), target.url()));
        Cli.Result compared = Cli.run("compare", "staging", "production", "--config", file.toString());
        Cli.Result planned = Cli.run("plan", "staging", "production", "--config", file.toString());

        assertThat(compared.out()).contains("table:public.orders=purchases").doesNotContain("--rename column:");
        assertThat(planned.out())
                .contains("ALTER TABLE public.users RENAME COLUMN nick TO nickname;")
                .doesNotContain("DROP COLUMN nick");
    }

    @Test
    void a_value_of_an_enum_is_renamed_where_somebody_says_so() {
        String around = """
                CREATE TABLE t (id int PRIMARY KEY, m mood DEFAULT '%1$s', CHECK (m <> '%1$s' OR id > 0));
                CREATE VIEW v AS SELECT id FROM t WHERE m = '%1$s';
                """;
        try (TestDatabase wanted = PostgresServers.newest()
                        .create("CREATE TYPE mood AS ENUM ('very ''sad', 'ok');" + around.formatted("very ''sad"));
                TestDatabase present = PostgresServers.newest()
                        .create("CREATE TYPE mood AS ENUM ('low', 'ok');" + around.formatted("low")
                                + "INSERT INTO t VALUES (1, 'low')")) {
            assertThat(Cli.run("compare", wanted.url(), present.url()).out())
                    .contains("--rename 'value:public.mood.low=very '\\''sad'");

            Cli.Result plan = Cli.run(
                    "plan",
                    wanted.url(),
                    present.url(),
                    "--rename",
                    "value:public.mood.low=very 'sad",
                    "--allow-destructive",
                    "--format",
                    "sql");
            assertThat(plan.out().lines().filter(line -> line.startsWith("ALTER") || line.startsWith("CREATE")))
                    .as(plan.all())
                    .containsExactly("ALTER TYPE public.mood RENAME VALUE 'low' TO 'very ''sad';");

            Cli.Result promoted = Cli.run(
                    "promote",
                    wanted.url(),
                    present.url(),
                    "--yes",
                    "--rename",
                    "value:public.mood.low=very 'sad",
                    "--allow-destructive");
            assertThat(promoted.code()).as(promoted.all()).isZero();
            assertThat(present.value("SELECT m FROM t")).isEqualTo("very 'sad");
        }
    }

    @Test
    void another_type_is_no_rename() {
        try (TestDatabase wanted = PostgresServers.newest().create("CREATE TABLE t (id int, born date)");
                TestDatabase present = PostgresServers.newest().create("CREATE TABLE t (id int, bio text)")) {
            assertThat(Cli.run("plan", wanted.url(), present.url()).out())
                    .contains("DROP COLUMN bio")
                    .doesNotContain("--rename");
        }
    }
}
