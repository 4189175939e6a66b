package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desired schema straight into a development database; a protected one is never pushed to. */
class PushCommandTest {
    @TempDir
    private Path folder;

    @Test
    void what_harms_nobody_in_development_runs_without_a_question() throws IOException {
        String schema = write("schema.sql", "CREATE TABLE t (a bigint NOT NULL, c text); CREATE INDEX t_c ON t (c);");
        try (TestDatabase database =
                PostgresServers.newest().create("CREATE TABLE t (a int); INSERT INTO t VALUES (1);")) {
            Cli.Result push = Cli.run("push", "file:" + schema, database.url());

            assertThat(push.code()).as(push.all()).isZero();
            assertThat(push.out()).contains("Landed as planned");
            assertThat(Cli.run("compare", "file:" + schema, database.url()).code())
                    .isZero();
            assertThat(database.value("SELECT a FROM t")).isEqualTo("1");
            assertThat(Cli.run("push", "file:" + schema, database.url()).code()).isZero();
        }
    }

    @Test
    void data_is_lost_only_where_it_is_allowed() throws IOException {
        String schema = write("schema.sql", "CREATE TABLE t (a int);");
        try (TestDatabase database =
                PostgresServers.newest().create("CREATE TABLE t (a int, b text); INSERT INTO t VALUES (1, 'x');")) {
            Cli.Result refused = Cli.run("push", "file:" + schema, database.url());

            assertThat(refused.code()).as(refused.all()).isEqualTo(3);
            assertThat(refused.all()).contains("--allow data-loss:column:public.t.b");
            assertThat(database.value("SELECT b FROM t")).isEqualTo("x");
            assertThat(Cli.run("push", "file:" + schema, database.url(), "--allow", "data-loss:column:public.t.b")
                            .code())
                    .isZero();
        }
    }

    @Test
    void a_protected_environment_is_refused() throws IOException {
        try (TestDatabase database = PostgresServers.newest().create("CREATE TABLE t (a int);")) {
            String config = write("pgparity.yaml", """
                    environments: { production: { url: "%s", protected: true } }
                    """.formatted(database.url()));
            String schema = write("schema.sql", "CREATE TABLE t (a int, b int);");

            Cli.Result refused = Cli.run("push", "file:" + schema, "production", "--config", config);

            assertThat(refused.code()).isEqualTo(3);
            assertThat(refused.err())
                    .contains("production is protected")
                    .contains("pgparity promote file:" + schema + " production");
        }
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
