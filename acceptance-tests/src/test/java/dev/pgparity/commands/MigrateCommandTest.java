package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import dev.pgparity.testkit.TestPooler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our own layout of migrations: each runs once, the ledger tells the truth, and nothing half done is left unsaid. */
class MigrateCommandTest {
    @TempDir
    private Path folder;

    private final TestDatabase database = PostgresServers.newest().create("");

    @AfterEach
    void close() {
        database.close();
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Cli.Result migrate(String... arguments) {
        List<String> all = new ArrayList<>(List.of("migrate"));
        all.addAll(List.of(arguments));
        all.addAll(List.of(database.url(), "--folder", folder.toString()));
        return Cli.run(all);
    }

    private String ledger(String column, String version) {
        return database.value("SELECT " + column + " FROM schema_migrations WHERE version = '" + version + "'");
    }

    private boolean there(String relation) {
        return database.value("SELECT to_regclass('" + relation + "') IS NOT NULL")
                .equals("t");
    }

    @Test
    void what_is_pending_runs_in_order_once_and_is_written_down() throws IOException {
        file("2_second.sql", "INSERT INTO t VALUES (2);");
        file("001_2026-11-05_make-the-table.sql", "CREATE TABLE t (n int); INSERT INTO t VALUES (1);");
        file("10_third.sql", "INSERT INTO t VALUES (10)");

        Cli.Result before = migrate("status");
        Cli.Result up = migrate("up");
        Cli.Result again = migrate("up");
        Cli.Result after = migrate("status");

        assertThat(before.code()).isEqualTo(2);
        assertThat(before.out()).contains("is behind: 3 pending", "001 make the table");
        assertThat(up.code()).as(up.all()).isZero();
        assertThat(up.out()).containsSubsequence("001 make the table", "2 statements", "2 second", "10 third");
        assertThat(database.rows("SELECT n FROM t ORDER BY n")).containsExactly("1", "2", "10");
        assertThat(ledger("description", "001")).isEqualTo("make the table");
        assertThat(ledger("result", "10")).isEqualTo("applied");
        assertThat(ledger("applied_at > now() - interval '1 minute' AND applied_by = session_user", "2"))
                .isEqualTo("t");
        assertThat(again.out()).contains("has every migration (3); nothing to run");
        assertThat(after.code()).as(after.all()).isZero();
        assertThat(Cli.run("migrate", "status", database.url(), "--folder", folder.toString(), "--format", "json")
                        .out())
                .contains("\"state\" : \"applied\"", "\"layout\" : \"native\"");
    }

    @Test
    void a_failure_takes_the_whole_migration_back_and_says_where_it_is() throws IOException {
        file("1_good.sql", "CREATE TABLE good (n int);");
        file("2_bad.sql", "CREATE TABLE bad (n int);\nINSERT INTO bad\n  VALUES (oops);\n");

        Cli.Result up = migrate("up");

        assertThat(up.code()).as("the first one stays").isEqualTo(4);
        assertThat(up.err())
                .contains("committed: migration 1 good")
                .contains("2_bad.sql:3:11", "column \"oops\" does not exist", "2 bad is not applied")
                .doesNotContain("Exception");
        assertThat(there("good")).isTrue();
        assertThat(there("bad")).isFalse();
        assertThat(database.rows("SELECT version FROM schema_migrations")).containsExactly("1");

        file("2_bad.sql", "CREATE TABLE bad (n int);");
        assertThat(migrate("up").code()).isZero();
    }

    @Test
    void sections_say_whether_it_is_there_what_must_hold_and_how_it_is_undone() throws IOException {
        file("1_t.sql", """
                -- check:
                SELECT to_regclass('t') IS NOT NULL
                -- apply:
                CREATE TABLE t (n int CHECK (n > 0))
                -- verify:
                SELECT 'no table t' WHERE to_regclass('t') IS NULL
                -- rollback:
                DROP TABLE t
                """);
        assertThat(migrate("up").code()).isZero();
        assertThat(there("t")).isTrue();

        Cli.Result undone = migrate("undo", "--yes");
        assertThat(undone.code()).as(undone.all()).isZero();
        assertThat(there("t")).isFalse();
        assertThat(database.rows("SELECT version FROM schema_migrations")).isEmpty();

        database.execute("CREATE TABLE t (n int)");
        assertThat(migrate("up").out()).contains("already applied, says its check");
        assertThat(ledger("result", "1")).isEqualTo("applied");
    }

    @Test
    void what_does_not_verify_is_rolled_back() throws IOException {
        file("1_t.sql", """
                CREATE TABLE t (n int);
                INSERT INTO t VALUES (7);
                -- verify:
                SELECT n, 'is too much' FROM t WHERE n > 5;
                """);

        Cli.Result up = migrate("up");

        assertThat(up.code()).isEqualTo(1);
        assertThat(up.err()).contains("1_t.sql:4:1", "7 | is too much", "as it was");
        assertThat(there("t")).isFalse();
    }

    @Test
    void rollbacks_beside_take_back_to_a_version() throws IOException {
        for (int i = 1; i <= 3; i++) {
            file("00" + i + "_t.sql", "CREATE TABLE t" + i + " (n int);");
            file("00" + i + "_t_ROLLBACK.sql", "DROP TABLE t" + i + ";");
        }
        migrate("up");

        Cli.Result undone = migrate("undo", "--to", "001", "--yes");

        assertThat(undone.out()).containsSubsequence("003 t", "002 t", "2 migrations taken back");
        assertThat(database.rows("SELECT version FROM schema_migrations")).containsExactly("001");
        assertThat(there("t3")).isFalse();
        assertThat(there("t1")).isTrue();
    }

    @Test
    void without_a_rollback_nothing_is_undone() throws IOException {
        file("1_t.sql", "CREATE TABLE t (n int);");
        migrate("up");

        Cli.Result undone = migrate("undo", "--yes");

        assertThat(undone.code()).isEqualTo(3);
        assertThat(undone.err()).contains("Nothing says how migration 1 t is undone");
    }

    @Test
    void a_repeatable_one_runs_again_when_it_changed() throws IOException {
        file("1_t.sql", "CREATE TABLE t (n int);");
        file("R_views.sql", "CREATE OR REPLACE VIEW v AS SELECT 1 AS n;");
        migrate("up");
        assertThat(migrate("up").out()).contains("nothing to run");

        file("R_views.sql", "CREATE OR REPLACE VIEW v AS SELECT 2 AS n;");
        Cli.Result up = migrate("up");

        assertThat(up.out()).contains("R_views").doesNotContain("1 t");
        assertThat(database.value("SELECT n FROM v")).isEqualTo("2");
    }

    @Test
    void what_cannot_run_in_a_transaction_is_journalled_and_goes_on_where_it_stopped() throws IOException {
        file("1_t.sql", "CREATE TABLE t (n int); INSERT INTO t VALUES (1), (1);");
        file("2_index.sql", """
                INSERT INTO t VALUES (2);
                CREATE UNIQUE INDEX CONCURRENTLY once ON t (n);
                INSERT INTO t VALUES (3);
                """);

        Cli.Result failed = migrate("up");

        assertThat(failed.code()).isEqualTo(4);
        assertThat(failed.err()).contains("2_index.sql:2", "statements 1 to 1 of 3", "goes on with statement 2");
        assertThat(there("once"))
                .as("the invalid index that a failed build leaves")
                .isFalse();
        assertThat(ledger("result", "2")).isEqualTo("stopped 1");
        assertThat(migrate("status").out()).contains("1 interrupted");

        database.execute("DELETE FROM t WHERE ctid = (SELECT min(ctid) FROM t)");
        Cli.Result up = migrate("up");
        assertThat(up.code()).as(up.all()).isZero();
        assertThat(database.rows("SELECT n FROM t ORDER BY n")).containsExactly("1", "2", "3");
        assertThat(ledger("result", "2")).isEqualTo("applied");
    }

    @Test
    void one_that_was_killed_within_a_statement_has_to_be_looked_at() throws IOException {
        file("1_index.sql", "CREATE TABLE t (n int); CREATE INDEX CONCURRENTLY i ON t (n);");
        migrate("up");
        database.execute("UPDATE schema_migrations SET result = 'running 1'");

        Cli.Result up = migrate("up");

        assertThat(up.code()).isEqualTo(3);
        assertThat(up.err()).contains("while statement 2 of 2 ran", "resolve --applied 1", "resolve --rolled-back 1");
        assertThat(migrate("resolve", "--applied", "1").code()).isZero();
        assertThat(migrate("up").code()).isZero();
    }

    @Test
    void a_file_that_changed_or_went_stops_everything_until_somebody_says_what_it_means() throws IOException {
        file("1_t.sql", "CREATE TABLE t (n int);");
        file("2_u.sql", "CREATE TABLE u (n int);");
        migrate("up");
        file("1_t.sql", "CREATE TABLE t (n bigint);");
        file("3_v.sql", "CREATE TABLE v (n int);");

        Cli.Result changed = migrate("up");
        assertThat(changed.code()).isEqualTo(3);
        assertThat(changed.all()).contains("1_t.sql", "changed since", "resolve --applied 1");
        assertThat(there("v")).isFalse();
        assertThat(migrate("resolve", "--applied", "1").code()).isZero();

        Files.delete(folder.resolve("2_u.sql"));
        Cli.Result missing = migrate("up");
        assertThat(missing.all()).contains("Migration 2", "file missing", "resolve --rolled-back 2");
        assertThat(migrate("status").out()).contains("file missing");
        assertThat(migrate("resolve", "--rolled-back", "2").code()).isZero();
        assertThat(migrate("up").code()).isZero();
        assertThat(there("v")).isTrue();
    }

    @Test
    void line_ends_and_byte_order_marks_change_nothing() throws IOException {
        Files.write(
                folder.resolve("1_t.sql"), ("\ufeffCREATE TABLE t (\r\n n int);\r\n").getBytes(StandardCharsets.UTF_8));
        migrate("up");
        assertThat(there("t")).isTrue();

        file("1_t.sql", "CREATE TABLE t (\n n int);\n");
        assertThat(migrate("status").code()).isZero();
    }

    @Test
    void psql_s_own_commands_are_refused_before_anything_runs_and_copy_works() throws IOException {
        file("1_t.sql", "CREATE TABLE t (n int, s text);\nCOPY t FROM stdin;\n1\tone\n2\ttwo; three\n\\.\nSELECT 1;\n");
        file("2_u.sql", "SELECT 1;\n\\i other.sql\n");

        Cli.Result up = migrate("up");
        assertThat(up.code()).isEqualTo(1);
        assertThat(up.err()).contains("2_u.sql:2:1", "\\i is not for migrations");
        assertThat(there("t")).isFalse();

        Files.delete(folder.resolve("2_u.sql"));
        assertThat(migrate("up").code()).isZero();
        assertThat(database.rows("SELECT s FROM t ORDER BY n")).containsExactly("one", "two; three");
    }

    @Test
    void a_version_twice_and_a_quote_that_never_ends_are_named() throws IOException {
        file("1_a.sql", "SELECT 1;");
        file("01_b.sql", "SELECT 1;");
        file("1_b.sql", "SELECT 1;");
        assertThat(migrate("up").err()).contains("Two migrations have the version 1: 1_a.sql and 1_b.sql");

        Files.delete(folder.resolve("01_b.sql"));
        Files.delete(folder.resolve("1_b.sql"));
        file("2_c.sql", "SELECT 1;\nSELECT 'open;\n");
        Cli.Result up = migrate("up");
        assertThat(up.err()).contains("2_c.sql:2:8", "never closed");
        assertThat(there("schema_migrations")).isFalse();
    }

    @Test
    void a_ledger_of_another_tool_is_adopted_with_its_rows() throws IOException {
        database.execute("CREATE TABLE schema_migrations (version varchar PRIMARY KEY);"
                + "INSERT INTO schema_migrations VALUES ('20260101000000')");
        file("20260101000000_old.sql", "CREATE TABLE old_one (n int);");
        file("20260202000000_new.sql", "CREATE TABLE new_one (n int);");

        assertThat(migrate("up").code()).isZero();

        assertThat(there("old_one")).isFalse();
        assertThat(there("new_one")).isTrue();
        assertThat(ledger("checksum <> ''", "20260202000000")).isEqualTo("t");
        assertThat(migrate("status").code()).isZero();
    }

    @Test
    void a_hand_made_ledger_goes_on_in_its_manner() throws IOException {
        database.execute("CREATE TABLE schema_migrations (id serial PRIMARY KEY, filename text NOT NULL, at timestamptz"
                + " DEFAULT now()); INSERT INTO schema_migrations (filename) VALUES ('001_old.sql')");
        file("001_old.sql", "CREATE TABLE old_one (n int);");
        file("002_new.sql", "CREATE TABLE new_one (n int);");

        Cli.Result up = migrate("up");

        assertThat(up.code()).as(up.all()).isZero();
        assertThat(database.rows("SELECT filename FROM schema_migrations ORDER BY id"))
                .containsExactly("001_old.sql", "002_new.sql");
        assertThat(there("old_one")).isFalse();
    }

    @Test
    void somebody_else_s_table_is_left_alone() throws IOException {
        database.execute("CREATE TABLE schema_migrations (version bigint NOT NULL, dirty boolean NOT NULL)");
        file("1_t.sql", "CREATE TABLE t (n int);");

        Cli.Result up = migrate("up");

        assertThat(up.code()).isEqualTo(3);
        assertThat(up.err()).contains("not ours", "version, dirty", "ledger:");
        assertThat(there("t")).isFalse();
    }

    @Test
    void ten_at_once_run_each_exactly_once() throws Exception {
        file("1_t.sql", "CREATE TABLE t (n int); INSERT INTO t VALUES (1);");
        file("2_index.sql", "CREATE INDEX CONCURRENTLY i ON t (n);");
        file("3_row.sql", "INSERT INTO t VALUES (3);");
        List<Future<Cli.Result>> runs = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            for (int i = 0; i < 10; i++) {
                runs.add(threads.submit(() -> migrate("up")));
            }
        }
        for (Future<Cli.Result> run : runs) {
            assertThat(run.get().code()).as(run.get().all()).isZero();
        }
        assertThat(database.rows("SELECT n FROM t ORDER BY n")).containsExactly("1", "3");
        assertThat(database.rows("SELECT version FROM schema_migrations ORDER BY 1"))
                .containsExactly("1", "2", "3");
    }

