package dev.pgparity.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgparity.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that try to get out of the database that they are loaded into: none may run a command or touch a file. */
class RestrictedServerTest {
    private static final String PROGRAM = "COPY (SELECT 1) TO PROGRAM 'touch MARKER'";

    /** MARKER stands for the file that the script tries to make. Whether a script fails or not is its own affair. */
    static final List<String> HOSTILE = List.of(
            PROGRAM + ";",
            "CREATE TABLE t (x text); COPY t FROM PROGRAM 'touch MARKER; echo 1';",
            "COPY (SELECT 1) TO 'MARKER';",
            "DO $$ BEGIN EXECUTE $q$" + PROGRAM + "$q$; END $$;",
            "RESET ROLE; RESET SESSION AUTHORIZATION; " + PROGRAM + ";",
            "SET SESSION AUTHORIZATION DEFAULT; " + PROGRAM + ";",
            "DO $$ BEGIN RESET SESSION AUTHORIZATION; EXECUTE $q$" + PROGRAM + "$q$; END $$;",
            "DO $$ DECLARE r name; BEGIN FOR r IN SELECT rolname FROM pg_roles WHERE rolsuper LOOP"
                    + " BEGIN EXECUTE format('SET SESSION AUTHORIZATION %I', r); EXECUTE $q$" + PROGRAM + "$q$;"
                    + " EXCEPTION WHEN OTHERS THEN NULL; END; BEGIN EXECUTE format('SET ROLE %I', r); EXECUTE $q$"
                    + PROGRAM + "$q$; EXCEPTION WHEN OTHERS THEN NULL; END; END LOOP; END $$;",
            "GRANT pg_execute_server_program TO postgres; " + PROGRAM + ";",
            "DO $$ BEGIN EXECUTE 'GRANT pg_write_server_files, pg_execute_server_program TO postgres';"
                    + " EXCEPTION WHEN OTHERS THEN NULL; END $$; " + PROGRAM + ";",
            "CREATE ROLE evil SUPERUSER LOGIN; SET ROLE evil; " + PROGRAM + ";",
            "ALTER ROLE postgres SUPERUSER; " + PROGRAM + ";",
            "DO $$ BEGIN ALTER ROLE postgres SUPERUSER; END $$; " + PROGRAM + ";",
            "SELECT lo_export(lo_from_bytea(0, 'x'), 'MARKER');",
            "CREATE FUNCTION f(oid, text) RETURNS int LANGUAGE internal AS 'be_lo_export';"
                    + " SELECT f(lo_from_bytea(0, 'x'), 'MARKER');",
            "CREATE FUNCTION f(text) RETURNS int LANGUAGE c STRICT AS 'libc.so.6', 'system'; SELECT f('touch MARKER');",
            "CREATE EXTENSION adminpack; SELECT pg_file_write('MARKER', 'x', false);",
            "CREATE EXTENSION adminpack; GRANT EXECUTE ON FUNCTION pg_file_write(text, text, boolean) TO PUBLIC;"
                    + " SELECT pg_file_write('MARKER', 'x', false);",
            "CREATE EXTENSION file_fdw; CREATE SERVER s FOREIGN DATA WRAPPER file_fdw;"
                    + " CREATE FOREIGN TABLE t (x text) SERVER s OPTIONS (program 'touch MARKER'); SELECT * FROM t;",
            "CREATE EXTENSION file_fdw; CREATE FOREIGN DATA WRAPPER w HANDLER file_fdw_handler NO VALIDATOR;"
                    + " CREATE SERVER s FOREIGN DATA WRAPPER w;"
                    + " CREATE FOREIGN TABLE t (x text) SERVER s OPTIONS (program 'touch MARKER'); SELECT * FROM t;",
            "CREATE EXTENSION file_fdw; ALTER FOREIGN DATA WRAPPER file_fdw NO VALIDATOR;"
                    + " CREATE SERVER s FOREIGN DATA WRAPPER file_fdw;"
                    + " CREATE FOREIGN TABLE t (x text) SERVER s OPTIONS (program 'touch MARKER'); SELECT * FROM t;",
            // an event trigger in the statements of the superuser, and in the scripts of extensions
            event("CREATE EXTENSION hstore;"),
            event("DO $$ BEGIN CREATE EXTENSION hstore; END $$;"),
            event("CREATE EXTENSION pageinspect;"),
            event("CREATE TABLE t (); ALTER TABLE t OWNER TO somebody;"),
            event("ALTER EVENT TRIGGER e ENABLE ALWAYS; CREATE EXTENSION hstore;"),
            event("ALTER EVENT TRIGGER e DISABLE; ALTER EVENT TRIGGER e ENABLE; CREATE TABLE t ();"
                    + " ALTER TABLE t OWNER TO somebody;"),
            // a second action, a comment, another search_path, another meaning of backslashes
            function("CREATE TABLE t (x int DEFAULT 1); INSERT INTO t VALUES (1);"
                    + " ALTER TABLE t ALTER x TYPE int USING attack(), OWNER TO somebody;"),
            "CREATE FUNCTION g() RETURNS int LANGUAGE plpgsql SECURITY DEFINER AS $f$ BEGIN EXECUTE $q$" + PROGRAM
                    + "$q$; RETURN 1; END $f$; ALTER FUNCTION g() OWNER TO CURRENT_USER; SELECT g();",
            "CREATE FUNCTION g() RETURNS int LANGUAGE plpgsql SECURITY DEFINER AS $f$ BEGIN EXECUTE $q$" + PROGRAM
                    + "$q$; RETURN 1; END $f$; ALTER FUNCTION g() OWNER TO CURRENT_USER --\n OWNER TO somebody;"
                    + " SELECT g();",
            "SET standard_conforming_strings = off; CREATE EXTENSION hstore VERSION 'a\\''; " + PROGRAM + " --';",
            "CREATE SCHEMA s; CREATE FUNCTION s.postgresql_fdw_validator(text[], oid) RETURNS void LANGUAGE plpgsql AS"
                    + " $f$ BEGIN EXECUTE $q$" + PROGRAM + "$q$; END $f$; SET search_path = s, pg_catalog;"
                    + " CREATE FOREIGN DATA WRAPPER w VALIDATOR postgresql_fdw_validator OPTIONS (a 'b');",
            "CREATE FUNCTION v(text[], oid) RETURNS void LANGUAGE plpgsql AS $f$ BEGIN EXECUTE $q$" + PROGRAM
                    + "$q$; END $f$; CREATE FOREIGN DATA WRAPPER w VALIDATOR v OPTIONS (a 'b');",
            "CREATE SCHEMA s; CREATE FUNCTION s.attack(text, text) RETURNS boolean LANGUAGE plpgsql AS $f$ BEGIN"
                    + " EXECUTE $q$" + PROGRAM + "$q$; RETURN false; END $f$;"
                    + " CREATE OPERATOR s.<> (LEFTARG = text, RIGHTARG = text, FUNCTION = s.attack);"
                    + " CREATE OPERATOR s.~* (LEFTARG = text, RIGHTARG = text, FUNCTION = s.attack);"
                    + " SET search_path = s, pg_catalog; CREATE EXTENSION hstore;",
            // what comes with the server, given away
            "ALTER FUNCTION pg_catalog.lo_export(oid, text) OWNER TO somebody; SET ROLE somebody;"
                    + " SELECT lo_export(lo_from_bytea(0, 'x'), 'MARKER');",
            "CREATE EXTENSION adminpack; ALTER FUNCTION pg_file_write(text, text, boolean) OWNER TO somebody;"
                    + " SET ROLE somebody; SELECT pg_file_write('MARKER', 'x', false);",
            "ALTER SCHEMA pg_catalog OWNER TO somebody; SET ROLE somebody;"
                    + " CREATE FUNCTION pg_catalog.sha256(text) RETURNS bytea LANGUAGE plpgsql AS $f$ BEGIN EXECUTE $q$"
                    + PROGRAM + "$q$; RETURN ''; END $f$; CREATE EXTENSION hstore;",
            "ALTER FUNCTION pg_catalog.pgparity_run(text, text, text) OWNER TO somebody;",
            "ALTER FUNCTION pg_catalog.pgparity_join() OWNER TO somebody; SET ROLE somebody;"
                    + " CREATE OR REPLACE FUNCTION pg_catalog.pgparity_join() RETURNS void LANGUAGE plpgsql AS $f$ BEGIN"
                    + " EXECUTE $q$" + PROGRAM + "$q$; END $f$; CREATE ROLE another;",
            // the superuser's own function, without its seal
            "SELECT pg_catalog.pgparity_run('" + PROGRAM.replace("'", "''") + "', 'guessed', '');",
            "SELECT pg_catalog.pgparity_run('" + PROGRAM.replace("'", "''") + "', NULL, '');",
            "CREATE OR REPLACE FUNCTION pg_catalog.pgparity_join() RETURNS void LANGUAGE sql AS 'SELECT'; " + PROGRAM,
            // the way round, over the network
            "CREATE EXTENSION dblink; SELECT dblink_exec('host=127.0.0.1 port=' || current_setting('port')"
                    + " || ' dbname=postgres user=postgres', $q$" + PROGRAM + "$q$);",
            "CREATE EXTENSION dblink; ALTER ROLE postgres PASSWORD 'known';"
                    + " SELECT dblink_exec('host=127.0.0.1 port=' || current_setting('port')"
                    + " || ' dbname=postgres user=postgres password=known', $q$" + PROGRAM + "$q$);",
            "ALTER SYSTEM SET archive_command = 'touch MARKER';",
            "LOAD '/tmp/x.so';",
            "CREATE TABLESPACE ts LOCATION 'MARKER';",
            "CREATE LANGUAGE evil HANDLER plpgsql_call_handler;");

