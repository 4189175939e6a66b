package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lookup data: the same rows in every environment, whatever their ids are there; nothing of the business is touched. */
class DataCommandTest {
    /** Groups and items whose ids the environments give themselves; an item may replace another one. */
    private static final String FEES = """
            CREATE TABLE fee_groups (id serial PRIMARY KEY, code text NOT NULL UNIQUE, name text);
            CREATE TABLE fee_items (
                id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                group_id int NOT NULL REFERENCES fee_groups,
                code text NOT NULL,
                amount numeric(10, 2) NOT NULL,
                replaces int REFERENCES fee_items,
                locked boolean NOT NULL DEFAULT false,
                updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
                UNIQUE (group_id, code));
            CREATE TABLE invoices (id serial PRIMARY KEY, item_id int NOT NULL REFERENCES fee_items ON DELETE CASCADE);
            """;

    private static final String FEE_TABLES = """
            data:
              - { table: public.fee_groups, key: [code], mode: mirror }
              - { table: public.fee_items, key: [group_id, code], mode: mirror, ignore: [updated_at], protect: "locked" }
            """;

    @TempDir
    private Path folder;

    private TestDatabase source;
    private TestDatabase target;

    @BeforeEach
    void databases() {
        source = PostgresServers.newest().create();
        target = PostgresServers.newest().create();
    }

    @AfterEach
    void drop() {
        source.close();
        target.close();
    }

    @Test
    void rows_are_matched_by_natural_key_where_ids_differ() throws IOException {
        source.execute(FEES + """
                INSERT INTO fee_groups (id, code, name) VALUES (7, 'A', 'Applications'), (9, 'B', 'Books');
                INSERT INTO fee_items (group_id, code, amount) VALUES (7, 'base', 10), (9, 'base', 20), (9, 'new', 30);
                UPDATE fee_items SET replaces = (SELECT id FROM fee_items WHERE amount = 20) WHERE amount = 30;
                """);
        target.execute(FEES + """
                INSERT INTO fee_groups (code, name) VALUES ('B', 'Boks');
                INSERT INTO fee_items (group_id, code, amount, updated_at) VALUES (1, 'base', 20, '2020-01-01');
                INSERT INTO invoices (item_id) VALUES (1);
                """);
        String config = config(FEE_TABLES);

        Cli.Result compared = Cli.run("data", "compare", "a", "b", "--config", config);
        assertThat(compared.code()).as(compared.all()).isEqualTo(2);
        assertThat(compared.out())
                .contains("+ code A   name Applications")
                .contains("~ code B   name Boks → Books")
                .contains("+ group_id B, code new   amount 30.00, replaces B, base, locked false");

        Cli.Result synced = Cli.run("data", "sync", "a", "b", "--yes", "--config", config);
        assertThat(synced.code()).as(synced.all()).isZero();
        assertThat(synced.out()).contains("4 rows written and committed");
        assertThat(target.rows("""
                SELECT g.code, i.code, i.amount, r.amount FROM fee_items i JOIN fee_groups g ON g.id = i.group_id
                LEFT JOIN fee_items r ON r.id = i.replaces ORDER BY 1, 2""")).containsExactly("A|base|10.00|∅", "B|base|20.00|∅", "B|new|30.00|20.00");
        assertThat(target.value("SELECT i.code || g.name || extract(year FROM i.updated_at) FROM invoices v"
                        + " JOIN fee_items i ON i.id = v.item_id JOIN fee_groups g ON g.id = i.group_id"))
                .as("the business row refers to the same row as before, and ignored columns stay")
                .isEqualTo("baseBooks2020");
        assertThat(Cli.run("data", "compare", "a", "b", "--config", config).code())
                .isZero();
        target.execute("INSERT INTO fee_groups (code) VALUES ('next'); INSERT INTO fee_items (group_id, code, amount)"
                + " VALUES (1, 'next', 1)");
    }

