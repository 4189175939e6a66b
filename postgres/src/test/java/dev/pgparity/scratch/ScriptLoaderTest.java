package dev.pgparity.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgparity.problem.Problem;
import dev.pgparity.scratch.ScriptLoader.Loaded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptLoaderTest {
    private static EmbeddedServer server;

    @TempDir
    private Path folder;

    private ScratchDatabase database;

    @BeforeAll
    static void start() {
        server = EmbeddedServer.start(15);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void create() {
        database = server.create();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void loadsADump() throws Exception {
        file("dump.sql", """
                \\restrict token
                SET client_encoding = 'UTF8';
                SELECT pg_catalog.set_config('search_path', '', false);
                CREATE FUNCTION public.f(a integer) RETURNS integer
                    LANGUAGE sql
                    BEGIN ATOMIC
                 SELECT CASE WHEN (a > 0) THEN 1 ELSE 2 END AS "case";
                END;
                CREATE TABLE public.t (id integer, "weird; name" text DEFAULT 'a;b');
                COPY public.t (id, "weird; name") FROM stdin;
                1\tone; 'and' $$ \\N
                2\t\\N
                \\.

                CREATE VIEW public.v AS SELECT public.f(t.id) AS f FROM public.t;
                \\unrestrict token
                """);
        Loaded loaded = ScriptLoader.load(database, folder.resolve("dump.sql"));
        assertThat(loaded.statements()).isEqualTo(6);
        assertThat(value("SELECT string_agg(id || coalesce(\"weird; name\", '-'), ',') FROM t"))
                .isEqualTo("1one; 'and' $$ N,2-");
    }

    @Test
    void filesOfAFolderWaitForWhatOthersBring() throws Exception {
        file("a.sql", "CREATE VIEW v AS SELECT * FROM app.t;\nCREATE TABLE needed_by_d (id int PRIMARY KEY);");
        file("b/t.sql", "SET search_path = app, public;\nCREATE TABLE t (id int REFERENCES needed_by_b);");
        file("c.sql", "CREATE SCHEMA app;\nCREATE TABLE public.needed_by_b (id int PRIMARY KEY);");
        file(
                "d.sql",
                "BEGIN;\nCREATE TABLE u ();\nALTER TABLE app.t ADD FOREIGN KEY (id) REFERENCES needed_by_d;\nCOMMIT;");
        file("readme.txt", "not SQL");
        assertThat(ScriptLoader.load(database, folder).statements()).isEqualTo(10);
        // b went on where it had stopped, with its own search path again.
        assertThat(value("SELECT relnamespace::regnamespace FROM pg_class WHERE relname = 't'"))
                .isEqualTo("app");
    }

    @Test
    void namesTheFirstErrorWhenNobodyGetsFurther() throws Exception {
        file(
                "1.sql",
                "CREATE TABLE one (id int);\n\nCREATE VIEW ä AS\n  SELECT id,\n\t 'ü' AS x, nowhere.id FROM nowhere;\n");
        file("2.sql", "CREATE VIEW two AS SELECT * FROM neither;");
        assertThatThrownBy(() -> ScriptLoader.load(database, folder))
                .isInstanceOfSatisfying(ScriptError.class, error -> {
                    assertThat(error.sqlState()).isEqualTo("42P01");
                    assertThat(error.report())
                            .startsWith(folder.resolve("1.sql") + ":5:29: relation \"nowhere\" does not exist.")
                            .contains("'ü' AS x, nowhere.id FROM nowhere;\n  " + " ".repeat(28) + "^");
                });
    }

    @Test
    void pointsAtTheRowOfACopy() throws Exception {
        file("rows.sql", "CREATE TABLE t (id int);\nCOPY t FROM stdin;\n1\n2\nx\n\\.\n");
        assertThatThrownBy(() -> ScriptLoader.load(database, folder.resolve("rows.sql")))
                .isInstanceOfSatisfying(
                        ScriptError.class,
                        error -> assertThat(error.report())
                                .startsWith(folder.resolve("rows.sql")
                                        + ":5: invalid input syntax for type integer: \"x\"."));
    }

    @Test
    void includesFilesRelativeToTheIncludingOne() throws Exception {
        file("main.sql", "\\set ON_ERROR_STOP on\n\\i parts/one.sql\n\\ir 'parts/two.sql'\nSELECT 1 FROM one, two;");
        file("parts/one.sql", "CREATE TABLE one ();");
        file("parts/two.sql", "\\ir three.sql\nCREATE TABLE two ();");
        file("parts/three.sql", "CREATE TABLE three ();\n");
        assertThat(ScriptLoader.load(database, folder.resolve("main.sql")).statements())
                .isEqualTo(4);
        file("parts/three.sql", "\n\\ir two.sql\n");
        assertThatThrownBy(() -> ScriptLoader.load(database, folder.resolve("main.sql")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.report())
                                .startsWith(folder.resolve("parts/three.sql") + ":2:1: This file includes itself"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\connect other",
                "\\c other",
                "\\! rm -rf /",
                "\\gexec",
                "\\copy t from x",
                "\\set a 1",
                "\\echo x \\quit"
            })
    void refusesPsqlsOtherCommands(String command) throws Exception {
        file("x.sql", "SELECT 1;\n  " + command + "\n");
        assertThatThrownBy(() -> ScriptLoader.load(database, folder.resolve("x.sql")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.report()).startsWith(folder.resolve("x.sql") + ":2:3: "));
    }

    @Test
    void createsTheRolesThatAreMentioned() throws Exception {
        file("x.sql", """
                BEGIN;
                CREATE TABLE t ();
                GRANT SELECT ON t TO "strange ""role\"\"\";
                ALTER TABLE t OWNER TO loader_owner;
                COMMIT;
                CREATE POLICY p ON t TO loader_reader USING (true);
                """);
        Loaded loaded = ScriptLoader.load(database, folder.resolve("x.sql"));
        assertThat(loaded.rolesCreated()).containsExactly("strange \"role\"", "loader_owner", "loader_reader");
        assertThat(loaded.statements()).isEqualTo(6);
        assertThat(value("SELECT tableowner FROM pg_tables WHERE tablename = 't'"))
                .isEqualTo("loader_owner");
    }

    @Test
    void runsWhatCannotRunInATransaction() throws Exception {
        file("x.sql", """
                CREATE TYPE mood AS ENUM ('a');
                ALTER TYPE mood ADD VALUE 'b';
                CREATE TABLE t (m mood DEFAULT 'b');
                CREATE INDEX CONCURRENTLY i ON t (m);
                VACUUM t;
                """);
        assertThat(ScriptLoader.load(database, folder).statements()).isEqualTo(5);
    }

    @Test
    void refusesWhatIsNotAboutThisDatabase() throws Exception {
        for (String sql : new String[] {"ALTER SYSTEM SET fsync = on", "CREATE DATABASE x", "DROP DATABASE postgres"}) {
            file("x.sql", sql + ";");
            assertThatThrownBy(() -> ScriptLoader.load(database, folder)).hasMessageNotContaining("psql");
        }
    }

    @Test
    void saysWhenATransactionIsLeftOpenOrAStringToo() throws Exception {
        file("x.sql", "SELECT 1;\nBEGIN;\nCREATE TABLE t ();\n");
        assertThatThrownBy(() -> ScriptLoader.load(database, folder))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.report())
                                .contains("x.sql:2:1: This transaction is never committed"));
        file("x.sql", "SELECT 1;\nSELECT 'abc;\n");
        assertThatThrownBy(() -> ScriptLoader.load(database, folder))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.report()).contains("x.sql:2:8: This quoted string is never closed"));
    }

    @Test
    void readsByteOrderMarksAndRefusesOtherEncodings() throws Exception {
        file("x.sql", "\ufeffCREATE TABLE ä ();");
        assertThat(ScriptLoader.load(database, folder).statements()).isEqualTo(1);
        Files.write(folder.resolve("x.sql"), "SELECT 1;\nSELECT 'ü';".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> ScriptLoader.load(database, folder))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.report()).contains("x.sql:2:9: This file is not UTF-8"));
    }

    @Test
    void namesTheSettingForAnExtensionThatIsMissing() throws Exception {
        file("x.sql", "CREATE EXTENSION pg_trgm;\nCREATE EXTENSION postgis;\n");
        assertThatThrownBy(() -> ScriptLoader.load(database, folder))
                .isInstanceOfSatisfying(
                        ScriptError.class,
                        error -> assertThat(error.report())
                                .contains("x.sql:2:1: ")
                                .contains("does not have the extension postgis. Set `scratch:`"));
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String value(String sql) throws SQLException {
        try (Connection connection = database.connect()) {
            return EmbeddedServerTest.value(connection, sql);
        }
    }
}
