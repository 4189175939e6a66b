package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lint} as CI and a developer use it. */
class LintCommandTest {
    @TempDir
    private Path folder;

    @Test
    void text_underlines_the_offending_part_and_says_the_safe_way() throws IOException {
        String file = write("041.sql", "ALTER TABLE orders ADD a int, DROP COLUMN note;\n");

        Cli.Result lint = Cli.run("lint", file);

        assertThat(lint.code()).isEqualTo(2);
        assertThat(lint.out())
                .contains(file + ":1:31  error  drop-column")
                .contains("ALTER TABLE orders ADD a int, DROP COLUMN note;\n")
                .contains("│                               ^^^^^^^^^^^^^^^^\n")
                .contains("Instead: Stop using the column first")
                .endsWith("1 file: 1 error.\n");
    }

    @Test
    void other_formats_name_the_rule_and_the_place() throws IOException {
        String file = write("041.sql", "\nDROP TABLE orders;\n");

        assertThat(Cli.run("lint", file, "--format", "json").out())
                .contains("\"rule\" : \"drop-table\"")
                .contains("\"line\" : 2");
        assertThat(Cli.run("lint", file, "--format", "sarif").out())
                .contains("\"version\" : \"2.1.0\"")
                .contains("\"ruleId\" : \"drop-table\"")
                .contains("\"startLine\" : 2");
        assertThat(Cli.run("lint", file, "--format", "markdown").out()).contains("**error** `drop-table`");
        assertThat(Cli.run("lint", file, "--format", "junit").out()).contains("failures=\"1\"");
    }

    @Test
    void severities_and_limits_come_from_the_configuration() throws IOException {
        write("pgparity.yaml", """
                environments:
                  production: { url: "postgresql://nobody@127.0.0.1:1/none", additive_only: true }
                migrations: { never: { production: ["remove-*.sql"] } }
                lint: { fail_on: warning, rules: { drop-table: off, drop-not-null: notice } }
                """);
        String config = folder.resolve("pgparity.yaml").toString();
        String dropped = write("a.sql", "DROP TABLE orders;");
        String refreshed = write("b.sql", "REFRESH MATERIALIZED VIEW v;");

        assertThat(Cli.run("lint", dropped, "--config", config).code()).isZero();
        assertThat(Cli.run("lint", refreshed, "--config", config).code()).isEqualTo(2);
        assertThat(Cli.run("lint", refreshed, "--config", config, "--fail-on", "error")
                        .code())
                .isZero();
    }

    @Test
    void an_environment_s_sizes_and_limits_count() throws IOException {
        try (TestDatabase database = PostgresServers.newest().create("""
                CREATE TABLE small (a int);
                CREATE TABLE big AS SELECT g AS a, 'x'::varchar(9) AS b FROM generate_series(1, 20000) g;
                ANALYZE;
                """)) {
            write("pgparity.yaml", """
                    environments:
                      production: { url: "%s", additive_only: true }
                    migrations: { never: { production: ["remove-*.sql"] } }
                    """.formatted(database.url()));
            String config = folder.resolve("pgparity.yaml").toString();
            String small = write("small.sql", "CREATE INDEX ON small (a);");
            String big = write("big.sql", "CREATE INDEX ON public.big (a);");
            String wider = write("wider.sql", "ALTER TABLE big ALTER COLUMN b TYPE text;");
            assertThat(Cli.run("lint", wider, "--target", database.url()).out()).contains("nothing to say");
            String never = write("remove-all.sql", "SELECT 1;");
            String drops = write("drops.sql", "DROP INDEX CONCURRENTLY i;");

            Cli.Result onSmall = Cli.run("lint", small, "--target", "production", "--config", config);
            assertThat(onSmall.code()).as(onSmall.all()).isZero();
            assertThat(onSmall.out()).contains("notice  create-index");
            Cli.Result onBig = Cli.run("lint", big, "--target", "production", "--config", config);
            assertThat(onBig.code()).isEqualTo(2);
            assertThat(onBig.out()).contains("public.big has about 20,000 rows");
            assertThat(Cli.run("lint", never, "--target", "production", "--config", config)
                            .out())
                    .contains("never-run")
                    .contains("must never run in production");
            assertThat(Cli.run("lint", drops, "--target", "production", "--config", config)
                            .out())
                    .contains("additive-only");
        }
    }

    @Test
    void of_migrations_only_what_applies_is_judged() throws IOException {
        Path migrations = Files.createDirectory(folder.resolve("migrations"));
        Files.writeString(migrations.resolve("001_first.sql"), """
                -- apply:
                CREATE TABLE t (a int);
                -- rollback:
                DROP TABLE t;
                """);
        Files.writeString(migrations.resolve("002_second.sql"), "DROP TABLE u;\n");
        Files.writeString(migrations.resolve("002_second_ROLLBACK.sql"), "DROP TABLE v;\n");
        String config = write("pgparity.yaml", "migrations: { folder: migrations }\n");

        Cli.Result lint = Cli.run("lint", "--config", config);

        assertThat(lint.code()).as(lint.all()).isEqualTo(2);
        assertThat(lint.out()).contains("002_second.sql:1:1  error  drop-table").endsWith("2 files: 1 error.\n");
    }

    @Test
    void a_folder_that_no_configuration_names_is_known_by_its_layout() throws IOException {
        Path ours = Files.createDirectories(folder.resolve("any/ours"));
        Files.writeString(ours.resolve("001_a.sql"), "CREATE TABLE a (n int);\n-- rollback:\nDROP TABLE a;\n");
        Files.writeString(ours.resolve("002_b.sql"), "CREATE TABLE b (n int);\n");
        Files.writeString(ours.resolve("002_b_ROLLBACK.sql"), "DROP TABLE b;\n");
        Path dbmate = Files.createDirectories(folder.resolve("any/dbmate"));
        Files.writeString(
                dbmate.resolve("20260101000000_c.sql"),
                "-- migrate:up\nCREATE TABLE c (n int);\n-- migrate:down\nDROP TABLE c;\n");

        for (Path typed : List.of(ours, ours.resolve("001_a.sql"), dbmate, dbmate.resolve("20260101000000_c.sql"))) {
            Cli.Result clean = Cli.run("lint", typed.toString());
            assertThat(clean.code()).as(clean.all()).isZero();
        }
        assertThat(Cli.run("lint", ours.resolve("002_b_ROLLBACK.sql").toString())
                        .all())
                .as("what is typed is looked at")
                .contains("drop-table");
    }

    @Test
    void bad_input_is_a_usage_error() throws IOException {
        assertThat(Cli.run("lint", "missing.sql").code()).isEqualTo(64);
        write("pgparity.yaml", "lint: { rules: { drop-tabel: off } }\n");
        Cli.Result unknown = Cli.run(
                "lint",
                write("a.sql", "SELECT 1;"),
                "--config",
                folder.resolve("pgparity.yaml").toString());
        assertThat(unknown.code()).isEqualTo(64);
        assertThat(unknown.err()).contains("\"drop-tabel\", and there is no such rule");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
