package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import org.junit.jupiter.api.Test;

/** A password is not in the history: an undo says that it stays, and reverts the rest. */
class UndoSecretsTest {
    private static final String SERVER = "CREATE EXTENSION postgres_fdw;"
            + "CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'far.example');"
            + "CREATE USER MAPPING FOR CURRENT_USER SERVER far OPTIONS (user 'u', password '%s');";

    @Test
    void what_needs_a_password_that_is_not_kept_is_said_and_left() {
        try (TestDatabase source =
                        PostgresServers.newest().create(SERVER.formatted("new-one") + "CREATE TABLE t (a int)");
                TestDatabase target = PostgresServers.newest().create(SERVER.formatted("old-one"))) {
            Cli.Result promoted = Cli.run("promote", source.url(), target.url(), "--yes", "--allow-destructive");
            assertThat(promoted.code()).as(promoted.all()).isZero();

            Cli.Result undone = Cli.run("promote", target.url(), "--undo", "last", "--yes", "--allow-destructive");

            assertThat(undone.code()).as(undone.all()).isZero();
            assertThat(undone.all())
                    .contains("user-mapping:server:far", "its password of before is not kept")
                    .contains("Taken back, except 1 object named above")
                    .doesNotContain("old-one", "new-one", "save what is intentional");
            assertThat(target.value("SELECT to_regclass('t') IS NULL")).isEqualTo("t");
            assertThat(target.value("SELECT umoptions::text FROM pg_user_mappings"))
                    .contains("password=new-one");
        }
    }
}
