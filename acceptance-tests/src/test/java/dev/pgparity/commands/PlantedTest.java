package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The database's owner plants code under our names; the superuser who comes by must not run it, and is told what it is. */
class PlantedTest {
    private static final String OWNER = "planted_mallory";

    @TempDir
    private Path folder;

    private TestDatabase source;
    private TestDatabase target;

    @BeforeEach
    void databases() {
        source = PostgresServers.newest().create("CREATE TABLE t (a int)");
        target = PostgresServers.newest().create();
        target.execute("DO $$ BEGIN CREATE ROLE " + OWNER + " LOGIN PASSWORD 'm'; EXCEPTION WHEN duplicate_object THEN"
                + " NULL; END $$; ALTER DATABASE " + target.name() + " OWNER TO " + OWNER);
        asOwner("""
                CREATE TABLE public.ran (by text);
                CREATE FUNCTION public.evil() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN INSERT INTO public.ran VALUES (current_user); RETURN NEW; END $$;
                CREATE FUNCTION public.evil_text() RETURNS text LANGUAGE plpgsql AS $$
                BEGIN INSERT INTO public.ran VALUES (current_user); RETURN 'x'; END $$;
                CREATE FUNCTION public.evil_row(text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$
                BEGIN PERFORM public.evil_text(); RETURN true; END $$;
                """);
    }

    @AfterEach
    void drop() {
        target.execute(
                "ALTER DATABASE " + target.name() + " OWNER TO CURRENT_USER; DROP OWNED BY " + OWNER + " CASCADE");
        source.close();
        target.close();
    }

    /** What can be planted in any table: the statement, what has to be said of it, and the remedy. */
    private static List<List<String>> plantsIn(String table, String column) {
        return List.of(
                trigger(table),
                List.of(
                        "CREATE RULE r AS ON INSERT TO " + table + " DO ALSO SELECT evil_text()",
                        "rule r on " + table,
                        "DROP RULE r ON " + table),
                List.of(
                        "ALTER TABLE " + table + " ALTER " + column + " SET DEFAULT evil_text()",
                        "default of column " + column + " of " + table + " uses public.evil_text()",
                        "ALTER COLUMN " + column + " DROP DEFAULT"),
                List.of(
                        "ALTER TABLE " + table + " ADD g boolean GENERATED ALWAYS AS (evil_row(" + column + ")) STORED",
                        "generated column g of " + table + " uses public.evil_row(text)",
                        "DROP COLUMN g"),
                List.of(
                        "ALTER TABLE " + table + " ADD CONSTRAINT c CHECK (evil_row(" + column + "))",
                        "constraint c of " + table + " uses public.evil_row(text)",
                        "DROP CONSTRAINT c"));
    }

    private static List<String> trigger(String table) {
        return List.of(
                "CREATE TRIGGER innocent BEFORE INSERT ON " + table + " FOR EACH ROW EXECUTE FUNCTION evil()",
                "trigger innocent on " + table + " calls public.evil() (owner: role " + OWNER + ")",
                "DROP TRIGGER innocent ON " + table);
    }

    /** What is planted in our tables. */
    static Stream<List<String>> plants() {
        List<List<String>> plants = new ArrayList<>(plantsIn("pgparity.promotion", "note"));
        for (String table : List.of("audit", "journal", "approval", "lookup_row", "schema_version")) {
            plants.add(trigger("pgparity." + table));
        }
        plants.add(List.of(
                "ALTER TABLE pgparity.promotion RENAME TO p; CREATE VIEW pgparity.promotion AS SELECT p.*, evil_text() FROM"
                        + " pgparity.p",
                "pgparity.promotion is a view, not a table",
                "ALTER SCHEMA pgparity RENAME"));
        plants.add(List.of(
                "ALTER TABLE pgparity.promotion ALTER note SET DEFAULT query_to_xml('SELECT evil_text()', true, true, '')::text",
                "default of column note of pgparity.promotion uses query_to_xml",
                "ALTER COLUMN note DROP DEFAULT"));
        plants.add(List.of(
                "CREATE INDEX i ON pgparity.approval (evil_row(plan))",
                "index i of pgparity.approval uses public.evil_row(text)",
                "DROP INDEX pgparity.i"));
        plants.add(List.of(
                "CREATE POLICY q ON pgparity.promotion USING (evil_row(id)); ALTER TABLE pgparity.promotion ENABLE ROW LEVEL"
                        + " SECURITY",
                "row security on pgparity.promotion: policy q",
                "DISABLE ROW LEVEL SECURITY"));
        plants.add(List.of(
                "CREATE TABLE pgparity.child () INHERITS (pgparity.promotion)",
                "pgparity.child is a child table of pgparity.promotion",
                "NO INHERIT pgparity.promotion"));
        plants.add(List.of(
                "CREATE DOMAIN public.words AS text; ALTER TABLE pgparity.promotion ALTER summary TYPE public.words",
                "column summary of pgparity.promotion uses type public.words",
                "ALTER SCHEMA pgparity RENAME"));
        plants.add(List.of(
                "CREATE OPERATOR public.=== (leftarg = text, rightarg = text, function = starts_with);"
                        + " ALTER TABLE pgparity.journal ADD CONSTRAINT o CHECK (plan OPERATOR(public.===) '')",
                "constraint o of pgparity.journal uses operator public.===(text,text)",
                "DROP CONSTRAINT o"));
        plants.add(List.of(
                "CREATE OR REPLACE FUNCTION pgparity.audit_is_only_added_to() RETURNS trigger LANGUAGE plpgsql AS"
                        + " 'BEGIN PERFORM public.evil_text(); RETURN NULL; END'",
                "trigger audit_is_only_added_to on pgparity.audit calls pgparity.audit_is_only_added_to()",
                "DROP TRIGGER audit_is_only_added_to"));
        return plants.stream();
    }

