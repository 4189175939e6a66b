package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever lets somebody do more than before is a hazard of its own, refused unless it is allowed; the way back is none. */
class WeakenedSecurityTest {
    private static final String BASE = """
            CREATE TABLE t (id int, owner text);
            CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "row level security|ALTER TABLE t ENABLE ROW LEVEL SECURITY|SELECT 1",
                "row level security of the owner|ALTER TABLE t FORCE ROW LEVEL SECURITY|SELECT 1",
                "a restriction|CREATE POLICY p ON t AS RESTRICTIVE USING (id > 0)|SELECT 1",
                "a restriction that allows|CREATE POLICY p ON t AS RESTRICTIVE USING (id > 0)|CREATE POLICY p ON t USING (id > 0)",
                "whom a policy allows|CREATE POLICY p ON t TO pg_monitor USING (true)|CREATE POLICY p ON t USING (true)",
                "a policy that is new|ALTER TABLE t ENABLE ROW LEVEL SECURITY|ALTER TABLE t ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON t USING (true)",
                "a privilege of everybody|SELECT 1|GRANT SELECT ON t TO PUBLIC",
                "a privilege of everybody on what comes|SELECT 1|ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC",
                "the invoker of a view|CREATE VIEW v WITH (security_invoker) AS SELECT * FROM t|CREATE VIEW v AS SELECT * FROM t",
                "the barrier of a view|CREATE VIEW v WITH (security_barrier) AS SELECT * FROM t|CREATE VIEW v AS SELECT * FROM t",
                "the definer of a function|SELECT 1|ALTER FUNCTION f() SECURITY DEFINER",
                "the search path of a definer|ALTER FUNCTION f() SECURITY DEFINER SET search_path = pg_catalog|ALTER FUNCTION f() SECURITY DEFINER",
                "a guard of DDL|CREATE FUNCTION g() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE EVENT TRIGGER e ON sql_drop EXECUTE FUNCTION g()|CREATE FUNCTION g() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'",
            })
    void is_said_and_refused(String what, String stricter, String looser) {
        try (TestDatabase strict = PostgresServers.newest().create(BASE + stricter);
                TestDatabase loose = PostgresServers.newest().create(BASE + looser)) {
            Cli.Result weaker = Cli.run("plan", loose.url(), strict.url());
            Cli.Result refused = Cli.run("promote", loose.url(), strict.url(), "--yes");

            assertThat(weaker.out()).contains("WEAKENS SECURITY");
            assertThat(refused.code()).as(refused.all()).isEqualTo(3);
            assertThat(refused.all()).contains("--allow", "weakens-security:");
            assertThat(Cli.run("plan", strict.url(), loose.url()).out()).doesNotContain("WEAKENS SECURITY");
        }
    }
}
