package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file really does is seen on a copy, also where no grammar looks; the target is only read. */
class RehearseCommandTest {
    private static final String SCHEMA = """
            CREATE TABLE customers (id int PRIMARY KEY, name varchar(40));
            CREATE TABLE orders (id int PRIMARY KEY, customer_id int, note text, total int);
            CREATE TABLE log (at timestamptz);
            CREATE VIEW notes AS SELECT note FROM orders;
            INSERT INTO orders SELECT g, g, 'x', g FROM generate_series(1, 100) g;
            """;

    @TempDir
    private Path folder;

    @Test
    void locks_rewrites_drops_and_rows_are_seen() throws IOException {
        try (TestDatabase database = PostgresServers.newest().create(SCHEMA)) {
            String file = write("041.sql", """
                    ALTER TABLE orders ALTER COLUMN total TYPE bigint;
                    DROP VIEW notes;
                    ALTER TABLE orders DROP COLUMN note;
                    CREATE TABLE scratch (a int);
                    DROP TABLE scratch;
                    INSERT INTO customers VALUES (1, 'a'), (2, 'b');
                    """);

            Cli.Result rehearsal = Cli.run("rehearse", file, database.url());

            assertThat(rehearsal.code()).as(rehearsal.all()).isEqualTo(2);
            assertThat(rehearsal.out())
                    .contains("041.sql:1  ALTER TABLE orders ALTER COLUMN total TYPE bigint")
                    .contains("lock      ACCESS EXCLUSIVE on public.orders: readers and writers wait")
                    .contains("rewrites  public.orders")
                    .contains("drops     view public.notes")
                    .contains("drops     table column public.orders.note")
                    .contains("rows      public.customers 2 inserted")
                    .contains("1 table written anew, 2 objects dropped")
                    .doesNotContain("drops     table public.scratch")
                    .doesNotContain("do not agree");
            assertThat(database.value("SELECT count(*) FROM notes")).isEqualTo("100");
        }
    }

    @Test
    void what_a_grammar_cannot_see_is_said() throws IOException {
        try (TestDatabase database = PostgresServers.newest().create(SCHEMA + """
                CREATE FUNCTION mark() RETURNS text LANGUAGE sql STABLE AS 'SELECT current_user::text';
                CREATE FUNCTION tidy() RETURNS void LANGUAGE plpgsql AS $$
                BEGIN
                    ALTER TABLE orders ALTER COLUMN total TYPE bigint;
                END $$;
                """)) {
            String file = write("042.sql", """
                    DO $$ BEGIN EXECUTE 'DROP TABLE log'; END $$;
                    SELECT tidy();
                    ALTER TABLE customers ADD COLUMN mark text DEFAULT mark();
                    """);

            Cli.Result rehearsal = Cli.run("rehearse", file, database.url());

            assertThat(rehearsal.code()).as(rehearsal.all()).isEqualTo(2);
            assertThat(rehearsal.out())
                    .contains("042.sql:1  the grammar did not see that table public.log is dropped")
                    .contains("042.sql:2  the grammar did not see that public.orders is written anew")
                    .contains("042.sql:3  the grammar feared that a table is written anew; here none was");
        }
    }

    @Test
    void what_runs_outside_a_transaction_is_run_there() throws IOException {
        try (TestDatabase database = PostgresServers.newest().create(SCHEMA)) {
            String file = write("043.sql", "CREATE INDEX CONCURRENTLY orders_total ON orders (total);\nSELECT 1;\n");

            Cli.Result rehearsal = Cli.run("rehearse", file, database.url());

            assertThat(rehearsal.code()).as(rehearsal.all()).isZero();
            assertThat(rehearsal.out())
                    .contains("outside   a transaction")
                    .contains("no table written anew, nothing dropped");
        }
    }

    @Test
    void a_failure_names_the_line_and_touches_nothing() throws IOException {
        try (TestDatabase database = PostgresServers.newest().create(SCHEMA)) {
            String file = write(
                    "044.sql", "ALTER TABLE orders DROP COLUMN total;\nALTER TABLE orders DROP COLUMN missing;\n");

            Cli.Result rehearsal = Cli.run("rehearse", file, database.url());

            assertThat(rehearsal.code()).as(rehearsal.all()).isEqualTo(1);
            assertThat(rehearsal.err())
                    .contains("044.sql:2:")
                    .contains("column \"missing\" of relation \"orders\" does not exist")
                    .contains("the target itself was only read");
            assertThat(database.value("SELECT sum(total) FROM orders")).isEqualTo("5050");
        }
    }

    @Test
    void json_and_bad_input() throws IOException {
        try (TestDatabase database = PostgresServers.newest().create(SCHEMA)) {
            String file = write("045.sql", "DROP TABLE log;");
            assertThat(Cli.run("rehearse", file, database.url(), "--format", "json")
                            .out())
                    .contains("\"what\" : \"rehearsal\"")
                    .contains("\"name\" : \"public.log\"");
            assertThat(Cli.run("rehearse", "missing.sql", database.url()).code())
                    .isEqualTo(64);
            assertThat(Cli.run("rehearse", write("plan.json", "{}"), database.url())
                            .code())
                    .isEqualTo(64);
        }
    }

    @Test
    void a_plan_that_was_made_for_this_target_is_rehearsed_like_a_file() throws IOException {
        String wanted = SCHEMA.replace("total int", "total bigint").replace("CREATE TABLE log (at timestamptz);", "");
        try (TestDatabase source = PostgresServers.newest().create(wanted);
                TestDatabase database = PostgresServers.newest().create(SCHEMA)) {
            String plan = folder.resolve("plan.json").toString();
            assertThat(Cli.run("plan", source.url(), database.url(), "--out", plan)
                            .code())
                    .isIn(0, 2, 3);

            Cli.Result rehearsal = Cli.run("rehearse", plan, database.url());

            assertThat(rehearsal.code()).as(rehearsal.all()).isEqualTo(2);
            assertThat(rehearsal.out())
                    .contains("ALTER TABLE public.orders ALTER COLUMN total TYPE bigint")
                    .contains("rewrites  public.orders")
                    .contains("drops     table public.log");
            assertThat(database.value("SELECT to_regclass('log') IS NULL")).isEqualTo("f");

            database.execute("CREATE TABLE meanwhile (a int)");
            Cli.Result other = Cli.run("rehearse", plan, database.url());
            assertThat(other.code()).as(other.all()).isEqualTo(3);
            assertThat(other.err()).contains("This plan was made for a target with the fingerprint");
        }
    }

    /** The check that stands in for NOT NULL while rows are looked at comes and goes within the plan. */
    @Test
    void what_a_plan_makes_and_drops_itself_is_no_loss() throws IOException {
        String wanted = SCHEMA + "ALTER TABLE orders ALTER COLUMN total SET NOT NULL;";
        try (TestDatabase source = PostgresServers.newest().create(wanted);
                TestDatabase database = PostgresServers.newest().create(SCHEMA)) {
            String plan = folder.resolve("online.json").toString();
            Cli.run("plan", source.url(), database.url(), "--online", "always", "--out", plan);

            Cli.Result rehearsal = Cli.run("rehearse", plan, database.url());

            assertThat(rehearsal.out())
                    .contains("VALIDATE CONSTRAINT")
                    .doesNotContain("drops")
                    .doesNotContain("do not agree");
        }
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
