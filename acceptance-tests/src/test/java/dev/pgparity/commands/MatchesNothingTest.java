package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgparity.api.MigrationFailed;
import dev.pgparity.api.Migrations;
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

/** What names something and matches nothing is an error that says what was probably meant; nothing is changed. */
class MatchesNothingTest {
    @TempDir
    private Path folder;

    private TestDatabase source;
    private TestDatabase target;

    @BeforeEach
    void databases() {
        source = PostgresServers.newest().create("""
                CREATE TABLE m (id bigint, ref uuid, n int NOT NULL, nullable int, late int NOT NULL, nickname text);
                """);
        target = PostgresServers.newest().create("""
                CREATE TABLE m (id bigint, ref text, old text, late int, nick text);
                INSERT INTO m VALUES (1, '00000000-0000-0000-0000-000000000000', 'x', 7, 'a');
                """);
    }

    @AfterEach
    void drop() {
        source.close();
        target.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --allow  | breaks-running-code:*:*                     | breaks-running-code:*:*.*.*
            --allow  | data-loss:column:public.nosuch.x            | data-loss:column:public.m.
            --allow  | data-loss:column:public.m.odl               | Did you mean data-loss:column:public.m.old
            --allow  | weakens-security:column:public.m.old        | data-loss:column:public.m.old
            --fill   | public.m.nosuch=0                           | column:public.m.n
            --fill   | public.m.late=0                             | UPDATE public.m SET late = … WHERE late IS NULL
            --using  | public.m.reff=reff::uuid                    | Did you mean column:public.m.ref?
            --using  | public.m.id=id::bigint                      | column:public.m.ref
            --rename | public.m.nikc=nickname                      | Did you mean column:public.m.nick
            --rename | public.m.nick=nicknam                       | Did you mean nickname
            --rename | public.nosuch=other                         | There are no removed objects.
            """)
    void of_plan_and_promote(String option, String value, String advice) {
        String before = target.value("SELECT string_agg(attname, ',' ORDER BY attnum) FROM pg_attribute"
                + " WHERE attrelid = 'm'::regclass AND attnum > 0");
        List<String> choices = new ArrayList<>(List.of(source.url(), target.url(), option, value));
        if (!option.equals("--fill")) {
            choices.addAll(List.of("--fill", "public.m.n=0"));
        }
        for (String command : List.of("plan", "promote")) {
            List<String> words = new ArrayList<>(List.of(command));
            words.addAll(choices);
            if (command.equals("promote")) {
                words.addAll(List.of("--yes", "--allow-destructive"));
            }
            Cli.Result result = Cli.run(words);
            assertThat(result.code()).as(result.all()).isEqualTo(64);
            assertThat(result.err()).contains(option).contains(advice);
        }
        assertThat(target.value("SELECT string_agg(attname, ',' ORDER BY attnum) FROM pg_attribute"
                        + " WHERE attrelid = 'm'::regclass AND attnum > 0"))
                .isEqualTo(before);
    }

    @Test
    void what_matches_is_no_error_and_neither_is_the_same_command_when_it_is_done() {
        String[] words = {
            "promote",
            source.url(),
            target.url(),
            "--yes",
            "--allow",
            "data-loss:column:public.m.old",
            "--allow",
            "breaks-running-code:column:public.m.*",
            "--rename",
            "public.m.nick=nickname",
            "--fill",
            "public.m.n=0",
            "--using",
            "public.m.ref=ref::uuid"
        };
        Cli.Result first = Cli.run(words);
        assertThat(first.code()).as(first.all()).isZero();
        Cli.Result second = Cli.run(words);
        assertThat(second.code()).as(second.all()).isZero();
        source.execute("ALTER TABLE m ADD more int");
        Cli.Result renamedAlready =
                Cli.run("promote", source.url(), target.url(), "--yes", "--rename", "public.m.nick=nickname");
        assertThat(renamedAlready.code()).as(renamedAlready.all()).isZero();
    }

    @Test
    void of_a_saved_plan() {
        String file = folder.resolve("plan.json").toString();
        assertThat(Cli.run("plan", source.url(), target.url(), "--fill", "public.m.n=0", "--out", file)
                        .code())
                .isZero();
        Cli.Result result = Cli.run(
                "promote", source.url(), target.url(), "--plan", file, "--yes", "--allow", "rewrite:table:public.no");
        assertThat(result.code()).as(result.all()).isEqualTo(64);
        assertThat(result.err()).contains("--allow rewrite:table:public.no has no effect");
    }

    @Test
    void of_a_stale_entry_of_the_configuration_there_is_a_note() throws IOException {
        String config = config("""
                renames: { "column:public.m.nikc": "nickname2", "table:public.gone": "went" }
                using: { "column:public.m.ref": "ref::uuid" }
                fill: { "column:public.m.n": "0", "column:public.m.nn": "0" }
                intentional: [{ object: "table:public.mm", reason: "legacy" }]
                """);
        Cli.Result result = Cli.run("plan", "a", "b", "--config", config);
        assertThat(result.code()).as(result.all()).isZero();
        assertThat(result.err())
                .contains(
                        "renames names column:public.m.nikc, which neither side has; did you mean column:public.m.nick")
                .contains("renames names table:public.gone, which neither side has.")
                .contains("fill names column:public.m.nn, which neither side has; did you mean column:public.m.n")
                .contains("intentional names table:public.mm, which neither side has; did you mean table:public.m")
                .doesNotContain("using names");
    }

    @Test
    void a_manual_check_that_there_is_not_and_the_name_of_another_target() throws IOException {
        String config = config("checks: { manual: [\"flows tried\"] }\n");
        Cli.Result checked = Cli.run(
                "promote", "a", "b", "--config", config, "--yes", "--checked", "flows tired", "--allow-destructive");
        assertThat(checked.code()).as(checked.all()).isEqualTo(64);
        assertThat(checked.err()).contains("--checked \"flows tired\"", "Did you mean flows tried?");
        Cli.Result confirmed = Cli.run(
                "promote",
                "a",
                "b",
                "--config",
                config,
                "--yes",
                "--confirm",
                "production",
                "--checked",
                "all",
                "--fill",
                "public.m.n=0",
                "--allow-destructive");
        assertThat(confirmed.code()).as(confirmed.all()).isEqualTo(3);
        assertThat(confirmed.all()).contains("--confirm production is not the name of the target, b");
    }

    @Test
    void files_that_never_run_are_named_with_or_without_their_version() throws IOException {
        migrations();
        for (String pattern : List.of("remove-*.sql", "002_remove-a.sql", "remove-a.sql", "002_*", "*remove*")) {
            Cli.Result status = Cli.run("migrate", "status", "b", "--config", never(pattern));
            assertThat(status.out()).as(pattern + status.err()).contains("never here");
        }
        Cli.Result up = Cli.run("migrate", "up", "b", "--yes", "--config", never("remove-*.sql"));
        assertThat(up.code()).as(up.all()).isZero();
        assertThat(target.value("SELECT to_regclass('a') IS NOT NULL AND to_regclass('b') IS NULL"))
                .isEqualTo("t");
    }

    @Test
    void a_pattern_of_files_that_matches_none_keeps_everything_from_running() throws IOException {
        migrations();
        for (List<String> words : List.of(
                List.of("migrate", "up", "b", "--yes"),
                List.of("migrate", "status", "b"),
                List.of("promote", "a", "b", "--yes"))) {
            List<String> all = new ArrayList<>(words);
            all.addAll(List.of("--config", never("remvoe-a.sql")));
            Cli.Result result = Cli.run(all);
            assertThat(result.code()).as(words + result.all()).isEqualTo(64);
            assertThat(result.err()).contains("migrations.never.b has \"remvoe-a.sql\"", "002_remove-a.sql");
        }
        assertThat(target.value("SELECT to_regclass('a') IS NULL")).isEqualTo("t");
    }

    @Test
    void the_library_keeps_files_from_running_too() throws IOException {
        Path files = migrations();
        Migrations migrations = Migrations.in(files).withoutFiles("remove-*.sql");
        assertThat(migrations.pending(target.url())).containsExactly("001_make-a.sql");
        assertThat(migrations.up(target.url())).containsExactly("001_make-a.sql");
        assertThat(target.value("SELECT to_regclass('a') IS NOT NULL AND to_regclass('b') IS NULL"))
                .isEqualTo("t");
        assertThatThrownBy(
                        () -> Migrations.in(files).withoutFiles("rmove-*.sql").up(target.url()))
                .isInstanceOf(MigrationFailed.class)
                .hasMessageContaining("matches no file");
    }

    @Test
    void a_version_that_there_is_not() throws IOException {
        migrations();
        String config = config("migrations: { folder: migrations }\n");
        for (List<String> words : List.of(
                List.of("up", "b", "--to", "02"),
                List.of("resolve", "b", "--applied", "02"),
                List.of("baseline", "b", "--at", "02"))) {
            List<String> all = new ArrayList<>(List.of("migrate"));
            all.addAll(words);
            all.addAll(List.of("--config", config));
            Cli.Result result = Cli.run(all);
            assertThat(result.code()).as(words + result.all()).isEqualTo(64);
            assertThat(result.err()).contains("Did you mean 002");
        }
    }

    private Path migrations() throws IOException {
        Path files = Files.createDirectories(folder.resolve("migrations"));
        Files.writeString(files.resolve("001_make-a.sql"), "CREATE TABLE a (id int);");
        Files.writeString(files.resolve("002_remove-a.sql"), "DROP TABLE a; CREATE TABLE b (id int);");
        return files;
    }

    private String never(String pattern) throws IOException {
        return config("migrations: { folder: migrations, never: { b: [\"" + pattern + "\"] } }\n");
    }

    private String config(String more) throws IOException {
        Path yaml = folder.resolve("pgparity.yaml");
        Files.writeString(
                yaml,
                "environments:\n  a: { url: \"" + source.url() + "\" }\n  b: { url: \"" + target.url() + "\" }\n"
                        + more);
        return yaml.toString();
    }
}