    @Test
    void a_lock_that_somebody_holds_is_tried_again() throws Exception {
        file("1_t.sql", "CREATE TABLE t (n int);");
        migrate("up");
        file("2_more.sql", "ALTER TABLE t ADD m int;");
        try (Connection holder = database.connection();
                Statement statement = holder.createStatement();
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            holder.setAutoCommit(false);
            statement.execute("LOCK TABLE t IN ACCESS SHARE MODE");
            Future<Cli.Result> run = threads.submit(() -> migrate("up"));
            while (!database.value("SELECT count(*) FROM pg_locks WHERE NOT granted")
                    .equals("1")) {
                Thread.sleep(5);
            }
            Thread.sleep(300);
            holder.commit();
            assertThat(run.get().code()).as(run.get().all()).isZero();
            assertThat(run.get().out()).contains("a lock was not to be had, try 2");
        }
    }

    @Test
    void all_in_one_transaction_or_none() throws IOException {
        file("1_a.sql", "CREATE TABLE a (n int);");
        file("2_b.sql", "CREATE TABLE b (n oops);");

        Cli.Result up = migrate("up", "--single-transaction");

        assertThat(up.code()).isEqualTo(1);
        assertThat(there("a")).isFalse();
        assertThat(database.rows("SELECT version FROM schema_migrations")).isEmpty();

        file("2_b.sql", "CREATE INDEX CONCURRENTLY i ON a (n);");
        assertThat(migrate("up", "--single-transaction").err()).contains("Leave --single-transaction away");
    }

