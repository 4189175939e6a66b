package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a table is changed beside its readers and writers: by its size, or as somebody says. */
class OnlineOptionTest {
    private static final String BESIDE = "CREATE INDEX CONCURRENTLY t_a ON public.t";
    private static final String AT_ONCE = "CREATE INDEX t_a ON public.t";

    private TestDatabase source;
    private TestDatabase target;

    @BeforeEach
    void create() {
        source = PostgresServers.newest()
                .create("CREATE TABLE t (id int PRIMARY KEY, a int NOT NULL); CREATE INDEX t_a ON t (a)");
        target = PostgresServers.newest().create("CREATE TABLE t (id int PRIMARY KEY, a int)");
    }

    @AfterEach
    void drop() {
        source.close();
        target.close();
    }

    private String plan(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("plan", source.url(), target.url(), "--format", "sql", "--allow-destructive"));
        arguments.addAll(List.of(more));
        Cli.Result result = Cli.run(arguments);
        assertThat(result.code()).as(result.all()).isZero();
        return result.out();
    }

    private void rows(int count) {
        target.execute("INSERT INTO t SELECT i, i FROM generate_series(1, " + count + ") AS i");
        target.execute("ANALYZE t");
    }

    @Test
    void the_statistics_of_the_target_decide() {
        rows(9_000);
        assertThat(plan())
                .contains(AT_ONCE)
                .contains("ALTER COLUMN a SET NOT NULL")
                .doesNotContain("NOT VALID");

        target.execute("TRUNCATE t");
        rows(11_000);
        assertThat(plan()).contains(BESIDE, "NOT VALID", "VALIDATE CONSTRAINT");
    }

    @Test
    void the_configuration_says_what_is_large(@TempDir Path folder) throws Exception {
        rows(600);
        Path yaml = Files.writeString(folder.resolve("pgparity.yaml"), "online: { mode: auto, above_rows: 500 }\n");
        assertThat(plan("--config", yaml.toString())).contains(BESIDE);
        Files.writeString(yaml, "online: { mode: never, above_rows: 500 }\n");
        assertThat(plan("--config", yaml.toString())).contains(AT_ONCE);
        assertThat(plan("--config", yaml.toString(), "--online", "always")).contains(BESIDE);
    }

    @Test
    void never_and_always_are_meant() {
        assertThat(plan("--online", "always")).contains(BESIDE);
        rows(11_000);
        assertThat(plan("--online", "never")).contains(AT_ONCE).doesNotContain("NOT VALID");
    }

    @Test
    void what_was_planned_online_lands() {
        rows(11_000);
        Cli.Result result = Cli.run("promote", source.url(), target.url(), "--yes", "--allow-destructive");
        assertThat(result.code()).as(result.all()).isZero();
        assertThat(Cli.run("compare", source.url(), target.url()).code()).isZero();
        assertThat(target.value("SELECT count(*) FROM t")).isEqualTo("11000");
    }
}
