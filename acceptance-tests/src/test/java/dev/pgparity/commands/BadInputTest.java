package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Each mistake that people make: one clear message, the right exit code, nothing changed, no stack trace. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    @TempDir
    private Path folder;

    private TestDatabase database;

    @BeforeAll
    void create() {
        database = PostgresServers.newest().create("CREATE TABLE t (id int)");
    }

    @AfterAll
    void drop() {
        database.close();
    }

    private void says(int code, Cli.Result result, String... parts) {
        assertThat(result.code()).as(result.all()).isEqualTo(code);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .startsWith("pgparity: ")
                .contains(parts)
                .doesNotContain("Exception", "\tat ", "this should not have happened");
    }

    private Path yaml(String text) throws IOException {
        return Files.writeString(folder.resolve("pgparity.yaml"), text);
    }

    @Test
    void unreachable_host() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String closed = "postgresql://u@127.0.0.1:" + socket.getLocalPort() + "/db";
            socket.close();
            says(1, Cli.run("compare", closed, database.url()), "127.0.0.1:");
        }
        says(1, Cli.run("compare", "postgresql://u@no-such-host.invalid/db", database.url()), "no-such-host.invalid");
    }

    @Test
    void wrong_password() {
        Cli.Result result = Cli.run("compare", database.urlAs("postgres", "surely-wrong"), database.url());
        says(1, result, "postgres");
        assertThat(result.all()).doesNotContain("surely-wrong");
    }

    @Test
    void missing_database() {
        String url = database.url().replace(database.name(), "there_is_none");
        says(1, Cli.run("compare", url, database.url()), "there_is_none");
    }

    @Test
    void unknown_environment() throws Exception {
        Path yaml = yaml("environments:\n  staging: { url: \"postgresql://h/s\" }\n"
                + "  production: { url: \"postgresql://h/p\" }\n");
        says(
                64,
                Cli.run("compare", "staging", "prod", "--config", yaml.toString()),
                "There is no environment \"prod\" in pgparity.yaml (line 2 names staging and production).",
                "Did you mean production?");
    }

    @Test
    void unset_variable() throws Exception {
        Path yaml = yaml("environments:\n  staging: { url: \"${NO_SUCH_VARIABLE_HERE}\" }\n");
        says(
                64,
                Cli.run("compare", "staging", database.url(), "--config", yaml.toString()),
                "NO_SUCH_VARIABLE_HERE",
                "not set",
                "pgparity.yaml:2:");
    }

    @Test
    void malformed_yaml() throws Exception {
        Path yaml = yaml("environments:\n  staging: { url: [ }\n");
        says(64, Cli.run("compare", "a", "b", "--config", yaml.toString()), "pgparity.yaml:2:");
    }

    @Test
    void sql_file_with_an_error() throws Exception {
        Path file = Files.writeString(folder.resolve("bad.sql"), "CREATE TABLE a (id int);\n\nCREATE TABEL b ();\n");
        says(1, Cli.run("compare", "file:" + file, database.url()), "bad.sql:3:8", "syntax error at or near \"TABEL\"");
    }

    @Test
    void missing_file() {
        says(64, Cli.run("compare", "file:nowhere.sql", database.url()), "file:nowhere.sql", "no such file");
    }

    @Test
    void failing_command() {
        says(1, Cli.run("compare", "command:echo oops >&2; exit 7", database.url()), "status 7", "oops");
    }

    @Test
    void target_equal_to_source() {
        says(64, Cli.run("compare", database.url(), database.url()), "are the same database");
        // another spelling of the same server
        String other = database.url().replace("127.0.0.1", "localhost");
        says(64, Cli.run("compare", database.url(), other), "are the same database");
    }

    @Test
    void not_supported_yet() {
        says(64, Cli.run("compare", "migrations:nowhere", database.url()), "no such folder");
    }

    @Test
    void a_command_that_does_not_exist() {
        says(64, Cli.run("console", "--port", "many"), "--port");
        says(64, Cli.run("consol"), "Unmatched argument", "console");
        says(64, Cli.run("comparr", "a", "b"), "Did you mean: pgparity compare or");
    }

    @Test
    void a_schema_source_that_is_not_declared() throws Exception {
        Path none = yaml("{}\n");
        says(
                64,
                Cli.run("compare", "schema:", database.url(), "--config", none.toString()),
                "schema: stands for schema.source of pgparity.yaml, which is not set");
        Path missing = yaml("schema: { source: { file: nowhere.sql } }\n");
        says(
                64,
                Cli.run("compare", "schema:", database.url(), "--config", missing.toString()),
                "nowhere.sql",
                "pgparity.yaml:1:");
    }

    @Test
    void malformed_allowance() {
        says(64, Cli.run("plan", database.url(), "empty:", "--allow", "dataloss:table:t"), "not a hazard", "data-loss");
    }

    @Test
    void missing_argument_and_unknown_option() {
        says(64, Cli.run("compare", database.url()), "TARGET");
        says(64, Cli.run("compare", "a", "b", "--frmat", "json"), "--frmat");
    }

    @Test
    void verbose_shows_where_a_failure_comes_from() {
        Cli.Result result = Cli.run("compare", database.url(), database.url(), "--verbose");
        assertThat(result.code()).isEqualTo(64);
        assertThat(result.err()).contains("\tat dev.pgparity.");
    }

    @Test
    void no_privilege_to_connect() {
        database.execute("CREATE ROLE bad_input_reader LOGIN PASSWORD 'reader';" + "REVOKE CONNECT ON DATABASE "
                + database.name() + " FROM PUBLIC");
        try {
            Cli.Result result = Cli.run("compare", database.urlAs("bad_input_reader", "reader"), "empty:");
            says(1, result, "CONNECT", "bad_input_reader");
        } finally {
            database.execute("DROP ROLE bad_input_reader");
        }
    }
}
