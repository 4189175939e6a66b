package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the way is said all at once, before anything runs; and what ran is kept as evidence. */
class PreflightTest {
    @TempDir
    private Path folder;

    private TestDatabase source;
    private TestDatabase target;

    @BeforeEach
    void databases() {
        source = PostgresServers.newest().create("CREATE TABLE t (a int PRIMARY KEY, b text); CREATE TABLE u (a int)");
        target = PostgresServers.newest().create("CREATE TABLE t (a int PRIMARY KEY)");
    }

    @AfterEach
    void drop() {
        source.close();
        target.close();
    }

    @Test
    void missing_privileges_are_named_with_the_way_out() throws IOException {
        target.execute("CREATE ROLE preflight_clerk LOGIN PASSWORD 'pw'; GRANT CONNECT ON DATABASE " + target.name()
                + " TO preflight_clerk");
        try {
            String config = config(target.urlAs("preflight_clerk", "pw"), "");

            Cli.Result refused = Cli.run("promote", "a", "b", "--yes", "--config", config);

            assertThat(refused.code()).as(refused.all()).isEqualTo(3);
            assertThat(refused.out())
                    .contains("may not change table:public.t, which belongs to postgres")
                    .contains("may not create anything in schema public")
                    .contains("GRANT CREATE ON SCHEMA public TO preflight_clerk");
            assertThat(target.value("SELECT count(*) FROM pg_class WHERE relname = 'u'"))
                    .isEqualTo("0");
        } finally {
            target.execute("DROP OWNED BY preflight_clerk; DROP ROLE preflight_clerk");
        }
    }

    @Test
    void sessions_in_the_way_and_variables_that_are_missing_are_told() throws IOException, SQLException {
        Files.writeString(folder.resolve(".env.a"), "FEATURE=on\nAPI_KEY=secret-a\nONLY_HERE=1\n");
        Files.writeString(folder.resolve(".env.b"), "FEATURE=off\nAPI_KEY=secret-b\n");
        try (Connection idle = target.connection()) {
            idle.setAutoCommit(false);
            try (Statement statement = idle.createStatement()) {
                statement.execute("SET LOCAL application_name = 'report'; SELECT count(*) FROM t");
            }
            Thread.sleep(2_500);
            String config = config(target.url(), ", env_file: .env.b");

            Cli.Result promoted = Cli.run("promote", "a", "b", "--yes", "--config", config + "-with-variables");

            assertThat(promoted.out())
                    .contains("report; idle in transaction")
                    .contains("holds locks on public.t, which the plan needs")
                    .contains(".env.b of b lacks ONLY_HERE, which a has")
                    .contains("other values in b than in a: FEATURE.")
                    .doesNotContain("secret-");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void what_changed_since_the_last_promotion_is_named() throws IOException {
        String config = config(target.url(), "");
        assertThat(Cli.run("promote", "a", "b", "--yes", "--config", config).code())
                .isZero();
        target.execute("CREATE INDEX typed_by_hand ON t (b)");
        source.execute("ALTER TABLE u ADD b int");

        Cli.Result promoted = Cli.run("promote", "a", "b", "--yes", "--phase", "expand", "--config", config);

        assertThat(promoted.code()).as(promoted.all()).isZero();
        assertThat(promoted.out()).contains("has changed since promotion b-").contains("index:public.typed_by_hand");
    }

    @Test
    void what_only_a_person_can_say_is_asked_and_kept() throws IOException {
        String config = config(target.url(), "");
        Files.writeString(
                Path.of(config), "checks: { manual: [\"team told\"] }\n", java.nio.file.StandardOpenOption.APPEND);

        Cli.Result refused = Cli.run("promote", "a", "b", "--yes", "--config", config);
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.out()).contains("Nobody has said yet: team told");
        Cli.Result promoted = Cli.run("promote", "a", "b", "--yes", "--checked", "team told", "--config", config);
        assertThat(promoted.code()).as(promoted.all()).isZero();

        try (Stream<Path> all = Files.walk(folder.resolve(".pgparity/evidence"))) {
            Path json = all.filter(path -> path.endsWith("evidence.json"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.readString(json))
                    .contains("\"outcome\" : \"committed\"")
                    .contains("team told")
                    .contains("CREATE TABLE")
                    .contains("read once more after COMMIT");
            assertThat(Files.readString(json.resolveSibling("evidence.html"))).contains("Landed as planned");
            assertThat(Files.readString(json.resolveSibling("junit.xml"))).contains("failures=\"0\"");
        }
    }

    private String config(String targetUrl, String more) throws IOException {
        String plain = """
                environments:
                  a: { url: "%s"%s }
                  b: { url: "%s"%s }
                locks: { tries: 2 }
                """;
        Files.writeString(
                folder.resolve("pgparity.yaml-with-variables"),
                plain.formatted(source.url(), ", env_file: .env.a", targetUrl, more));
        return Files.writeString(folder.resolve("pgparity.yaml"), plain.formatted(source.url(), "", targetUrl, ""))
                .toString();
    }
}