    @Test
    void a_file_with_its_own_begin_and_commit_is_one_transaction_with_its_row() throws IOException {
        file("1_a.sql", "BEGIN;\nCREATE TABLE a (n int);\nCOMMIT;\n");
        file("2_b.sql", "BEGIN;\nCREATE TABLE b (n int);\nSELECT oops;\nCOMMIT;\n");

        assertThat(migrate("up").code()).isEqualTo(4);

        assertThat(there("a")).isTrue();
        assertThat(there("b")).isFalse();
    }

    @Test
    void settings_of_one_migration_do_not_reach_the_next() throws IOException {
        file("1_a.sql", "CREATE SCHEMA other; SET search_path = other; CREATE TABLE a (n int);");
        file("2_b.sql", "CREATE TABLE b (n int);");
        migrate("up");

        assertThat(there("other.a")).isTrue();
        assertThat(there("public.b")).isTrue();
    }

    @Test
    void a_migration_that_drops_the_ledger_does_not_lose_it() throws IOException {
        file("1_a.sql", "CREATE TABLE a (n int);");
        file("2_b.sql", "DROP TABLE IF EXISTS schema_migrations;");
        file("3_c.sql", "CREATE TABLE c (n int);");

        Cli.Result up = migrate("up");

        assertThat(up.code()).as(up.all()).isZero();
        assertThat(database.rows("SELECT version FROM schema_migrations ORDER BY 1"))
                .containsExactly("1", "2", "3");
    }