    @Test
    void rows_that_business_rows_refer_to_are_not_deleted() throws IOException {
        source.execute(FEES + "INSERT INTO fee_groups (code) VALUES ('A');");
        target.execute(FEES + """
                INSERT INTO fee_groups (code) VALUES ('A'), ('gone');
                INSERT INTO fee_items (group_id, code, amount) VALUES (2, 'used', 1);
                INSERT INTO invoices (item_id) VALUES (1), (1);
                """);

        Cli.Result refused = Cli.run("data", "sync", "a", "b", "--yes", "--config", config(FEE_TABLES));

        assertThat(refused.code()).as(refused.all()).isEqualTo(3);
        assertThat(refused.err()).contains("2 rows of public.invoices").contains("gone, used");
        assertThat(target.value("SELECT count(*) FROM invoices")).isEqualTo("2");
        assertThat(target.value("SELECT count(*) FROM fee_groups")).isEqualTo("2");
    }

    @Test
    void protected_rows_stay_and_a_freed_unique_value_is_free() throws IOException {
        source.execute(FEES + """
                INSERT INTO fee_groups (code) VALUES ('A');
                INSERT INTO fee_items (group_id, code, amount) VALUES (1, 'x', 1);
                CREATE TABLE places (code text PRIMARY KEY, rank int NOT NULL UNIQUE);
                INSERT INTO places VALUES ('new', 1), ('b', 2);
                """);
        target.execute(FEES + """
                INSERT INTO fee_groups (code) VALUES ('A');
                INSERT INTO fee_items (group_id, code, amount, locked) VALUES (1, 'x', 5, true), (1, 'own', 6, true);
                CREATE TABLE places (code text PRIMARY KEY, rank int NOT NULL UNIQUE);
                INSERT INTO places VALUES ('old', 1), ('b', 3);
                """);
        String config = config(FEE_TABLES + "  - { table: public.places, mode: mirror }\n");

        Cli.Result synced = Cli.run("data", "sync", "a", "b", "--yes", "--config", config);

        assertThat(synced.code()).as(synced.all()).isZero();
        assertThat(synced.out()).contains("2 protected, left as they are");
        assertThat(target.rows("SELECT code, amount FROM fee_items ORDER BY 1")).containsExactly("own|6.00", "x|5.00");
        assertThat(target.rows("SELECT * FROM places ORDER BY 2")).containsExactly("new|1", "b|2");
    }

    @Test
    void where_says_which_rows_belong_to_the_release() throws IOException {
        String roles = "CREATE TABLE team_roles (id uuid DEFAULT gen_random_uuid() PRIMARY KEY, name text NOT NULL"
                + " UNIQUE, is_system_role boolean NOT NULL, rights jsonb);";
        source.execute(roles + """
                INSERT INTO team_roles (name, is_system_role, rights)
                SELECT n, true, '{"a": 1}' FROM unnest('{owner,admin,editor,viewer,guest}'::text[]) AS n;
                INSERT INTO team_roles (name, is_system_role) VALUES ('somebody''s in staging', false);
                """);
        target.execute(roles + """
                INSERT INTO team_roles (name, is_system_role) VALUES ('admin', false), ('own', false), ('gone', true);
                """);
        String before = target.value("SELECT id FROM team_roles WHERE name = 'admin'");
        String config = config("""
                data: [{ table: public.team_roles, key: [name], mode: mirror, where: "is_system_role" }]
                checks: { assert: [{ sql: "select count(*) from team_roles where is_system_role", equals: 5 }] }
                """);

        Cli.Result synced = Cli.run("data", "sync", "a", "b", "--yes", "--config", config);

        assertThat(synced.code()).as(synced.all()).isZero();
        assertThat(target.rows("SELECT name, is_system_role FROM team_roles ORDER BY 1"))
                .containsExactly("admin|t", "editor|t", "guest|t", "own|f", "owner|t", "viewer|t");
        assertThat(target.value("SELECT id FROM team_roles WHERE name = 'admin'"))
                .isEqualTo(before);
        assertThat(Cli.run("data", "compare", "a", "b", "--config", config).code())
                .isZero();
    }

