package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A restore is one change of names: cut off anywhere, the database is there, open, and the next one leaves nothing behind. */
class RestoreTest {
    private static final String COPIES =
            "SELECT count(*) FROM pg_database WHERE datname LIKE 'pgparity\\_restoring\\_%'";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it's 100% ready",
                "Upper \"and\" $1",
                "üüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüx",
                "a123456789b123456789c123456789d123456789e123456789f123456789xyz"
            })
    void a_database_of_any_name_is_restored_with_what_belongs_to_it(String name) throws IOException, SQLException {
        try (TestDatabase server = PostgresServers.newest().create()) {
            String quoted = '"' + name.replace("\"", "\"\"") + '"';
            server.execute("CREATE DATABASE " + quoted);
            try {
                String url = url(server, name);
                in(url, "CREATE TABLE t AS SELECT i AS a FROM generate_series(1, 100) AS i");
                server.execute("COMMENT ON DATABASE " + quoted + " IS '50% ''ours'''; ALTER DATABASE " + quoted
                        + " CONNECTION LIMIT 9; ALTER DATABASE " + quoted + " SET search_path = ''; ALTER DATABASE "
                        + quoted + " SET my.note = 'a%s b'");
                String config = config(url);
                assertThat(Cli.run("backup", "create", "shop", "--verify-backup", "none", "--config", config)
                                .code())
                        .isZero();
                in(url, "DELETE FROM public.t");

                Cli.Result restored = Cli.run("backup", "restore", "shop", "--yes", "--config", config);
                Cli.Result again = Cli.run("backup", "restore", "shop", "--yes", "--config", config);

                assertThat(restored.code()).as(restored.all()).isZero();
                assertThat(again.code()).as(again.all()).isZero();
                in(url, "SELECT 1 / count(*) FROM public.t");
                String oid = "(SELECT oid FROM pg_database WHERE datname = '" + name.replace("'", "''") + "')";
                assertThat(server.value("SELECT shobj_description(oid, 'pg_database') || datconnlimit FROM pg_database"
                                + " WHERE oid = " + oid))
                        .isEqualTo("50% 'ours'9");
                assertThat(server.value("SELECT setconfig::text FROM pg_db_role_setting WHERE setdatabase = " + oid))
                        .contains("my.note=a%s b");
            } finally {
                dropAll(server, name);
            }
        }
    }

    @Test
    void who_may_create_databases_need_not_own_the_default_tablespace() throws IOException {
        try (TestDatabase database = PostgresServers.newest().create("CREATE TABLE t AS SELECT 1 AS a")) {
            String role = "keeper_" + database.name();
            database.execute("CREATE ROLE \"" + role + "\" LOGIN CREATEDB PASSWORD 'pw'; ALTER DATABASE \""
                    + database.name() + "\" OWNER TO \"" + role + "\"; ALTER SCHEMA public OWNER TO \"" + role
                    + "\"; ALTER TABLE t OWNER TO \"" + role + "\"");
            try {
                String config = config(database.urlAs(role, "pw"));
                Cli.Result made = Cli.run("backup", "create", "shop", "--verify-backup", "none", "--config", config);
                assertThat(made.code()).as(made.all()).isZero();

                Cli.Result restored = Cli.run("backup", "restore", "shop", "--yes", "--config", config);

                assertThat(restored.all()).doesNotContain("tablespace");
                assertThat(restored.code()).as(restored.all()).isZero();
            } finally {
                dropAll(database, database.name() + "_before");
                database.execute("ALTER DATABASE \"" + database.name() + "\" OWNER TO postgres; REASSIGN OWNED BY \""
                        + role + "\" TO postgres; DROP OWNED BY \"" + role + "\"; DROP ROLE \"" + role + "\"");
            }
        }
    }

    @Test
    void whenever_the_process_is_killed_the_same_command_reaches_the_end() throws Exception {
        try (TestDatabase database = PostgresServers.newest()
                .create("CREATE TABLE t (a int PRIMARY KEY, b text);"
                        + " INSERT INTO t SELECT i, 'x' || i FROM generate_series(1, 20000) AS i;"
                        + " CREATE INDEX ON t (b)")) {
            String config = config(database.url());
            assertThat(Cli.run("backup", "create", "shop", "--verify-backup", "none", "--config", config)
                            .code())
                    .isZero();
            String launcher = Launcher.in(folder).toString();
            Random random = new Random(Long.getLong("seed", 17));
            for (int i = 0; i < 4; i++) {
                database.execute("DELETE FROM t WHERE a > 10");
                Process restore = new ProcessBuilder(launcher, "backup", "restore", "shop", "--yes")
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                restore.waitFor(1000 + random.nextInt(4000), TimeUnit.MILLISECONDS);
                restore.destroyForcibly().waitFor();

                assertThat(database.value("SELECT count(*) FROM t")).isIn("10", "20000");
                Cli.Result again = Cli.run("backup", "restore", "shop", "--yes", "--config", config);

                assertThat(again.code()).as(again.all()).isZero();
                assertThat(database.value("SELECT count(*) FROM t")).isEqualTo("20000");
                assertThat(database.value(COPIES)).isEqualTo("0");
            }
            dropAll(database, database.name() + "_before");
        }
    }

    @Test
    void a_restore_waits_for_no_promotion_and_leaves_nothing_where_one_runs() throws Exception {
        try (TestDatabase database = PostgresServers.newest().create("CREATE TABLE t (a int)")) {
            String config = config(database.url());
            Cli.run("backup", "create", "shop", "--verify-backup", "none", "--config", config);
            try (Connection held = database.connection();
                    Statement statement = held.createStatement()) {
                statement.execute("SELECT pg_advisory_lock(" + 0x7067706172697479L + ")");

                Cli.Result refused = Cli.run("backup", "restore", "shop", "--yes", "--config", config);

                assertThat(refused.code()).as(refused.all()).isEqualTo(3);
                assertThat(refused.err()).contains("promotion of shop");
            }
            assertThat(database.value(COPIES)).isEqualTo("0");
        }
    }

    @Test
    void an_interrupted_restore_says_that_the_database_is_unchanged() throws Exception {
        try (TestDatabase database = PostgresServers.newest()
                .create("CREATE TABLE t (a int); INSERT INTO t SELECT generate_series(1, 300000)")) {
            String config = config(database.url());
            Cli.run("backup", "create", "shop", "--verify-backup", "none", "--config", config);
            database.execute("DELETE FROM t WHERE a > 1");
            Process restore = new ProcessBuilder(Launcher.in(folder).toString(), "backup", "restore", "shop", "--yes")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("out.txt").toFile())
                    .start();
            while (restore.isAlive() && database.value(COPIES).equals("0")) {
                Thread.sleep(20);
            }
            restore.destroy(); // SIGTERM
            int code = restore.waitFor();

            String out = Files.readString(folder.resolve("out.txt"));
            assertThat(code).as(out).isIn(0, 130); // 0 where it was through already
            assertThat(database.value("SELECT count(*) FROM t")).isEqualTo(code == 0 ? "300000" : "1");
            assertThat(out).contains(code == 0 ? "is kept as" : "The restore was cancelled");
            assertThat(database.value(COPIES)).isEqualTo("0");
            dropAll(database, database.name() + "_before");
        }
    }

    @Test
    void sessions_of_others_are_ended_and_can_come_back() throws Exception {
        try (TestDatabase database =
                PostgresServers.newest().create("CREATE TABLE t (a int); INSERT INTO t VALUES (1)")) {
            String config = config(database.url());
            Cli.run("backup", "create", "shop", "--verify-backup", "none", "--config", config);
            try (Connection other = database.connection()) {
                other.setAutoCommit(false);
                try (Statement statement = other.createStatement()) {
                    statement.execute("INSERT INTO t VALUES (2)");
                }
                Cli.Result restored = Cli.run("backup", "restore", "shop", "--yes", "--config", config);
                assertThat(restored.code()).as(restored.all()).isZero();
            }
            assertThat(database.rows("SELECT a FROM t")).containsExactly("1");
            dropAll(database, database.name() + "_before");
        }
    }

    @Test
    void a_materialized_view_without_data_stays_without() throws IOException {
        try (TestDatabase database = PostgresServers.newest()
                .create("CREATE TABLE t (a int); INSERT INTO t VALUES (0);"
                        + " CREATE MATERIALIZED VIEW fails AS SELECT 1 / a AS b FROM t WITH NO DATA;"
                        + " CREATE MATERIALIZED VIEW filled AS SELECT a FROM t")) {
            String config = config(database.url());
            Cli.Result created = Cli.run("backup", "create", "shop", "--config", config);
            assertThat(created.code()).as(created.all()).isZero();

            Cli.Result restored = Cli.run("backup", "restore", "shop", "--yes", "--config", config);

            assertThat(restored.code()).as(restored.all()).isZero();
            assertThat(database.rows("SELECT relname, relispopulated FROM pg_class WHERE relkind = 'm' ORDER BY 1"))
                    .containsExactly("fails|f", "filled|t");
            dropAll(database, database.name() + "_before");
        }
    }

    private static void in(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url.replaceFirst(
                        "postgresql://([^:]*):([^@]*)@([^?]*)\\?", "jdbc:postgresql://$3?user=$1&password=$2&"));
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    private static String url(TestDatabase server, String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return server.url().replace("/" + server.name() + "?", "/" + encoded + "?");
    }

    /** What a restore keeps belongs to nobody but the test. */
    private static void dropAll(TestDatabase server, String name) {
        String start = name.replace("'", "''");
        List<String> drops = server.rows("SELECT format('DROP DATABASE %I WITH (FORCE)', datname) FROM pg_database"
                + " WHERE starts_with(datname::text, left('" + start + "', 12)) AND (datname = '" + start
                + "' OR datname LIKE '%\\_before\\_restore\\_%')");
        drops.forEach(server::execute);
    }

    private String config(String url) throws IOException {
        return Files.writeString(folder.resolve("pgparity.yaml"), """
                        environments: { shop: { url: '%s' } }
                        backup: { folder: backups, method: native }
                        """.formatted(url.replace("'", "''")))
                .toString();
    }
}