    @Test
    void a_database_that_was_there_before_gets_a_baseline() throws IOException {
        file("1_a.sql", "CREATE TABLE a (n int);");
        file("2_b.sql", "CREATE TABLE b (n int);");
        database.execute("CREATE TABLE a (n int)");

        assertThat(migrate("baseline", "--at", "1").out()).contains("1 migration counted as applied");
        assertThat(migrate("up").code()).isZero();
        assertThat(there("b")).isTrue();
    }

    @Test
    void verify_names_what_no_migration_made() throws IOException {
        file("1_a.sql", "CREATE TABLE a (n int);");
        migrate("up");
        assertThat(migrate("verify").code()).isZero();

        database.execute("ALTER TABLE a ADD hotfix int");
        Cli.Result verify = migrate("verify");
        assertThat(verify.code()).isEqualTo(2);
        assertThat(verify.out()).contains("a.hotfix", "extra");
    }

    @Test
    void the_end_state_of_the_migrations_is_a_source() throws IOException {
        file("1_a.sql", "CREATE TABLE a (n int);");
        Cli.Result compared = Cli.run("compare", "migrations:" + folder, database.url());

        assertThat(compared.code()).as(compared.all()).isEqualTo(2);
        assertThat(compared.out()).contains("table public.a", "missing");
    }