    @Test
    void tables_that_refer_to_each_other_in_a_circle_are_written_together() throws IOException {
        String circle = """
                CREATE TABLE chiefs (id bigint PRIMARY KEY, team_id bigint NOT NULL);
                CREATE TABLE teams (id bigserial PRIMARY KEY, name text UNIQUE, chief_id bigint NOT NULL REFERENCES chiefs);
                ALTER TABLE chiefs ADD FOREIGN KEY (team_id) REFERENCES teams;
                """;
        source.execute(circle + """
                WITH c AS (INSERT INTO chiefs VALUES (1, 5), (2, 6))
                INSERT INTO teams VALUES (5, 'five', 1), (6, 'six', 2);
                """);
        target.execute(circle);
        String config = config("""
                data:
                  - { table: public.chiefs, mode: mirror }
                  - { table: public.teams, key: [name], mode: mirror }
                """);

        Cli.Result synced = Cli.run("data", "sync", "a", "b", "--yes", "--config", config);

        assertThat(synced.code()).as(synced.all()).isZero();
        assertThat(target.rows(
                        "SELECT c.id, t.name, t.chief_id FROM chiefs c JOIN teams t ON t.id = c.team_id ORDER BY 1"))
                .containsExactly("1|five|1", "2|six|2");
    }

    @Test
    void sequences_go_past_ids_that_were_brought_along() throws IOException {
        source.execute("CREATE TABLE kinds (id serial PRIMARY KEY, name text); INSERT INTO kinds VALUES (41, 'x');");
        target.execute("CREATE TABLE kinds (id serial PRIMARY KEY, name text);");

        Cli.Result synced =
                Cli.run("data", "sync", "a", "b", "--yes", "--config", config("data: [{ table: public.kinds }]"));

        assertThat(synced.code()).as(synced.all()).isZero();
        target.execute("INSERT INTO kinds (name) VALUES ('next')");
        assertThat(target.rows("SELECT id FROM kinds ORDER BY 1")).containsExactly("41", "42");
    }

    @Test
    void exported_rows_are_loaded_elsewhere_and_a_changed_file_is_refused() throws IOException {
        source.execute(FEES + """
                INSERT INTO fee_groups (id, code, name) VALUES (7, 'A', E'two\\nlines, "quoted"'), (8, 'B', '');
                INSERT INTO fee_items (group_id, code, amount) VALUES (7, 'base', 10);
                """);
        target.execute(FEES);
        String config = config(FEE_TABLES);
        String out = folder.resolve("bundle").toString();

        Cli.Result exported = Cli.run("data", "export", "a", "--out", out, "--config", config);
        assertThat(exported.code()).as(exported.all()).isZero();
        Cli.Result imported = Cli.run("data", "import", out, "b", "--yes", "--config", config);
        assertThat(imported.code()).as(imported.all()).isZero();
        assertThat(Cli.run("data", "compare", "a", "b", "--config", config).code())
                .isZero();

        Path file = folder.resolve("bundle/public.fee_items.csv");
        Files.writeString(file, Files.readString(file).replace("10.00", "11.00"));
        Cli.Result refused = Cli.run("data", "import", out, "b", "--yes", "--config", config);
        assertThat(refused.code()).isEqualTo(64);
        assertThat(refused.err()).contains("public.fee_items.csv").contains("checksum");
    }

    @Test
    void a_promotion_takes_rows_along_and_a_failing_check_takes_all_back() throws IOException {
        source.execute(FEES + "INSERT INTO fee_groups (code, name) VALUES ('A', 'Applications');");
        target.execute("CREATE TABLE fee_groups (id serial PRIMARY KEY, code text NOT NULL UNIQUE);");
        String failing = FEE_TABLES + "checks: { assert: [{ sql: select count(*) from fee_groups, equals: 2 }] }\n";

        Cli.Result failed = Cli.run("promote", "a", "b", "--yes", "--config", config(failing));
        assertThat(failed.code()).as(failed.all()).isEqualTo(1);
        assertThat(failed.out()).contains("returned 1, 2 is expected");
        assertThat(target.value("SELECT count(*) FROM pg_class WHERE relname = 'fee_items'"))
                .isEqualTo("0");
        assertThat(target.value("SELECT count(*) FROM fee_groups")).isEqualTo("0");

        Cli.Result promoted = Cli.run("promote", "a", "b", "--yes", "--config", config(FEE_TABLES));
        assertThat(promoted.code()).as(promoted.all()).isZero();
        assertThat(promoted.out()).contains("1 lookup row").contains("lookup data 1 row written in 1 table");
        assertThat(target.value("SELECT name FROM fee_groups")).isEqualTo("Applications");

        source.execute("UPDATE fee_groups SET name = 'Other'");
        Cli.Result again = Cli.run("promote", "a", "b", "--yes", "--config", config(FEE_TABLES));
        assertThat(again.code()).as(again.all()).isZero();
        assertThat(target.value("SELECT name FROM fee_groups")).isEqualTo("Other");
    }

