package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A column whose value differs from row to row comes to a large table in small transactions, however often it is cut off. */
class FilledColumnTest {
    private static final String TABLE = "CREATE TABLE t (id int PRIMARY KEY, a text";
    private static final int ROWS = 60_000;

    private final TestDatabase target = PostgresServers.newest()
            .create(TABLE + "); INSERT INTO t SELECT i, 'x' FROM generate_series(1, " + ROWS + ") AS i; ANALYZE t;");

    @AfterEach
    void close() {
        target.close();
    }

    private Cli.Result promote(TestDatabase source, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("promote", source.url(), target.url(), "--yes", "--allow-destructive"));
        arguments.addAll(List.of(more));
        return Cli.run(arguments);
    }

    @Test
    void a_promotion_that_is_cut_off_between_two_of_them_is_simply_run_again() throws Exception {
        try (TestDatabase source =
                        PostgresServers.newest().create(TABLE + ", k uuid DEFAULT gen_random_uuid() NOT NULL)");
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Cli.Result> run = threads.submit(() -> promote(source));
            String session = "(SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
                    + " AND application_name = 'pgparity promote' AND query LIKE 'DO %' AND state = 'active')";
            while (!run.isDone() && target.value("SELECT EXISTS " + session).equals("f")) {
                Thread.sleep(1);
            }
            Thread.sleep(20);
            target.execute("SELECT pg_terminate_backend(pid) FROM " + session + " AS s");
            Cli.Result cut = run.get();
            assertThat(cut.code()).as(cut.all()).isNotZero();
            assertThat(target.value("SELECT count(*) FROM t WHERE k IS NULL")).isNotEqualTo("0");

            Cli.Result again = promote(source);

            assertThat(again.code()).as(again.all()).isZero();
            assertThat(target.value("SELECT count(DISTINCT k) FROM t")).isEqualTo(Integer.toString(ROWS));
            assertThat(Cli.run("compare", source.url(), target.url()).code()).isZero();
        }
    }

    @Test
    void a_column_that_may_be_null_is_gone_on_with_too() {
        target.execute("ALTER TABLE t ADD k uuid; ALTER TABLE t ALTER k SET DEFAULT gen_random_uuid();"
                + "ALTER TABLE t ADD CONSTRAINT pgparity_filling_k CHECK ((k IS NOT NULL) OR true) NOT VALID;"
                + "UPDATE t SET k = DEFAULT WHERE id < 1000");
        String kept = target.value("SELECT k FROM t WHERE id = 7");
        try (TestDatabase source = PostgresServers.newest().create(TABLE + ", k uuid DEFAULT gen_random_uuid())")) {
            Cli.Result run = promote(source);

            assertThat(run.code()).as(run.all()).isZero();
            assertThat(target.value("SELECT count(DISTINCT k) FROM t")).isEqualTo(Integer.toString(ROWS));
            assertThat(target.value("SELECT k FROM t WHERE id = 7")).isEqualTo(kept);
        }
    }

    @Test
    void an_expression_that_somebody_gives_fills_it_likewise_and_rows_that_others_hold_are_waited_for_last()
            throws Exception {
        try (TestDatabase source = PostgresServers.newest().create(TABLE + ", n int NOT NULL)");
                Connection holder = target.connection();
                Statement statement = holder.createStatement();
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            holder.setAutoCommit(false);
            statement.execute("UPDATE t SET a = 'y' WHERE id = 5");
            Future<Cli.Result> run = threads.submit(() -> promote(source, "--fill", "public.t.n=id * 2"));
            Thread.sleep(300);
            holder.commit();

            assertThat(run.get().code()).as(run.get().all()).isZero();
            assertThat(run.get().out()).contains("a few rows at a time");
            assertThat(target.value("SELECT count(*) FROM t WHERE n = id * 2")).isEqualTo(Integer.toString(ROWS));
        }
    }

    @Test
    void a_table_whose_triggers_would_notice_is_changed_in_one_statement() {
        target.execute("CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';"
                + "CREATE TRIGGER tr BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION touch()");
        try (TestDatabase source = PostgresServers.newest()
                .create("CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';" + TABLE
                        + ", k uuid DEFAULT gen_random_uuid());"
                        + "CREATE TRIGGER tr BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION touch()")) {
            assertThat(Cli.run("plan", source.url(), target.url()).out())
                    .contains("ADD COLUMN k uuid DEFAULT gen_random_uuid()")
                    .doesNotContain("a few rows at a time");
        }
    }
}
