package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes the end of a promotion, of a restore or of a backup impossible is said before it begins. */
class KnownFirstTest {
    @TempDir
    private Path folder;

    @Test
    void rows_that_cannot_be_deleted_refuse_before_an_enum_value_is_committed() throws IOException {
        String tables = "CREATE TABLE role (code text PRIMARY KEY);"
                + " CREATE TABLE member (id int PRIMARY KEY, role text REFERENCES role);";
        try (TestDatabase source = PostgresServers.newest()
                        .create("CREATE TYPE kind AS ENUM ('a', 'b');" + tables
                                + " INSERT INTO role VALUES ('admin')");
                TestDatabase target = PostgresServers.newest()
                        .create("CREATE TYPE kind AS ENUM ('a');" + tables
                                + " INSERT INTO role VALUES ('admin'), ('guest'); INSERT INTO member VALUES"
                                + " (1, 'guest')")) {
            String config = config(source.url(), target.url(), "data: [{ table: public.role, mode: mirror }]\n");

            Cli.Result refused = Cli.run("promote", "a", "b", "--yes", "--config", config);

            assertThat(refused.code()).as(refused.all()).isEqualTo(3);
            assertThat(refused.all()).contains("1 row of public.member (member_role_fkey) refers to");
            assertThat(target.value("SELECT string_agg(enumlabel, ',') FROM pg_enum"))
                    .isEqualTo("a");

            source.execute("ALTER TABLE member DROP CONSTRAINT member_role_fkey");
            Cli.Result promoted =
                    Cli.run("promote", "a", "b", "--yes", "--phase", "all", "--allow-destructive", "--config", config);

            assertThat(promoted.code())
                    .as("the key goes before the rows do: " + promoted.all())
                    .isZero();
            assertThat(target.rows("SELECT code FROM role")).containsExactly("admin");
        }
    }

    @Test
    void a_role_that_cannot_see_sessions_does_not_restore_by_itself() throws IOException {
        try (TestDatabase source = PostgresServers.newest().create("CREATE TABLE t (a int, b int)");
                TestDatabase target = PostgresServers.newest().create("CREATE TABLE t (a int)")) {
            target.execute("CREATE ROLE half_blind LOGIN CREATEDB PASSWORD 'pw'; ALTER DATABASE " + target.name()
                    + " OWNER TO half_blind; ALTER TABLE t OWNER TO half_blind; ALTER SCHEMA public OWNER TO"
                    + " half_blind");
            try {
                String config = config(
                        source.url(),
                        target.urlAs("half_blind", "pw"),
                        "on_failure: restore\nbackup: { method: native }\nscope: { owners: false }\n");

                Cli.Result refused = Cli.run("promote", "a", "b", "--yes", "--config", config);

                assertThat(refused.code()).as(refused.all()).isEqualTo(3);
                assertThat(refused.all()).contains("GRANT pg_read_all_stats TO half_blind");
            } finally {
                target.execute("REASSIGN OWNED BY half_blind TO postgres; DROP OWNED BY half_blind;"
                        + " DROP ROLE half_blind");
            }
        }
    }

    @Test
    void pg_dump_is_refused_where_it_would_write_passwords() throws IOException {
        try (TestDatabase database = PostgresServers.newest()
                .create("CREATE EXTENSION postgres_fdw; CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw; CREATE USER"
                        + " MAPPING FOR CURRENT_USER SERVER s OPTIONS (user 'u', password 'pw-of-mapping')")) {
            String config = config(database.url(), database.url(), "backup: { folder: backups }\n");

            Cli.Result refused = Cli.run("backup", "create", "b", "--method", "pg_dump", "--config", config);
            Cli.Result made = Cli.run("backup", "create", "b", "--method", "auto", "--config", config);

            assertThat(refused.code()).as(refused.all()).isEqualTo(3);
            assertThat(made.code()).as(made.all()).isZero();
            try (Stream<Path> files = Files.walk(folder.resolve("backups"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                            .doesNotContain("pw-of-mapping");
                }
            }
        }
    }

    @Test
    void a_backup_that_was_cut_off_is_removed_by_the_next() throws IOException {
        try (TestDatabase database = PostgresServers.newest().create("CREATE TABLE t (a int)")) {
            String config = config(database.url(), database.url(), "backup: { folder: backups, method: native }\n");
            Path left = Files.createDirectories(folder.resolve("backups/b-20260101-000000.unfinished"));
            Files.writeString(left.resolve("00000.copy.zst"), "half");
            Files.setLastModifiedTime(left, java.nio.file.attribute.FileTime.fromMillis(0));

            Cli.Result made = Cli.run("backup", "create", "b", "--verify-backup", "none", "--config", config);

            assertThat(made.code()).as(made.all()).isZero();
            try (Stream<Path> there = Files.list(folder.resolve("backups"))) {
                assertThat(there)
                        .singleElement()
                        .satisfies(path -> assertThat(path.toString()).doesNotContain("unfinished"));
            }
        }
    }

    private String config(String source, String target, String more) throws IOException {
        return Files.writeString(folder.resolve("pgparity.yaml"), """
                environments: { a: { url: "%s" }, b: { url: "%s" } }
                """.formatted(source, target) + more)
                .toString();
    }
}
