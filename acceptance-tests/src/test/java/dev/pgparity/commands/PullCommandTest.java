package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database becomes a file, and the file the same database. */
class PullCommandTest {
    @TempDir
    private Path folder;

    @Test
    void what_is_pulled_and_loaded_is_the_same_schema() {
        try (TestDatabase database = PostgresServers.newest().create("""
                CREATE SCHEMA "Odd; name";
                CREATE TYPE "Odd; name".mood AS ENUM ('sad', 'it''s ok');
                CREATE TABLE "Odd; name".t (id int PRIMARY KEY, m "Odd; name".mood DEFAULT 'sad', CHECK (id > 0));
                CREATE VIEW v AS SELECT id FROM "Odd; name".t WHERE m = 'it''s ok';
                CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT count(*)::int FROM v';
                COMMENT ON VIEW v IS 'a -- comment; and more';
                """)) {
            Path file = folder.resolve("schema.sql");

            Cli.Result pulled = Cli.run("pull", database.url(), "--out", file.toString());

            assertThat(pulled.code()).as(pulled.all()).isZero();
            assertThat(pulled.err()).contains("wrote  " + file);
            assertThat(Cli.run("compare", "file:" + file, database.url()).code())
                    .isZero();
        }
    }

    @Test
    void a_folder_has_a_file_for_each_object_and_is_the_same_schema() throws Exception {
        try (TestDatabase database = PostgresServers.newest().create("""
                CREATE SCHEMA "Odd; name";
                CREATE TABLE a (id int PRIMARY KEY, b int);
                CREATE TABLE b (id int PRIMARY KEY, a int REFERENCES a);
                ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b;
                CREATE TABLE "Odd; name"."x/y" (id int DEFAULT 1, CHECK (id > 0));
                CREATE VIEW v AS SELECT id FROM a;
                COMMENT ON VIEW v IS 'a view';
                CREATE FUNCTION f(int, text) RETURNS int LANGUAGE sql AS 'SELECT count(*)::int FROM v';
                """)) {
            Path out = folder.resolve("schema");

            Cli.Result pulled = Cli.run("pull", database.url(), "--folder", out.toString());

            assertThat(pulled.code()).as(pulled.all()).isZero();
            assertThat(out.resolve("tables/public.a.sql")).content().contains("CREATE TABLE public.a");
            assertThat(out.resolve("views/public.v.sql"))
                    .content()
                    .contains("CREATE VIEW")
                    .contains("COMMENT ON");
            assertThat(out.resolve("load.sql")).content().contains("\\ir 'tables/public.a.sql'");
            assertThat(Cli.run("compare", "folder:" + out, database.url()).code())
                    .isZero();

            database.execute("DROP FUNCTION f(int, text)");
            assertThat(Cli.run("pull", database.url(), "--folder", out.toString())
                            .code())
                    .isZero();
            try (Stream<Path> functions = Files.list(out.resolve("functions"))) {
                assertThat(functions).as("what is gone has no file any more").isEmpty();
            }
            assertThat(Cli.run("compare", "folder:" + out, database.url()).code())
                    .isZero();
        }
    }
}