    @ParameterizedTest
    @MethodSource("plants")
    void nothing_planted_in_our_tables_runs(List<String> plant) throws IOException {
        String config = config();
        assertThat(Cli.run("setup", target.urlAs(OWNER, "m")).code()).isZero();
        assertThat(Cli.run("history", "b", "--config", config).code())
                .as("a database's owner may own them")
                .isZero();
        asOwner(plant.get(0));

        for (List<String> words : List.of(
                List.of("history", "b"),
                List.of("audit", "list", "b"),
                List.of("audit", "verify", "b"),
                List.of("setup", "b"),
                List.of("promote", "a", "b", "--yes"),
                List.of("promote", "a", "b", "--yes", "--approve"),
                List.of("promote", "b", "--undo", "last", "--yes"))) {
            refused(
                    Cli.run(Stream.concat(words.stream(), Stream.of("--config", config))
                            .toList()),
                    plant);
        }
        assertThat(target.value("SELECT to_regclass('public.t') IS NULL")).isEqualTo("t");
    }

    @Test
    void a_foreign_table_is_none_of_ours() throws IOException {
        target.execute("CREATE EXTENSION IF NOT EXISTS postgres_fdw; CREATE SERVER planted_there FOREIGN DATA WRAPPER"
                + " postgres_fdw; GRANT USAGE ON FOREIGN SERVER planted_there TO " + OWNER);
        asOwner("CREATE SCHEMA pgparity; CREATE FOREIGN TABLE pgparity.promotion (id text) SERVER planted_there");

        refused(
                Cli.run("history", "b", "--config", config()),
                List.of("", "pgparity.promotion is a foreign table, not a table", "ALTER SCHEMA pgparity RENAME"));
    }

    @Test
    void a_schema_of_a_stranger_is_not_used() throws IOException {
        target.execute("ALTER DATABASE " + target.name() + " OWNER TO CURRENT_USER; GRANT CREATE ON DATABASE "
                + target.name() + " TO " + OWNER);
        asOwner("CREATE SCHEMA pgparity");

        refused(
                Cli.run("promote", "a", "b", "--yes", "--config", config()),
                List.of("", "schema pgparity belongs to role " + OWNER, "ALTER SCHEMA pgparity RENAME"));
    }

