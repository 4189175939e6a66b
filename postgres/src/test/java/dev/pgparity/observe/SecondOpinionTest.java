package dev.pgparity.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgparity.scratch.EmbeddedServer;
import dev.pgparity.scratch.ScratchDatabase;
import dev.pgparity.scratch.ScriptLoader;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecondOpinionTest {
    private static final String FIRST = """
            --
            -- PostgreSQL database dump
            --
            \\restrict aYg3

            SET statement_timeout = 0;
            SELECT pg_catalog.set_config('search_path', '', false);
            SET default_tablespace = '';
            SET default_table_access_method = heap;

            --
            -- Name: t; Type: TABLE
            --
            CREATE TABLE public.t (
                a integer NOT NULL,
                b text DEFAULT 'x;
            -- y'::text
            );
            SET default_tablespace = fast;
            CREATE INDEX i ON public.t USING btree (a);
            \\unrestrict aYg3
            """;

    @Test
    void leavesOutWhatSaysNothing() {
        assertThat(NormalisedDump.of(FIRST).statements())
                .containsExactly(
                        "CREATE INDEX i ON public.t USING btree (a)\n-- tablespace fast",
                        "CREATE TABLE public.t (\n    a integer NOT NULL,\n    b text DEFAULT 'x;\n-- y'::text\n)");
    }

    @Test
    void tellsColumnOrderFromDifference() {
        SchemaDump first = taken("CREATE TABLE t (\n    a integer,\n    b text\n);\nCREATE SCHEMA s;");
        assertThat(SecondOpinion.of(first, taken("CREATE SCHEMA s;\nCREATE TABLE t (\n    a integer,\n    b text\n);")))
                .isEqualTo(new SecondOpinion.Same());
        assertThat(SecondOpinion.of(first, taken("CREATE SCHEMA s;\nCREATE TABLE t (\n    b text,\n    a integer\n);")))
                .isEqualTo(new SecondOpinion.SameButColumnOrder());
        assertThat(SecondOpinion.of(first, taken("CREATE TABLE t (\n    a integer,\n    b text\n);")))
                .isEqualTo(new SecondOpinion.Differs(List.of("CREATE SCHEMA s"), List.of()));
        assertThat(SecondOpinion.of(first, new SchemaDump.NotTaken("no"))).isEqualTo(new SecondOpinion.Absent("no"));
    }

    @Test
    void judgesRealDatabases() {
        assumeTrue(PgDumpProgram.find(14).isPresent(), "second judge absent: no pg_dump here");
        SchemaDumper judge = PgDumpProgram.findOrAbsent(14);
        try (EmbeddedServer server = EmbeddedServer.start(14);
                ScratchDatabase one = server.create();
                ScratchDatabase two = server.create()) {
            ScriptLoader.loadText(one, "one", "CREATE TABLE t (a int, b text); CREATE INDEX i ON t (a);");
            ScriptLoader.loadText(two, "two", "CREATE TABLE t (b text, a int); CREATE INDEX i ON t (a);");
            assertThat(PgDumpProgram.findOrAbsent(99).dump(one.target(), List.of()))
                    .isInstanceOfSatisfying(
                            SchemaDump.NotTaken.class,
                            absent -> assertThat(absent.reason()).endsWith("and the server is PostgreSQL 99"));
            assertThat(SecondOpinion.of(judge.dump(one.target(), List.of()), judge.dump(two.target(), List.of())))
                    .isEqualTo(new SecondOpinion.SameButColumnOrder());
            ScriptLoader.loadText(two, "two", "CREATE SCHEMA pgparity; DROP INDEX i; CREATE INDEX i ON t (b);");
            List<String> options = List.of("--exclude-schema=pgparity");
            assertThat(SecondOpinion.of(judge.dump(one.target(), options), judge.dump(two.target(), options)))
                    .isInstanceOfSatisfying(
                            SecondOpinion.Differs.class,
                            differs -> assertThat(differs.missing())
                                    .containsExactly("CREATE INDEX i ON public.t USING btree (a)"));
        }
    }

    private static SchemaDump taken(String dump) {
        return new SchemaDump.Taken(NormalisedDump.of(dump));
    }
}
