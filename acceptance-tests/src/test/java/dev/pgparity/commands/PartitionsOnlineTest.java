package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Large tables become partitions, and cease to be, while others read and write; what is cut off is gone on with. */
class PartitionsOnlineTest {
    private static final String PARTITIONED = "CREATE TABLE t (n int NOT NULL) PARTITION BY RANGE (n);"
            + "CREATE TABLE low PARTITION OF t FOR VALUES FROM (0) TO (1000);"
            + "CREATE TABLE high PARTITION OF t FOR VALUES FROM (1000) TO (2000);";
    private static final String APART = "CREATE TABLE t (n int NOT NULL) PARTITION BY RANGE (n);"
            + "CREATE TABLE low PARTITION OF t FOR VALUES FROM (0) TO (1000);"
            + "CREATE TABLE high (n int NOT NULL);";

    private static Cli.Result promote(TestDatabase source, TestDatabase target) {
        return Cli.run("promote", source.url(), target.url(), "--yes", "--allow-destructive", "--online", "always");
    }

    @Test
    void a_detach_that_was_killed_is_finished_by_the_next_run() throws Exception {
        try (TestDatabase source = PostgresServers.newest().create(APART);
                TestDatabase target = PostgresServers.newest()
                        .create(PARTITIONED + "INSERT INTO t SELECT generate_series(0, 1999);");
                Connection reader = target.connection();
                Statement reading = reader.createStatement();
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            reader.setAutoCommit(false);
            reading.execute("SELECT count(*) FROM t");
            Future<Cli.Result> run = threads.submit(() -> promote(source, target));
            // it has said what it will do, and waits for those who still read the partition through the table
            while (!run.isDone()
                    && target.value("SELECT EXISTS (SELECT FROM pg_inherits WHERE inhdetachpending)")
                            .equals("f")) {
                Thread.sleep(2);
            }
            target.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                    + " AND query LIKE '%CONCURRENTLY' AND pid <> pg_backend_pid()");
            Cli.Result cut = run.get();
            assertThat(cut.code()).as(cut.all()).isNotZero();
            reader.commit();

            Cli.Result compared = Cli.run("compare", source.url(), target.url());
            assertThat(compared.code()).as(compared.all()).isEqualTo(2);
            Cli.Result again = promote(source, target);

            assertThat(again.code()).as(again.all()).isZero();
            assertThat(again.all()).contains("finish detaching");
            assertThat(target.value("SELECT count(*) FROM ONLY high")).isEqualTo("1000");
            assertThat(Cli.run("compare", source.url(), target.url()).code()).isZero();
            assertThat(target.value(
                            "SELECT count(*) FROM pg_constraint WHERE contype = 'c' AND conrelid = 'high'::regclass"))
                    .isEqualTo("0");
        }
    }

    @Test
    void rows_that_would_have_no_partition_to_go_to_are_refused_with_what_to_do() {
        String bare = "CREATE TABLE t (n int NOT NULL) PARTITION BY RANGE (n);";
        String ordinary = "CREATE TABLE t (n int NOT NULL);";
        try (TestDatabase source = PostgresServers.newest().create(bare);
                TestDatabase empty = PostgresServers.newest().create(ordinary);
                TestDatabase target =
                        PostgresServers.newest().create(ordinary + "INSERT INTO t SELECT generate_series(1, 3)")) {
            Cli.Result plan = Cli.run("plan", source.url(), target.url());
            assertThat(plan.all())
                    .contains("no row can be put back, because public.t has no partitions in SOURCE: create them there"
                            + " first, or a DEFAULT partition: all 3 rows");

            Cli.Result run = Cli.run("promote", source.url(), target.url(), "--yes");
            assertThat(run.code()).as(run.all()).isEqualTo(3);
            assertThat(target.value("SELECT count(*) FROM t")).isEqualTo("3");

            assertThat(Cli.run("plan", source.url(), empty.url()).all()).doesNotContain("no row can be put back");
            assertThat(Cli.run("promote", source.url(), empty.url(), "--yes", "--allow-destructive")
                            .code())
                    .isZero();
        }
    }

    @Test
    void rows_that_belong_elsewhere_stop_an_attachment_and_leave_no_check() {
        try (TestDatabase source = PostgresServers.newest().create(PARTITIONED);
                TestDatabase target = PostgresServers.newest()
                        .create(APART + "INSERT INTO high SELECT generate_series(1000, 2000)")) {
            Cli.Result run = promote(source, target);

            assertThat(run.code()).as(run.all()).isNotZero();
            assertThat(run.all()).contains("pgparity_fits_high").contains("The target is as it was");
            assertThat(Cli.run("plan", source.url(), target.url()).out())
                    .contains("1 of 1,001 rows")
                    .contains("n=2000");
            assertThat(target.value(
                            "SELECT count(*) FROM pg_constraint WHERE contype = 'c' AND conrelid = 'high'::regclass"))
                    .isEqualTo("0");
        }
    }
}
