package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompareCommandTest {
    private static final String SOURCE = """
        CREATE TABLE orders (id int PRIMARY KEY, total numeric(12, 2) NOT NULL, note text);
        CREATE INDEX orders_total_idx ON orders (total);
        CREATE TABLE items (id int PRIMARY KEY, order_id int REFERENCES orders);
        CREATE FUNCTION next_number() RETURNS int LANGUAGE plpgsql AS $$
        BEGIN
          RETURN 1;
        END $$;
        """;
    private static final String TARGET = """
        CREATE TABLE orders (id int PRIMARY KEY, note text, total numeric(10, 2));
        CREATE TABLE "odd <b>&
        name" (id int);
        CREATE FUNCTION next_number() RETURNS int LANGUAGE plpgsql AS $$
        BEGIN
          RETURN 2;
        END $$;
        """;

    @TempDir
    private Path folder;

    private TestDatabase source;
    private TestDatabase target;

    @BeforeAll
    void create() {
        source = PostgresServers.newest().create(SOURCE);
        target = PostgresServers.newest().create(TARGET);
    }

    @AfterAll
    void drop() {
        source.close();
        target.close();
    }

    @Test
    void differences_end_with_2_and_are_said_whole_objects_first() {
        Cli.Result result = Cli.run("compare", source.url(), target.url());

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .contains("is not the same as", ": 5 differences")
                .containsPattern("table public.items +missing")
                .contains("  with 2 columns, 2 constraints")
                .containsPattern("table public.\"odd <b>& name\" +extra")
                .containsPattern("column public.orders.total +changed")
                .contains("type  numeric(10,2) → numeric(12,2)", "not null  no → yes")
                .contains("  -   RETURN 2;\n  +   RETURN 1;")
                .contains("Note: table public.orders has its columns in another order")
                .contains("Next:  pgparity plan ")
                .doesNotContain("\u001b[", ":password@");
    }

    @Test
    void parity_ends_with_0() {
        try (TestDatabase copy = PostgresServers.newest().create(SOURCE)) {
            Cli.Result result = Cli.run("compare", source.url(), copy.url());

            assertThat(result.code()).as(result.all()).isZero();
            assertThat(result.out()).contains("is in parity with").doesNotContain("Next:");
        }
    }

    @Test
    void the_order_of_columns_counts_only_when_strict() {
        String table = "CREATE TABLE t (a int, b int)";
        try (TestDatabase one = PostgresServers.newest().create(table);
                TestDatabase other = PostgresServers.newest().create("CREATE TABLE t (b int, a int)")) {
            assertThat(Cli.run("compare", one.url(), other.url()).code()).isZero();
            assertThat(Cli.run("compare", one.url(), other.url(), "--strict").code())
                    .isEqualTo(2);
        }
    }

    @Test
    void json_goes_to_stdout_and_names_both_values() {
        JsonNode json = JsonMapper.shared()
                .readTree(Cli.run("compare", source.url(), target.url(), "--format", "json")
                        .out());

        assertThat(json.path("parity").asBoolean(true)).isFalse();
        assertThat(json.path("differences")
                        .valueStream()
                        .map(d -> d.path("object").asString() + " "
                                + d.path("change").asString()))
                .contains("table:public.items missing", "column:public.orders.total changed");
        assertThat(json.path("differences").toString())
                .contains("{\"attribute\":\"type\",\"target\":\"numeric(10,2)\",\"source\":\"numeric(12,2)\"}");
    }

    @Test
    void junit_is_well_formed_with_one_failure_for_each_difference() throws Exception {
        String xml = Cli.run("compare", source.url(), target.url(), "--format", "junit")
                .out();

        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(5);
    }

    @Test
    void html_and_markdown_hold_names_as_text() {
        assertThat(Cli.run("compare", source.url(), target.url(), "--format", "html")
                        .out())
                .startsWith("<!doctype html>")
                .contains("odd &lt;b&gt;&amp; name")
                .doesNotContain("<b>");
        assertThat(Cli.run("compare", source.url(), target.url(), "--format", "markdown")
                        .out())
                .contains("**missing** `table public.items` with 2 columns, 2 constraints", "```diff");
    }

    @Test
    void a_saved_snapshot_is_in_parity_with_its_database() {
        Path file = folder.resolve("source.json");
        Cli.run("compare", source.url(), target.url(), "--save", file.toString());

        assertThat(Cli.run("compare", "snapshot:" + file, source.url()).code()).isZero();
        assertThat(Cli.run("compare", "snapshot:" + file, target.url()).code()).isEqualTo(2);
        assertThat(Cli.run("plan", "snapshot:" + file, target.url()).out()).contains("create table public.items");
    }

    @Test
    void files_folders_commands_and_nothing_are_schema_sources_too() throws Exception {
        Path file = Files.writeString(folder.resolve("schema.sql"), SOURCE);
        Path schema = Files.createDirectories(folder.resolve("schema"));
        Files.writeString(schema.resolve("1.sql"), SOURCE);

        assertThat(Cli.run("compare", "file:" + file, source.url()).all()).contains("is in parity with");
        assertThat(Cli.run("compare", "folder:" + schema, source.url()).all()).contains("is in parity with");
        assertThat(Cli.run("compare", "command:cat " + file, source.url()).all())
                .contains("is in parity with");
        assertThat(Cli.run("compare", "empty:", source.url()).code()).isEqualTo(2);
        assertThat(Cli.run("compare", source.url(), "empty:").out()).contains("An empty database is not the same as");
    }

    @Test
    void the_declared_schema_is_a_source_by_itself() throws Exception {
        Files.writeString(folder.resolve("declared.sql"), SOURCE);
        Path folders = Files.createDirectories(folder.resolve("declared"));
        Files.writeString(folders.resolve("1.sql"), SOURCE);
        for (String declared :
                new String[] {"{ file: declared.sql }", "{ folder: declared }", "{ command: 'cat declared.sql' }"}) {
            Path yaml = Files.writeString(folder.resolve("declared.yaml"), "schema: { source: " + declared + " }");
            Cli.Result result = Cli.run("compare", "schema:", source.url(), "--config", yaml.toString());
            assertThat(result.code()).as(declared + result.all()).isZero();
        }
    }

    @Test
    void who_may_merely_connect_can_compare_and_is_told_what_was_hidden() {
        String hidden = """
            CREATE SCHEMA vault;
            CREATE TABLE vault.keys (id int PRIMARY KEY, key text);
            CREATE FOREIGN DATA WRAPPER mirrored;
            CREATE SERVER elsewhere FOREIGN DATA WRAPPER mirrored;
            CREATE USER MAPPING FOR PUBLIC SERVER elsewhere OPTIONS (password 'geheim');
            """;
        try (TestDatabase one = PostgresServers.newest().create(hidden);
                TestDatabase other = PostgresServers.newest().create(hidden + "ALTER TABLE vault.keys ADD n int;")) {
            one.execute("CREATE ROLE compare_reader LOGIN PASSWORD 'reader'");
            try {
                Cli.Result result = Cli.run(
                        "compare", one.urlAs("compare_reader", "reader"), other.urlAs("compare_reader", "reader"));
                assertThat(result.code()).as(result.all()).isEqualTo(2);
                assertThat(result.out()).contains("column vault.keys.n").doesNotContain("geheim");
                assertThat(result.all()).contains("user-mapping:server:elsewhere PUBLIC  its options are not compared");
            } finally {
                one.execute("DROP ROLE compare_reader");
            }
        }
    }

    @Test
    void intentional_differences_are_shown_and_do_not_count() throws Exception {
        try (TestDatabase more = PostgresServers.newest().create(SOURCE + "CREATE TABLE payroll_1 (id int);")) {
            Path yaml = Files.writeString(folder.resolve("pgparity.yaml"), """
                environments:
                  staging: { url: "%s" }
                  production: { url: "%s" }
                intentional:
                  - { object: "table:public.payroll_*", reason: "kept until the audit" }
                """.formatted(source.url(), more.url()));

            Cli.Result result = Cli.run("compare", "staging", "production", "--config", yaml.toString());

            assertThat(result.code()).as(result.all()).isZero();
            assertThat(result.out())
                    .contains("Production is in parity with staging, 1 intentional")
                    .contains("table public.payroll_1  extra  kept until the audit");
            assertThat(Cli.run(
                                    "plan",
                                    "staging",
                                    "production",
                                    "--config",
                                    yaml.toString(),
                                    "--format",
                                    "sql",
                                    "--allow-destructive")
                            .out())
                    .isEmpty();
        }
    }
}
