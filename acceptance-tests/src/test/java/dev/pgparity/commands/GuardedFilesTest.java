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
import org.junit.jupiter.params.provider.CsvSource;

/** Migrations stand under the guards that schema differences stand under, whatever they are written in. */
class GuardedFilesTest {
    private static final String BASE = """
            CREATE TABLE users (id int PRIMARY KEY, nick text, empty text);
            INSERT INTO users SELECT i, 'n' || i FROM generate_series(1, 7) i;
            CREATE TABLE log (id int PRIMARY KEY, what text);
            INSERT INTO log SELECT i, 'w' FROM generate_series(1, 3) i;
            CREATE TABLE nothing (id int);
            CREATE FUNCTION sweep() RETURNS void LANGUAGE sql AS 'DELETE FROM log';
            """;

    @TempDir
    private Path folder;

    private final TestDatabase staging = PostgresServers.newest().create("");
    private final TestDatabase production = PostgresServers.newest().create("");

    @BeforeEach
    void project() throws IOException {
        Files.createDirectories(folder.resolve("migrations"));
        configure("protected: true");
        migration("001_base.sql", BASE);
        run("migrate", "up", "staging", "--allow-destructive");
        run("migrate", "up", "production", "--yes", "--confirm", "production", "--no-backup");
    }

    @AfterEach
    void close() {
        staging.close();
        production.close();
    }

    private void configure(String guards) throws IOException {
        Files.writeString(folder.resolve("pgparity.yaml"), """
                environments:
                  staging: { url: "%s" }
                  production: { url: "%s", %s }
                backup: { method: native }
                """.formatted(staging.url(), production.url(), guards));
    }

    private void migration(String name, String text) throws IOException {
        Files.writeString(folder.resolve("migrations").resolve(name), text);
    }