    @Test
    void the_partitions_of_a_lookup_table_are_no_other_tables() throws IOException {
        String texts = "CREATE TABLE texts (lang text, key text, body text, PRIMARY KEY (lang, key)) PARTITION BY LIST"
                + " (lang); CREATE TABLE texts_en PARTITION OF texts FOR VALUES IN ('en') PARTITION BY LIST (key);"
                + " CREATE TABLE texts_en_rest PARTITION OF texts_en DEFAULT;";
        source.execute(texts + "INSERT INTO texts VALUES ('en', 'hi', 'Hello'), ('en', 'new', 'New')");
        target.execute(texts + "INSERT INTO texts VALUES ('en', 'hi', 'Hi'), ('en', 'bye', 'Bye')");
        String config = config("data: [{ table: public.texts, mode: mirror }]");

        Cli.Result promoted = Cli.run("promote", "a", "b", "--yes", "--config", config);

        assertThat(promoted.code()).as(promoted.all()).isZero();
        assertThat(target.rows("SELECT body FROM texts ORDER BY 1")).containsExactly("Hello", "New");
        Cli.Result undone = Cli.run("promote", "b", "--undo", "last", "--yes", "--config", config);
        assertThat(undone.code()).as(undone.all()).isZero();
        assertThat(target.rows("SELECT body FROM texts ORDER BY 1")).containsExactly("Bye", "Hi");
    }

    @Test
    void triggers_and_checks_may_name_tables_without_their_schema() throws IOException {
        String kinds = """
                CREATE TABLE log (what text);
                CREATE TABLE kinds (code text PRIMARY KEY, words text);
                CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS
                'BEGIN INSERT INTO log VALUES (tg_op); RETURN NULL; END';
                CREATE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON kinds FOR EACH ROW EXECUTE FUNCTION note();
                CREATE FUNCTION late() RETURNS trigger LANGUAGE plpgsql AS
                'BEGIN PERFORM count(*) FROM log; RETURN NULL; END';
                CREATE CONSTRAINT TRIGGER late AFTER INSERT ON kinds DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION late();
                """;
        source.execute(kinds + "INSERT INTO kinds VALUES ('a', 'A'), ('b', 'B')");
        source.execute("ALTER TABLE kinds ADD more int");
        target.execute(kinds + "INSERT INTO kinds VALUES ('a', 'Z'), ('c', 'C')");
        target.execute("TRUNCATE log");
        String config = config("data: [{ table: public.kinds, mode: mirror }]");

        Cli.Result promoted = Cli.run("promote", "a", "b", "--yes", "--config", config);

        assertThat(promoted.code()).as(promoted.all()).isZero();
        assertThat(target.rows("SELECT what FROM log ORDER BY 1")).containsExactly("DELETE", "INSERT", "UPDATE");
        Cli.Result undone = Cli.run("promote", "b", "--undo", "last", "--yes", "--config", config);
        assertThat(undone.code()).as(undone.all()).isZero();
        assertThat(target.rows("SELECT code, words FROM kinds ORDER BY 1")).containsExactly("a|Z", "c|C");
    }

    @Test
    void rows_hold_an_enum_value_that_the_same_promotion_adds() throws IOException {
        source.execute("CREATE TYPE colour AS ENUM ('red', 'green'); CREATE TABLE paints (code text PRIMARY KEY,"
                + " colour colour); INSERT INTO paints VALUES ('p', 'green');");
        target.execute("CREATE TYPE colour AS ENUM ('red');");
        String config = config("data: [{ table: public.paints, mode: mirror }]");
        Cli.Result refused = Cli.run("promote", "a", "b", "--yes", "--atomic", "--config", config);
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.out()).contains("not one transaction");

