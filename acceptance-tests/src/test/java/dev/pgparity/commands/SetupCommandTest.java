package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team's roles on one target: who promotes, who approves, who only reads; what is missing is said as it is typed. */
class SetupCommandTest {
    private static final List<String> ROLES = List.of("setup_app", "setup_boss", "setup_reader");

    @TempDir
    private Path folder;

    private TestDatabase source;
    private TestDatabase target;

    @BeforeEach
    void databases() {
        source = PostgresServers.newest().create("CREATE TABLE t (a int PRIMARY KEY)");
        target = PostgresServers.newest().create();
        ROLES.forEach(role -> target.execute("DO $$ BEGIN CREATE ROLE " + role + " LOGIN PASSWORD 'p';"
                + " EXCEPTION WHEN duplicate_object THEN NULL; END $$"));
        target.execute("ALTER DATABASE " + target.name() + " OWNER TO setup_app");
    }

    @AfterEach
    void drop() {
        target.execute("ALTER DATABASE " + target.name() + " OWNER TO CURRENT_USER");
        ROLES.forEach(role -> target.execute("DROP OWNED BY " + role + " CASCADE"));
        source.close();
        target.close();
    }

    @Test
    void what_a_role_lacks_is_said_and_setup_grants_it() throws IOException {
        Cli.Result first = run("postgres", "promote", "a", "b", "--yes");
        assertThat(first.code()).as(first.all()).isZero();
        target.execute("ALTER TABLE t OWNER TO setup_app");
        source.execute("ALTER TABLE t ADD b int; CREATE TABLE u (a int PRIMARY KEY); INSERT INTO u VALUES (1);"
                + " CREATE INDEX u_a ON t (b)");

        Cli.Result refused = run("setup_app", "promote", "a", "b", "--yes");
        assertThat(refused.code()).as(refused.all()).isEqualTo(3);
        assertThat(refused.all())
                .contains("Role setup_app lacks privileges on the tables in schema pgparity")
                .contains("pgparity setup ENV --grant setup_app")
                .contains("GRANT USAGE ON SCHEMA pgparity TO setup_app;")
                .contains("GRANT SELECT, INSERT, UPDATE ON pgparity.promotion TO setup_app;")
                .doesNotContain("permission denied");
        for (List<String> words :
                List.of(List.of("history", "b"), List.of("audit", "list", "b"), List.of("audit", "verify", "b"))) {
            Cli.Result unread = run("setup_reader", words.toArray(String[]::new));
            assertThat(unread.code()).as(unread.all()).isEqualTo(3);
            assertThat(unread.all())
                    .contains("pgparity setup ENV --grant-read setup_reader")
                    .contains("GRANT SELECT ON pgparity.")
                    .doesNotContain("permission denied");
        }
        Cli.Result watch = run("setup_reader", "watch", "b", "--rounds", "1");
        assertThat(watch.code()).as(watch.all()).isEqualTo(2);
        assertThat(watch.all()).contains("GRANT SELECT ON pgparity.promotion TO setup_reader");
        Cli.Result unapproved = run("setup_boss", "promote", "a", "b", "--yes", "--approve", "--by", "bob");
        assertThat(unapproved.code()).as(unapproved.all()).isEqualTo(3);
        assertThat(unapproved.all()).contains("GRANT").doesNotContain("permission denied");

        Cli.Result made = run(
                "postgres",
                "setup",
                "b",
                "--grant",
                "setup_app",
                "--grant-approve",
                "setup_boss",
                "--grant-read",
                "setup_reader");
        assertThat(made.code()).as(made.all()).isZero();
        assertThat(made.out())
                .contains("✓ GRANT USAGE ON SCHEMA pgparity TO setup_reader")
                .contains("✓ GRANT SELECT, INSERT, UPDATE ON pgparity.approval TO setup_boss")
                .doesNotContain("pgparity.lookup_row TO setup_reader");
        Cli.Result again = run("postgres", "setup", "b", "--grant", "setup_app");
        assertThat(again.out()).contains("Nothing to do: schema pgparity of b has version 2");

        Cli.Result approved = run("setup_boss", "promote", "a", "b", "--yes", "--approve", "--by", "bob");
        assertThat(approved.code()).as(approved.all()).isZero();
        Cli.Result notAllowed = run("setup_reader", "promote", "a", "b", "--yes", "--approve", "--by", "carl");
        assertThat(notAllowed.code()).as(notAllowed.all()).isEqualTo(3);
        assertThat(notAllowed.all()).contains("--grant-approve setup_reader");
        Cli.Result promoted = run("setup_app", "promote", "a", "b", "--yes", "--include-drift");
        assertThat(promoted.code()).as(promoted.all()).isZero();
        assertThat(target.value("SELECT count(*) FROM u")).isEqualTo("1");
        assertThat(run("setup_reader", "history", "b").out()).contains("committed");
        assertThat(run("setup_reader", "audit", "list", "b").out()).contains("promotion committed");
        assertThat(run("setup_reader", "audit", "verify", "b").code()).isZero();
        Cli.Result undone = run("setup_app", "promote", "b", "--undo", "last", "--yes", "--allow-destructive");
        assertThat(undone.code()).as(undone.all()).isZero();
        assertThat(target.value("SELECT to_regclass('public.u') IS NULL")).isEqualTo("t");
        assertThat(target.value(
                        "SELECT string_agg(DISTINCT tableowner, ',') FROM pg_tables WHERE schemaname = 'pgparity'"))
                .as("made once, by one role")
                .isEqualTo("postgres");
    }