    @Test
    void behind_a_transaction_pooler_it_asks_for_the_direct_url() throws Exception {
        file("1_a.sql", "CREATE TABLE a (n int);");
        try (TestPooler pooler = TestPooler.poolingTransactions(database.target(), 3)) {
            Cli.Result up = Cli.run("migrate", "up", pooler.through(database.url()), "--folder", folder.toString());

            assertThat(up.code()).as(up.all()).isEqualTo(3);
            assertThat(up.err()).contains("transaction pooler", "direct_url");
        }
    }

    @Test
    void the_configuration_names_the_folder_the_files_that_never_run_and_the_protected_database() throws IOException {
        Files.createDirectories(folder.resolve("db"));
        file("db/1_a.sql", "CREATE TABLE a (n int);");
        file("db/2_remove-a.sql", "DROP TABLE a;");
        Path yaml = Files.writeString(folder.resolve("pgparity.yaml"), """
                environments:
                  production: { url: "%s", protected: true }
                migrations:
                  folder: db
                  never: { production: ["*remove-*.sql"] }
                """.formatted(database.url()));
        String[] config = {"--config", yaml.toString()};

        Cli.Result refused = Cli.run("migrate", "up", "production", config[0], config[1]);
        Cli.Result up =
                Cli.run("migrate", "up", "production", "--yes", "--confirm", "production", config[0], config[1]);
        Cli.Result status = Cli.run("migrate", "status", config[0], config[1]);

        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("production is protected");
        assertThat(up.code()).as(up.all()).isZero();
        assertThat(there("a")).isTrue();
        assertThat(status.code()).as(status.all()).isZero();
        assertThat(status.out()).contains("never here");
        assertThat(Cli.run(
                                "compare",
                                "file:" + Files.writeString(folder.resolve("a.sql"), "CREATE TABLE a (n int)"),
                                "production",
                                config[0],
                                config[1])
                        .out())
                .as("the ledger is out of comparisons")
                .contains("in parity");
    }

