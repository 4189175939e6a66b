package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other tools' folders and history tables, in both directions: what they ran counts, and they accept what we run. */
class MigrationLayoutsTest {
    @TempDir
    private Path folder;

    private final TestDatabase database = PostgresServers.newest().create("");

    @AfterEach
    void close() {
        database.close();
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    private Cli.Result migrate(String command, Path at) {
        return Cli.run("migrate", command, database.url(), "--folder", at.toString());
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(database.jdbcUrl(), null, null)
                .locations("filesystem:" + folder)
                .load();
    }

    @Test
    void flyway_and_pgparity_take_turns() throws IOException {
        file("V1__first_one.sql", "CREATE TABLE a (n int);\r\n-- ä\r\n");
        file("V1_1__second.sql", "CREATE TABLE b (n int);");
        file("R__views.sql", "CREATE OR REPLACE VIEW v AS SELECT 1 AS n;");
        assertThat(flyway().migrate().migrationsExecuted).isEqualTo(3);
        assertThat(migrate("status", folder).code())
                .as(migrate("status", folder).all())
                .isZero();

        file("V2__third.sql", "CREATE TABLE c (n int);");
        file("R__views.sql", "CREATE OR REPLACE VIEW v AS SELECT 2 AS n;");
        Cli.Result up = migrate("up", folder);
        assertThat(up.code()).as(up.all()).isZero();
        assertThat(database.value("SELECT n FROM v")).isEqualTo("2");

        flyway().validate();
        assertThat(flyway().migrate().migrationsExecuted).isZero();
        file("V3__fourth.sql", "CREATE TABLE d (n int);");
        assertThat(flyway().migrate().migrationsExecuted).isEqualTo(1);
        assertThat(migrate("up", folder).out()).contains("nothing to run");
    }

    @Test
    void flyway_accepts_a_history_that_pgparity_began() throws IOException {
        file("V1__first.sql", "CREATE TABLE a (n int);\n\n");
        file("V2__second.sql", "CREATE INDEX CONCURRENTLY i ON a (n);");
        Cli.Result up = migrate("up", folder);
        assertThat(up.code()).as(up.all()).isZero();

        flyway().validate();
        assertThat(flyway().migrate().migrationsExecuted).isZero();
    }

    @Test
    void a_placeholder_of_flyway_s_is_refused_where_it_stands() throws IOException {
        file("V1__first.sql", "CREATE TABLE a (n int);\nGRANT SELECT ON a TO ${role};");
        assertThat(migrate("up", folder).err()).contains("V1__first.sql:2:22", "${role}");
    }

    @Test
    void prisma_s_folder_and_history() throws IOException {
        file("migration_lock.toml", "provider = \"postgresql\"");
        file("20260101000000_init/migration.sql", "CREATE TABLE \"User\" (id int);");
        file("20260202000000_more/migration.sql", "CREATE TABLE \"Post\" (id int);");
        database.execute("""
                CREATE TABLE _prisma_migrations (id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL,
                    finished_at timestamptz, migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
                    started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count int NOT NULL DEFAULT 0);
                CREATE TABLE "User" (id int);
                INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count) VALUES ('x',
                    encode(sha256('CREATE TABLE "User" (id int);'), 'hex'), now(), '20260101000000_init', 1)""");

        Cli.Result up = migrate("up", folder);

        assertThat(up.code()).as(up.all()).isZero();
        assertThat(database.value("SELECT checksum = encode(sha256('CREATE TABLE \"Post\" (id int);'), 'hex')"
                        + " AND finished_at >= started_at AND applied_steps_count = 1 AND length(id) = 36"
                        + " FROM _prisma_migrations WHERE migration_name = '20260202000000_more'"))
                .isEqualTo("t");
    }

    @Test
    void a_migration_that_prisma_failed_is_resolved() throws IOException {
        file("20260101000000_init/migration.sql", "CREATE TABLE a (id int);");
        migrate("up", folder);
        database.execute("UPDATE _prisma_migrations SET finished_at = NULL; DROP TABLE a");

        assertThat(migrate("up", folder).all()).contains("20260101000000_init: failed", "resolve --rolled-back");
        assertThat(Cli.run(
                                "migrate",
                                "resolve",
                                "--rolled-back",
                                "20260101000000_init",
                                database.url(),
                                "--folder",
                                folder.toString())
                        .code())
                .isZero();
        assertThat(migrate("up", folder).code()).isZero();
        assertThat(database.value("SELECT count(*) FILTER (WHERE rolled_back_at IS NULL) || ' of ' || count(*)"
                        + " FROM _prisma_migrations"))
                .isEqualTo("1 of 2");
    }

    @Test
    void dbmate_s_marks_and_its_table() throws IOException {
        file("20260101000000_a.sql", "-- migrate:up\nCREATE TABLE a (n int);\n\n-- migrate:down\nDROP TABLE a;\n");
        file(
                "20260102000000_b.sql",
                "-- migrate:up transaction:false\nCREATE INDEX CONCURRENTLY i ON a (n);\n-- migrate:down\nDROP INDEX i;\n");

        Cli.Result up = migrate("up", folder);

        assertThat(up.code()).as(up.all()).isZero();
        assertThat(database.rows("SELECT version FROM schema_migrations ORDER BY 1"))
                .containsExactly("20260101000000", "20260102000000");
        Cli.Result undone = Cli.run("migrate", "undo", database.url(), "--folder", folder.toString(), "--yes");
        assertThat(undone.code()).as(undone.all()).isZero();
        assertThat(database.value("SELECT to_regclass('i') IS NULL")).isEqualTo("t");
        assertThat(database.rows("SELECT version FROM schema_migrations")).containsExactly("20260101000000");
    }

    @Test
    void supabase_keeps_the_statements() throws IOException {
        file("supabase/migrations/20260101000000_first.sql", "CREATE TABLE a (n int); CREATE TABLE b (n int);");

        Cli.Result up = migrate("up", folder.resolve("supabase/migrations"));

        assertThat(up.code()).as(up.all()).isZero();
        assertThat(database.value("SELECT name || ' ' || statements[2] FROM supabase_migrations.schema_migrations"))
                .isEqualTo("first CREATE TABLE b (n int)");
    }

    @Test
    void prisma_s_url_names_the_schema_that_its_files_are_in() throws IOException {
        file("prisma/migrations/migration_lock.toml", "provider = \"postgresql\"\n");
        file("prisma/migrations/20260101000000_first/migration.sql", "CREATE TABLE \"User\" (id int PRIMARY KEY);");
        String url = database.url() + (database.url().contains("?") ? "&" : "?") + "schema=app";
        file("pgparity.yaml", "environments: { a: { url: \"" + url + "\" } }\n");
        String config = folder.resolve("pgparity.yaml").toString();

        Cli.Result up = Cli.run("migrate", "up", "a", "--config", config);

        assertThat(up.code()).as(up.all()).isZero();
        assertThat(database.value("SELECT to_regclass('app._prisma_migrations') IS NOT NULL"
                        + " AND to_regclass('app.\"User\"') IS NOT NULL"))
                .isEqualTo("t");
        assertThat(Cli.run("migrate", "status", "a", "--config", config).code()).isZero();
        Cli.Result compared = Cli.run("compare", "migrations:", "a", "--config", config);
        assertThat(compared.code()).as(compared.all()).isZero();
    }
}
