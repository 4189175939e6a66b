package dev.pgparity.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.PlainConnections;
import dev.pgparity.connect.Secret;
import dev.pgparity.problem.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that others use: databases come and go, and nothing else changes there. */
class ForeignServerTest {
    private static EmbeddedServer server;

    @BeforeAll
    static void start() throws SQLException {
        server = EmbeddedServer.start(EmbeddedServer.newestMajor());
        try (Connection connection = PlainConnections.open(server.target());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE builder LOGIN CREATEDB CREATEROLE PASSWORD 'pw'");
            statement.execute("CREATE ROLE poor LOGIN PASSWORD 'pw'");
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE ROLE intruder",
                "CREATE USER intruder",
                "ALTER ROLE builder SET work_mem = '1MB'",
                "GRANT pg_read_all_data TO builder",
                "DO $$ BEGIN CREATE ROLE intruder; END $$",
                "DO $$ BEGIN EXECUTE 'CREATE ' || 'ROLE intruder'; END $$",
                "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN CREATE ROLE intruder; END $$; SELECT f()",
                "BEGIN; DO $$ BEGIN CREATE ROLE intruder; END $$; COMMIT",
                "BEGIN; DO $$ BEGIN BEGIN CREATE ROLE intruder; EXCEPTION WHEN division_by_zero THEN NULL; END; END $$; END",
                "DO $$ BEGIN ALTER ROLE builder SET work_mem = '1MB'; END $$",
                "COMMENT ON ROLE builder IS 'x'",
                "GRANT CONNECT ON DATABASE postgres TO builder",
                "REASSIGN OWNED BY builder TO builder",
            })
    void leavesTheServerAlone(String sql) throws SQLException {
        try (ForeignServer foreign = foreign("builder");
                ScratchDatabase database = foreign.create()) {
            assertThatThrownBy(() -> ScriptLoader.loadText(database, "x.sql", "CREATE TABLE t ();\n" + sql + ";"))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.report())
                                    .startsWith("x.sql:2:")
                                    .contains("whole server, which others use too"));
            try (Connection connection = database.connect()) {
                assertThat(EmbeddedServerTest.value(
                                connection, "SELECT count(*) FROM pg_roles WHERE rolname = 'intruder'"))
                        .isEqualTo("0");
                assertThat(EmbeddedServerTest.value(connection, "SELECT count(*) FROM pg_db_role_setting"))
                        .isEqualTo("0");
            }
        }
    }

    @Test
    void loadsOrdinaryScripts() {
        try (ForeignServer foreign = foreign("builder");
                ScratchDatabase database = foreign.create()) {
            assertThat(foreign.major()).isEqualTo(EmbeddedServer.newestMajor());
            assertThat(ScriptLoader.loadText(database, "x.sql", """
                            CREATE EXTENSION pg_trgm;
                            CREATE TABLE t (a text);
                            COPY t FROM stdin;
                            x
                            \\.
                            BEGIN;
                            DO $$ BEGIN UPDATE t SET a = 'y'; END $$;
                            COMMIT;
                            CREATE INDEX CONCURRENTLY ON t USING gin (a gin_trgm_ops);
                            VACUUM t;
                            GRANT SELECT ON t TO PUBLIC;
                            """).statements())
                    .isEqualTo(9);
        }
    }

    @Test
    void saysWhatThePrivilegeIs() {
        try (ForeignServer foreign = foreign("poor")) {
            assertThatThrownBy(foreign::create)
                    .isInstanceOfSatisfying(
                            ScratchUnavailable.class,
                            problem -> assertThat(problem.report())
                                    .contains("CREATEDB")
                                    .contains("scratch: target-server")
                                    .doesNotContain("pw"));
        }
    }

    @Test
    void dropsWhatIsOpenWhenItIsClosed() throws SQLException {
        ForeignServer foreign = foreign("builder");
        String name = foreign.create().name();
        foreign.close();
        try (Connection connection = PlainConnections.open(server.target())) {
            assertThat(EmbeddedServerTest.value(
                            connection, "SELECT count(*) FROM pg_database WHERE datname = '" + name + "'"))
                    .isEqualTo("0");
        }
    }

    private static ForeignServer foreign(String role) {
        ConnectionTarget own = server.target();
        return ForeignServer.at(
                new ConnectionTarget(
                        own.hosts(),
                        own.database(),
                        role,
                        Optional.of(new Secret("pw")),
                        own.schema(),
                        own.options(),
                        own.pooler(),
                        own.connectTimeout(),
                        own.keyPassword(),
                        own.ssl(),
                        own.driver(),
                        own.notes()),
                "scratch: target-server");
    }
}