    private static EmbeddedServer old;
    private static EmbeddedServer newest;

    @TempDir
    private Path folder;

    private static String function(String then) {
        return "CREATE FUNCTION attack() RETURNS int LANGUAGE plpgsql AS $f$ BEGIN EXECUTE $q$" + PROGRAM
                + "$q$; RETURN 1; END $f$; " + then;
    }

    private static String event(String then) {
        return "CREATE FUNCTION attack() RETURNS event_trigger LANGUAGE plpgsql AS $f$ BEGIN"
                + " BEGIN EXECUTE $q$" + PROGRAM + "$q$; EXCEPTION WHEN insufficient_privilege THEN NULL; END; END $f$;"
                + " CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION attack(); " + then;
    }

    @BeforeAll
    static void start() {
        old = EmbeddedServer.start(EmbeddedOptions.of(14).restrictedToDatabases());
        newest = EmbeddedServer.start(
                EmbeddedOptions.of(EmbeddedServer.newestMajor()).restrictedToDatabases());
    }

    @AfterAll
    static void stop() {
        old.close();
        newest.close();
    }

    private Path marker() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        return folder.resolve("marker");
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void noScriptGetsOut(String script) throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path marker = marker();
        for (EmbeddedServer server : List.of(old, newest)) {
            try (ScratchDatabase database = server.create()) {
                try {
                    ScriptLoader.loadText(database, "hostile.sql", script.replace("MARKER", marker.toString()));
                } catch (Problem refused) {
                    assertThat(refused).hasMessageNotContaining("pgparity_run(");
                }
                assertThat(marker).as("PostgreSQL %s", server.major()).doesNotExist();
                assertRoleIsWeak(database);
            }
        }
    }

    private static void assertRoleIsWeak(ScratchDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT r.rolsuper, EXISTS (
                                   SELECT FROM pg_roles o WHERE o.rolsuper AND pg_has_role(r.oid, o.oid, 'MEMBER'))
                          FROM pg_roles r WHERE r.rolname = current_user""")) {
            row.next();
            assertThat(row.getBoolean(1)).isFalse();
            assertThat(row.getBoolean(2)).isFalse();
        } catch (Problem e) {
            return; // The script has changed the password: we are locked out, and nothing else.
        }
    }

    /** The attack works where a superuser loads, so that the marker is really one. */
    @Test
    void aSuperuserWouldRunTheCommand() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path marker = marker();
        try (EmbeddedServer server = EmbeddedServer.start(15);
                ScratchDatabase database = server.create()) {
            ScriptLoader.loadText(database, "hostile.sql", PROGRAM.replace("MARKER", marker.toString()));
            assertThat(marker).exists();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE FUNCTION f(text) RETURNS text LANGUAGE internal AS 'textout';",
                "CREATE CAST (bytea AS tsvector) WITHOUT FUNCTION;",
                "COPY (SELECT 1) TO PROGRAM 'true';"
            })
    void theRefusalNamesTheSetting(String script) {
        try (ScratchDatabase database = newest.create()) {
            assertThatThrownBy(() -> ScriptLoader.loadText(database, "schema.sql", script))
                    .isInstanceOfSatisfying(
                            ScriptError.class,
                            error -> assertThat(error.next())
                                    .singleElement()
                                    .asString()
                                    .contains("embedded-superuser"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER FUNCTION pg_catalog.lo_export(oid, text) OWNER TO somebody",
                "ALTER FUNCTION lower(text) OWNER TO somebody",
                "ALTER SCHEMA pg_catalog OWNER TO somebody",
                "ALTER FUNCTION pg_catalog.pgparity_run(text, text, text) OWNER TO somebody",
                "ALTER TYPE text OWNER TO somebody",
                "ALTER OPERATOR pg_catalog.<>(text, text) OWNER TO somebody"
            })
    void whatComesWithTheServerStaysItsOwn(String statement) {
        for (EmbeddedServer server : List.of(old, newest)) {
            try (ScratchDatabase database = server.create()) {
                assertThatThrownBy(() -> ScriptLoader.loadText(database, "schema.sql", statement + ";"))
                        .as("PostgreSQL %s", server.major())
                        .hasMessageContaining("permission denied to change the owner");
            }
        }
    }

    @Test
    void whatASuperuserMustMakeBelongsToTheRoleThatLoads() throws Exception {
        String script = """
                CREATE EXTENSION IF NOT EXISTS plpgsql WITH SCHEMA pg_catalog;
                COMMENT ON EXTENSION plpgsql IS 'PL/pgSQL procedural language';
                BEGIN;
                CREATE EXTENSION postgres_fdw;
                COMMENT ON EXTENSION postgres_fdw IS 'of the application';
                CREATE SERVER other FOREIGN DATA WRAPPER postgres_fdw;
                CREATE TABLE public.t (id int PRIMARY KEY);
                ALTER TABLE public.t OWNER TO restricted_owner;
                CREATE FUNCTION public.note() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
                CREATE EVENT TRIGGER note ON ddl_command_end EXECUTE FUNCTION public.note();
                ALTER EVENT TRIGGER note ENABLE ALWAYS;
                ALTER EVENT TRIGGER note OWNER TO postgres;
                CREATE EVENT TRIGGER off ON sql_drop WHEN TAG IN ('DROP TABLE') EXECUTE FUNCTION public.note();
                ALTER EVENT TRIGGER off DISABLE;
                CREATE PUBLICATION everything FOR ALL TABLES;
                CREATE FOREIGN DATA WRAPPER plain OPTIONS (a 'b');
                ALTER TABLE public.t ADD COLUMN n int;
                COMMIT;
                DO $$ BEGIN
                    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'restricted_app') THEN
                        CREATE ROLE restricted_app LOGIN;
                    END IF;
                    CREATE EXTENSION IF NOT EXISTS hstore;
                    CREATE EXTENSION IF NOT EXISTS pgrowlocks;
                END $$;
                CREATE SCHEMA app AUTHORIZATION restricted_app;
                CREATE TABLE app.u (id int);
                ALTER TABLE app.u OWNER TO restricted_app;
                ALTER DEFAULT PRIVILEGES FOR ROLE restricted_app IN SCHEMA app GRANT SELECT ON TABLES TO restricted_owner;
                ALTER USER postgres PASSWORD 'postgres';
                """;
        for (EmbeddedServer server : List.of(old, newest)) {
            try (ScratchDatabase database = server.create()) {
                ScriptLoader.loadText(database, "schema.sql", script);
                assertThat(query(database, """
                        SELECT (SELECT string_agg(evtname::text || evtenabled::text || evtowner::regrole
                                                  || coalesce(evttags::text, ''), ' ' ORDER BY evtname) FROM pg_event_trigger)
                               || ' ' || (SELECT fdwowner::regrole FROM pg_foreign_data_wrapper WHERE fdwname = 'plain')
                               || ' ' || (SELECT pubowner::regrole FROM pg_publication)
                               || ' ' || (SELECT relowner::regrole FROM pg_class WHERE oid = 'public.t'::regclass)
                               || ' ' || (SELECT relowner::regrole FROM pg_class WHERE oid = 'app.u'::regclass)"""))
                        .as("PostgreSQL %s", server.major())
                        .isEqualTo("noteApostgres offDpostgres{\"DROP TABLE\"} postgres postgres restricted_owner"
                                + " restricted_app");
            }
        }
    }

    private static String query(ScratchDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