    private Cli.Result run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--config", folder.resolve("pgparity.yaml").toString()));
        return Cli.run(all);
    }

    private Cli.Result go(String command, String... more) {
        List<String> all = new ArrayList<>(
                command.equals("promote")
                        ? List.of("promote", "staging", "production")
                        : List.of("migrate", "up", "production"));
        all.addAll(List.of("--yes", "--confirm", "production"));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "promote | ALTER TABLE users DROP COLUMN nick;               | data-loss:column:public.users.nick",
                "migrate | ALTER TABLE users DROP COLUMN nick;               | data-loss:column:public.users.nick",
                "promote | DROP TABLE log;                                   | data-loss:table:public.log",
                "migrate | DROP TABLE log;                                   | data-loss:table:public.log",
                "promote | TRUNCATE log;                                     | data-loss:table:public.log",
                "promote | DELETE FROM log WHERE id > 1;                     | data-loss:table:public.log",
                "promote | UPDATE users SET nick = 'x' WHERE id = 1;         | data-loss:table:public.users",
                "promote | DO $$ BEGIN EXECUTE 'DROP TABLE log'; END $$;     | data-loss:table:public.log",
                "migrate | DO $$ BEGIN EXECUTE 'DROP TABLE log'; END $$;     | data-loss:table:public.log",
                "promote | DO $$ BEGIN EXECUTE 'TRUNCATE log'; END $$;       | data-loss:table:public.log",
                "promote | SELECT sweep();                                   | data-loss:table:public.log",
                "promote | DO $$ BEGIN EXECUTE 'ALTER TABLE users DROP COLUMN nick'; END $$; | data-loss:column:public.users.nick",
                "promote | ALTER TABLE users RENAME TO people;               | breaks-running-code:table:public.users",
                "promote | ALTER TABLE nothing RENAME TO gone; DROP TABLE gone; | breaks-running-code:table:public.nothing",
            })
    void what_takes_away_is_refused_until_it_is_allowed_by_name(String command, String sql, String hazard)
            throws IOException {
        migration("002_change.sql", sql);
        assertThat(run("migrate", "up", "staging").code()).isZero();
        String before = state();

        Cli.Result refused = go(command);

        assertThat(refused.code()).as(refused.all()).isEqualTo(3);
        assertThat(refused.all()).contains(hazard);
        assertThat(state()).isEqualTo(before);

        Cli.Result allowed = go(command, "--allow-destructive");
        assertThat(allowed.code()).as(allowed.all()).isZero();
        assertThat(production.rows("SELECT version FROM schema_migrations ORDER BY 1"))
                .containsExactly("001", "002");
    }

    @Test
    void allowed_by_their_names_they_run_with_backup_evidence_and_history() throws IOException {
        migration("002_change.sql", "ALTER TABLE users DROP COLUMN nick;");
        run("migrate", "up", "staging");

        Cli.Result promoted = go(
                "promote",
                "--allow",
                "data-loss:column:public.users.nick",
                "--allow",
                "breaks-running-code:column:public.users.nick");

        assertThat(promoted.code()).as(promoted.all()).isZero();
        assertThat(promoted.out()).contains("backup", "rehearsal", "evidence");
        assertThat(run("history", "production").out()).contains("committed", "migrations");
        assertThat(run("audit", "list", "production").out()).contains("promotion committed");
    }

    @ParameterizedTest
    @CsvSource({"promote", "migrate"})
    void what_is_additive_only_takes_nothing_away_whatever_is_allowed(String command) throws IOException {
        configure("protected: true, additive_only: true");
        migration("002_change.sql", "DO $$ BEGIN EXECUTE 'DROP TABLE log'; END $$;");
        run("migrate", "up", "staging");

        Cli.Result refused = go(command, "--allow-destructive");

        assertThat(refused.code()).as(refused.all()).isEqualTo(3);
        assertThat(refused.all()).contains("additive_only");
        assertThat(production.value("SELECT count(*) FROM log")).isEqualTo("3");

        migration("002_change.sql", "ALTER TABLE users ADD age int; UPDATE users SET age = 1;");
        run("migrate", "resolve", "--rolled-back", "002", "staging");
        staging.execute("CREATE TABLE IF NOT EXISTS log (id int PRIMARY KEY, what text)");
        assertThat(run("migrate", "up", "staging").code()).isZero();
        Cli.Result added = go(command);
        assertThat(added.code()).as(added.all()).isZero();
        assertThat(production.value("SELECT count(*) FROM users WHERE age = 1")).isEqualTo("7");
    }

    @Test
    void what_holds_nothing_loses_nothing() throws IOException {
        migration("002_change.sql", "ALTER TABLE users DROP COLUMN empty;");
        run("migrate", "up", "staging");

        Cli.Result refused = go("promote");

        assertThat(refused.code()).as(refused.all()).isEqualTo(3);
        assertThat(refused.all())
                .contains("breaks-running-code:column:public.users.empty")
                .doesNotContain("data-loss:column:public.users.empty");
    }

    @Test
    void where_nothing_is_protected_authors_need_nobodys_word() throws IOException {
        configure("approvals: 0");
        migration("002_change.sql", "DROP TABLE log;");

        Cli.Result up = run("migrate", "up", "production", "--no-backup");

        assertThat(up.code()).as(up.all()).isZero();
        assertThat(production.value("SELECT to_regclass('log') IS NULL")).isEqualTo("t");
    }

    @Test
    void undo_runs_the_rollback_files_and_says_what_is_lost() throws IOException {
        migration("002_add.sql", "CREATE TABLE more (n int);\n-- rollback:\nDROP TABLE more;\n");
        run("migrate", "up", "staging");
        Cli.Result promoted = go("promote");
        assertThat(promoted.code()).as(promoted.all()).isZero();
        production.execute("INSERT INTO more VALUES (1)");

        Cli.Result refused = run("promote", "production", "--undo", "last", "--yes", "--confirm", "production");
        assertThat(refused.code()).as(refused.all()).isEqualTo(3);
        assertThat(refused.all()).contains("data-loss:table:public.more");

        Cli.Result undone = run(
                "promote",
                "production",
                "--undo",
                "last",
                "--yes",
                "--confirm",
                "production",
                "--allow",
                "data-loss:table:public.more");
        assertThat(undone.code()).as(undone.all()).isZero();
        assertThat(production.value("SELECT to_regclass('more') IS NULL")).isEqualTo("t");
        assertThat(production.rows("SELECT version FROM schema_migrations")).containsExactly("001");
    }

    @Test
    void reference_rows_alone_have_the_guards_of_a_promotion() throws IOException {
        Files.writeString(
                folder.resolve("pgparity.yaml"),
                Files.readString(folder.resolve("pgparity.yaml"))
                        + "data: [{ table: public.log, key: [id], mode: mirror }]\n");
        staging.execute("UPDATE log SET what = 'new' WHERE id = 1");

        Cli.Result synced = run("data", "sync", "staging", "production", "--yes", "--confirm", "production");

        assertThat(synced.code()).as(synced.all()).isZero();
        assertThat(production.value("SELECT what FROM log WHERE id = 1")).isEqualTo("new");
        assertThat(run("history", "production").out()).contains("committed");
        assertThat(run("backup", "list").out()).contains("production");
        Cli.Result undone = run("promote", "production", "--undo", "last", "--yes", "--confirm", "production");
        assertThat(undone.code()).as(undone.all()).isZero();
        assertThat(production.value("SELECT what FROM log WHERE id = 1")).isEqualTo("w");
    }

    private String state() {
        return String.join(
                        "\n",
                        production.rows("SELECT table_name || '.' || column_name FROM information_schema.columns"
                                + " WHERE table_schema = 'public' ORDER BY 1"))
                + production.value("SELECT string_agg(users::text, ',' ORDER BY id) FROM users")
                + production.value("SELECT string_agg(log::text, ',' ORDER BY id) FROM log");
    }
}