    /** What is planted in the history table of migrations. */
    static Stream<List<String>> ledgers() {
        Stream<List<String>> inTable = plantsIn("public.schema_migrations", "note").stream()
                .map(plant -> List.of(
                        "CREATE TABLE public.schema_migrations (version text PRIMARY KEY, result text, note text); "
                                + plant.get(0),
                        plant.get(1),
                        plant.get(2)));
        return Stream.concat(
                inTable,
                Stream.of(List.of(
                        "CREATE VIEW public.schema_migrations AS SELECT evil_text() AS version, 'applied'::text AS result",
                        "public.schema_migrations is a view, not a table",
                        "migrations: { ledger:")));
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void nothing_planted_in_a_migration_history_runs(List<String> plant) throws IOException {
        Files.createDirectories(folder.resolve("migrations"));
        Files.writeString(folder.resolve("migrations/001_one.sql"), "CREATE TABLE one (a int);");
        asOwner(plant.get(0));

        for (List<String> words : List.of(
                List.of("migrate", "up", "b"),
                List.of("migrate", "baseline", "b"),
                List.of("migrate", "resolve", "--applied", "001", "b"))) {
            refused(
                    Cli.run(Stream.concat(words.stream(), Stream.of("--config", config()))
                            .toList()),
                    plant);
        }
        Cli.run("migrate", "status", "b", "--config", config());
        assertThat(target.value("SELECT count(*) FROM ran")).isEqualTo("0");
        assertThat(target.value("SELECT to_regclass('public.one') IS NULL")).isEqualTo("t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "V1__one.sql|flyway_schema_history|installed_rank integer PRIMARY KEY, version varchar(50), description"
                        + " varchar(200) NOT NULL, type varchar(20) NOT NULL, script varchar(1000) NOT NULL, checksum integer,"
                        + " installed_by varchar(100) NOT NULL, installed_on timestamp NOT NULL DEFAULT now(), execution_time"
                        + " integer NOT NULL, success boolean NOT NULL",
                "20260101000000_one/migration.sql|_prisma_migrations|id varchar(36) PRIMARY KEY, checksum varchar(64) NOT"
                        + " NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL, logs text, rolled_back_at"
                        + " timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL"
                        + " DEFAULT 0"
            })
    void histories_of_other_tools_are_looked_at_too(String layout) throws IOException {
        String[] words = layout.split("\\|", -1);
        Path file = folder.resolve("files").resolve(words[0]);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, "CREATE TABLE one (a int);");
        asOwner("CREATE TABLE public." + words[1] + " (" + words[2] + ")");
        asOwner("CREATE TRIGGER g BEFORE INSERT ON " + words[1] + " FOR EACH ROW EXECUTE FUNCTION evil()");

        refused(
                Cli.run(
                        "migrate",
                        "up",
                        target.url(),
                        "--folder",
                        folder.resolve("files").toString()),
                List.of("", "trigger g on public." + words[1] + " calls public.evil()", "DROP TRIGGER g"));

        asOwner("DROP TRIGGER g ON " + words[1]);
        Cli.Result up = Cli.run(
                "migrate",
                "up",
                target.url(),
                "--folder",
                folder.resolve("files").toString());
        assertThat(up.code()).as(up.all()).isZero();
    }

    @Test
    void an_operator_of_the_owner_is_not_used_for_the_history() throws IOException {
        asOwner("""
                CREATE FUNCTION public.evil_equals(varchar, varchar) RETURNS boolean LANGUAGE plpgsql AS $$
                BEGIN PERFORM public.evil_text(); RETURN true; END $$;
                CREATE OPERATOR public.= (leftarg = varchar, rightarg = varchar, function = public.evil_equals);
                CREATE FUNCTION public.evil_equals(oid, oid) RETURNS boolean LANGUAGE plpgsql AS $$
                BEGIN PERFORM public.evil_text(); RETURN true; END $$;
                CREATE OPERATOR public.= (leftarg = oid, rightarg = oid, function = public.evil_equals);
                """);
        target.execute("ALTER DATABASE " + target.name() + " SET search_path = public, pg_catalog");
        Path file = folder.resolve("db/migrations/20260101000000_one.sql");
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, "-- migrate:up\nCREATE TABLE one (a int);\n-- migrate:down\nDROP TABLE one;\n");
        String at = Objects.requireNonNull(file.getParent()).toString();

        Cli.Result up = Cli.run("migrate", "up", target.url(), "--folder", at);
        assertThat(up.code()).as(up.all()).isZero();
        Cli.Result undo = Cli.run("migrate", "undo", target.url(), "--folder", at, "--yes");
        assertThat(undo.code()).as(undo.all()).isZero();

        target.execute("ALTER DATABASE " + target.name() + " RESET search_path");
        assertThat(target.value("SELECT count(*) FROM public.ran")).isEqualTo("0");
    }

    @Test
    void what_the_role_itself_keeps_in_its_history_table_is_its_own_affair() throws IOException {
        Files.createDirectories(folder.resolve("migrations"));
        Files.writeString(folder.resolve("migrations/001_one.sql"), "CREATE TABLE one (a int);");
        target.execute("""
                CREATE TABLE public.seen (version text);
                CREATE FUNCTION public.mine() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN INSERT INTO public.seen VALUES (NEW.version); RETURN NEW; END $$;
                CREATE TABLE public.schema_migrations (version text PRIMARY KEY);
                CREATE TRIGGER g BEFORE INSERT ON public.schema_migrations FOR EACH ROW EXECUTE FUNCTION public.mine();
                """);

        Cli.Result up = Cli.run("migrate", "up", "b", "--config", config());

        assertThat(up.code()).as(up.all()).isZero();
        assertThat(target.value("SELECT version FROM public.seen")).isEqualTo("001");
    }

    private void refused(Cli.Result result, List<String> plant) {
        assertThat(result.code()).as(result.all()).isEqualTo(3);
        assertThat(result.all()).contains(plant.get(1)).contains(plant.get(2));
        assertThat(target.value("SELECT count(*) FROM public.ran")).isEqualTo("0");
    }

    private void asOwner(String sql) {
        target.execute("SET ROLE " + OWNER + "; " + sql);
    }

    private String config() throws IOException {
        return Files.writeString(folder.resolve("pgparity.yaml"), """
                environments: { a: { url: "%s" }, b: { url: "%s" } }
                """.formatted(source.url(), target.url()))
                .toString();
    }
}