    @Test
    void a_list_of_files_runs_in_the_order_of_the_list() throws IOException {
        file("b.sql", "CREATE TABLE t (n int);");
        file("a.sql", "INSERT INTO t VALUES (1);");
        Path yaml = Files.writeString(folder.resolve("pgparity.yaml"), """
                environments: { production: { url: "%s" } }
                migrations: { files: [b.sql, a.sql] }
                """.formatted(database.url()));

        Cli.Result up = Cli.run("migrate", "up", "production", "--config", yaml.toString());

        assertThat(up.code()).as(up.all()).isZero();
        assertThat(database.value("SELECT n FROM t")).isEqualTo("1");
    }

    @Test
    void a_new_one_gets_the_next_version_and_a_rollback() throws IOException {
        file("007_a.sql", "SELECT 1;");
        Cli.Result made = Cli.run("migrate", "new", "per-org numbering", "--folder", folder.toString());

        assertThat(made.code()).as(made.all()).isZero();
        assertThat(made.out())
                .containsPattern("wrote  .*008_\\d{4}-\\d{2}-\\d{2}_per-org-numbering\\.sql")
                .containsPattern("_per-org-numbering_ROLLBACK\\.sql");
    }

    @Test
    void the_next_one_is_generated_with_its_rollback_and_leads_there_and_back() throws IOException {
        file("1_a.sql", "CREATE TABLE a (n int);");
        migrate("up");
        String wanted = "CREATE TABLE a (n int NOT NULL, m text DEFAULT 'x'); CREATE INDEX i ON a (m);"
                + "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT g()';"
                + "CREATE FUNCTION g() RETURNS int LANGUAGE sql AS 'SELECT 1';";
        Path schema = Files.writeString(folder.resolve("schema.txt"), "SET check_function_bodies = off;" + wanted);
        String[] generate = {
            "migrate", "generate", "more of a", "--from", "file:" + schema, "--folder", folder.toString()
        };

        Cli.Result generated = Cli.run(generate);
        assertThat(generated.code()).as(generated.all()).isZero();
        assertThat(generated.out()).containsPattern("wrote  .*2_.*_more-of-a\\.sql");

        Cli.Result up = migrate("up");
        assertThat(up.code()).as(up.all()).isZero();
        assertThat(Cli.run("compare", "file:" + schema, database.url(), "--config", none())
                        .all())
                .contains("in parity");
        assertThat(Cli.run(generate).out()).contains("already; nothing was written");

        assertThat(migrate("undo", "--yes").code()).isZero();
        assertThat(database.value("SELECT count(*) FROM pg_attribute WHERE attrelid = 'a'::regclass AND attnum > 0"
                        + " AND NOT attisdropped"))
                .isEqualTo("1");
    }

    @Test
    void a_value_that_must_be_committed_before_it_is_used_gets_a_file_of_its_own() throws IOException {
        file("1_a.sql", "CREATE TYPE mood AS ENUM ('sad'); CREATE TABLE a (m mood);");
        migrate("up");
        Path schema = Files.writeString(
                folder.resolve("schema.txt"),
                "CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE TABLE a (m mood DEFAULT 'ok');");

        Cli.Result generated =
                Cli.run("migrate", "generate", "ok", "--from", "file:" + schema, "--folder", folder.toString());

        assertThat(generated.out()).contains("2_", "3_");
        assertThat(migrate("up").code()).isZero();
        assertThat(migrate("verify").code()).isZero();
    }

    /** A configuration that leaves the ledger out, as that of a project with migrations does. */
    private String none() throws IOException {
        return Files.writeString(folder.resolve("pgparity.yaml"), "migrations: { folder: . }\n")
                .toString();
    }
}