        Cli.Result promoted = Cli.run("promote", "a", "b", "--yes", "--allow-destructive", "--config", config);

        assertThat(promoted.code()).as(promoted.all()).isZero();
        assertThat(target.value("SELECT colour FROM paints")).isEqualTo("green");
    }

    @Test
    void what_a_trigger_changes_is_told_and_taken_back() throws IOException {
        String upper = "CREATE TABLE codes (code text PRIMARY KEY, label text);";
        source.execute(upper + "INSERT INTO codes VALUES ('a', 'small');");
        target.execute(upper + """
                CREATE FUNCTION shout() RETURNS trigger LANGUAGE plpgsql AS
                    $$ BEGIN NEW.label := upper(NEW.label); RETURN NEW; END $$;
                CREATE TRIGGER shout BEFORE INSERT OR UPDATE ON codes FOR EACH ROW EXECUTE FUNCTION shout();
                """);
        Cli.Result failed =
                Cli.run("data", "sync", "a", "b", "--yes", "--config", config("data: [{ table: public.codes }]"));

        assertThat(failed.code()).as(failed.all()).isEqualTo(1);
        assertThat(failed.err()).contains("trigger");
        assertThat(target.value("SELECT count(*) FROM codes")).isEqualTo("0");
    }

    @Test
    void a_key_that_does_not_mind_the_case_is_one_key() throws IOException {
        String kinds =
                "CREATE EXTENSION citext; CREATE TABLE kinds (id serial PRIMARY KEY, code citext UNIQUE NOT NULL,"
                        + " label text); CREATE TABLE uses (name text PRIMARY KEY, kind int REFERENCES kinds);";
        source.execute(kinds + "INSERT INTO kinds VALUES (4, 'A', 'one'), (5, 'B', 'two');"
                + "INSERT INTO uses VALUES ('x', 4);");
        target.execute(kinds + "INSERT INTO kinds VALUES (1, 'a', 'uno'), (2, 'b', 'two');");

        Cli.Result synced = Cli.run("data", "sync", "a", "b", "--yes", "--config", config("""
                data: [{ table: public.kinds, key: [code], mode: mirror }, { table: public.uses }]
                """));

        assertThat(synced.code()).as(synced.all()).isZero();
        assertThat(target.rows("SELECT * FROM kinds ORDER BY 1")).containsExactly("1|a|one", "2|b|two");
        assertThat(target.rows("SELECT * FROM uses")).containsExactly("x|1");
    }

    @Test
    void mistakes_are_named() throws IOException {
        source.execute("CREATE TABLE codes (code text); INSERT INTO codes VALUES ('a'), ('a');");
        target.execute("CREATE TABLE codes (code text);");
        assertThat(Cli.run("data", "compare", "a", "b", "--config", config("data: [{ table: public.codes }]"))
                        .err())
                .contains("public.codes has no primary key");
        assertThat(Cli.run("data", "compare", "a", "b", "--config", config("data: [{ table: public.codes, key: [x] }]"))
                        .err())
                .contains("no column x");
        assertThat(Cli.run(
                                "data",
                                "compare",
                                "a",
                                "b",
                                "--config",
                                config("data: [{ table: public.codes, key: [code] }]"))
                        .err())
                .contains("several rows of public.codes with the key code = a");
        assertThat(Cli.run("data", "compare", "a", "b", "--config", config("data: [{ table: codes, keys: [x] }]"))
                        .code())
                .isEqualTo(64);
        assertThat(Cli.run("data", "compare", "a", "b", "--config", config("")).err())
                .contains("declares no lookup data");
    }

    private String config(String more) throws IOException {
        return Files.writeString(folder.resolve("pgparity.yaml"), """
                environments: { a: { url: "%s" }, b: { url: "%s" } }
                """.formatted(source.url(), target.url()) + more)
                .toString();
    }
}