    @Test
    void without_the_right_to_make_it_setup_says_who_can() throws IOException {
        source.execute("CREATE INDEX ON t (a)");
        target.execute("GRANT CREATE ON SCHEMA public TO setup_boss");
        Cli.Result made = run("setup_boss", "setup", "b");
        assertThat(made.code()).as(made.all()).isEqualTo(3);
        assertThat(made.all())
                .contains("Role setup_boss may not create schema pgparity")
                .contains("GRANT CREATE ON DATABASE " + target.name() + " TO setup_boss");

        assertThat(run("setup_app", "setup", "b").out())
                .contains("✓ created   schema pgparity, version 2, owner setup_app");
        assertThat(run("postgres", "history", "b").code()).isZero();
        Cli.Result other = run("setup_boss", "setup", "b", "--grant", "setup_boss");
        assertThat(other.code()).as(other.all()).isEqualTo(3);
        assertThat(other.all()).contains("setup_app").doesNotContain("permission denied for schema");
        Cli.Result nobody = run("setup_app", "setup", "b", "--grant", "setup_nobody");
        assertThat(nobody.code()).as(nobody.all()).isEqualTo(64);
        assertThat(nobody.all()).contains("There is no role setup_nobody");
        assertThat(Cli.run("setup", folder.resolve("schema.sql").toString()).code())
                .isEqualTo(64);
    }

    @Test
    void a_journal_that_cannot_be_made_is_said_before_anything_runs() throws IOException {
        target.execute(
                "SET ROLE setup_app; CREATE TABLE t (a int PRIMARY KEY); INSERT INTO t VALUES (1); REVOKE CREATE ON"
                        + " DATABASE " + target.name() + " FROM setup_app");
        source.execute("CREATE INDEX t_a ON t (a)");

        Cli.Result refused = run("setup_app", "promote", "a", "b", "--yes");
        assertThat(refused.code()).as(refused.all()).isEqualTo(3);
        assertThat(refused.all()).contains("pgparity setup b --grant setup_app").contains("journal");

        assertThat(run("postgres", "setup", "b", "--grant", "setup_app").code()).isZero();
        Cli.Result promoted = run("setup_app", "promote", "a", "b", "--yes");
        assertThat(promoted.code()).as(promoted.all()).isZero();
    }

    private Cli.Result run(String role, String... words) throws IOException {
        String url = role.equals("postgres") ? target.url() : target.urlAs(role, "p");
        String config = Files.writeString(
                        folder.resolve("pgparity.yaml"), """
                environments: { a: { url: "%s" }, b: { url: "%s" } }
                online: { mode: always }
                data: [{ table: public.u }]
                """.formatted(source.url(), url).replaceFirst(
                                source.rows("SELECT 1 FROM pg_class WHERE relname = 'u'")
                                                .isEmpty()
                                        ? "data:.*"
                                        : "$^",
                                ""))
                .toString();
        return Cli.run(
                Stream.concat(Stream.of(words), Stream.of("--config", config)).toList());
    }
}
