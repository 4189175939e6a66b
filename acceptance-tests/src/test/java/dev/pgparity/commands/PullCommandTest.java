package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.nio.file.Path;
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
}
