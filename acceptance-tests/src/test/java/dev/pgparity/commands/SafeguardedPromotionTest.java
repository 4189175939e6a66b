package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A protected target is backed up, the backup restored, and the promotion tried on the copy, before anything runs. */
class SafeguardedPromotionTest {
    @TempDir
    private Path folder;

    @Test
    void the_backup_is_restored_and_the_promotion_rehearsed_on_it() throws IOException {
        try (TestDatabase source = PostgresServers.newest().create("CREATE TABLE t (a int PRIMARY KEY, b text)");
                TestDatabase target = PostgresServers.newest()
                        .create("CREATE TABLE t (a int PRIMARY KEY); INSERT INTO t VALUES (7)")) {
            String config = config(source, target, "");

            Cli.Result promoted = Cli.run("promote", "a", "b", "--yes", "--confirm", "b", "--config", config);

            assertThat(promoted.code()).as(promoted.all()).isZero();
            assertThat(promoted.out())
                    .contains("✓ backup")
                    .contains("restored into a scratch database: the same schema, the same rows")
                    .contains("✓ rehearsal   1 step on the restored copy; no table is written anew;")
                    .contains("locks: public.t ACCESS EXCLUSIVE")
                    .contains("pgparity backup restore b-");
            assertThat(target.rows("SELECT * FROM t")).containsExactly("7|∅");
            Cli.Result again = Cli.run("promote", "a", "b", "--yes", "--confirm", "b", "--config", config);
            assertThat(again.code()).isZero();
            assertThat(again.out()).as("nothing to do, nothing to save").doesNotContain("backup");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--yes", "--confirm b", "--yes --confirm c"})
    void a_missing_word_is_noticed_before_a_backup_is_made(String options) throws IOException {
        try (TestDatabase source = PostgresServers.newest().create("CREATE TABLE t (a int PRIMARY KEY, b text)");
                TestDatabase target = PostgresServers.newest().create("CREATE TABLE t (a int PRIMARY KEY)")) {
            String config = config(source, target, "");

            Cli.Result refused = Cli.run(
                    ("promote a b --config " + config + " " + options).strip().split(" "));

            assertThat(refused.code()).as(refused.all()).isEqualTo(3);
            assertThat(refused.all())
                    .doesNotContain("backup")
                    .containsAnyOf("needs --yes --confirm b", "--confirm c is");
            assertThat(folder.resolve("backups")).doesNotExist();
        }
    }

    @Test
    void what_fails_on_the_copy_never_reaches_the_target() throws IOException {
        try (TestDatabase source = PostgresServers.newest().create("CREATE TABLE t (a int PRIMARY KEY, b text)");
                TestDatabase target = PostgresServers.newest()
                        .create("CREATE TABLE t (a int PRIMARY KEY); INSERT INTO t VALUES (7)")) {
            String config =
                    config(source, target, "checks: { assert: [{ sql: select count(*) from t, equals: 8 }] }\n");

            Cli.Result failed = Cli.run("promote", "a", "b", "--yes", "--confirm", "b", "--config", config);

            assertThat(failed.code()).as(failed.all()).isEqualTo(1);
            assertThat(failed.out())
                    .contains("✗ rehearsal")
                    .contains("returned 1, 8 is expected")
                    .contains("Nothing has run in b")
                    .doesNotContain("1 of 1");
        }
    }

    @Test
    void migrations_run_on_the_restored_copy_first() throws IOException {
        Files.createDirectory(folder.resolve("migrations"));
        Files.writeString(folder.resolve("migrations/001_first.sql"), "CREATE TABLE t (a int);");
        Files.writeString(folder.resolve("migrations/002_second.sql"), "CREATE UNIQUE INDEX t_a ON t (a);");
        try (TestDatabase source = PostgresServers.newest().create();
                TestDatabase target = PostgresServers.newest().create()) {
            String config = config(source, target, "");
            assertThat(Cli.run("migrate", "up", "a", "--config", config).code()).isZero();
            target.execute("CREATE TABLE public.schema_migrations_dummy ()");
            Files.writeString(folder.resolve("migrations/002_second.sql"), "CREATE UNIQUE INDEX t_a ON t (a);");
            Cli.Result first = Cli.run("promote", "a", "b", "--yes", "--confirm", "b", "--config", config);
            assertThat(first.code()).as(first.all()).isZero();
            assertThat(first.out()).contains("rehearsal   2 steps on the restored copy");

            Files.writeString(folder.resolve("migrations/003_third.sql"), "ALTER TABLE t ADD CHECK (a > 0);");
            assertThat(Cli.run("migrate", "up", "a", "--config", config).code()).isZero();
            target.execute("INSERT INTO t VALUES (-1)");
            Cli.Result failed = Cli.run("promote", "a", "b", "--yes", "--confirm", "b", "--config", config);
            assertThat(failed.code()).as(failed.all()).isEqualTo(1);
            assertThat(failed.all()).contains("003_third.sql").contains("the restored copy");
            assertThat(target.value(
                            "SELECT count(*) FROM pg_constraint WHERE conrelid = 't'::regclass AND contype = 'c'"))
                    .isEqualTo("0");
        }
    }

    private String config(TestDatabase source, TestDatabase target, String more) throws IOException {
        return Files.writeString(folder.resolve("pgparity.yaml"), """
                environments: { a: { url: "%s" }, b: { url: "%s", protected: true } }
                backup: { folder: backups, method: native }
                """.formatted(source.url(), target.url()) + more)
                .toString();
    }
}
