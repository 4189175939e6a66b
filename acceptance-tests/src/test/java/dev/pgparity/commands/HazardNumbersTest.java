package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import org.junit.jupiter.api.Test;

/** What the rows of the target say about a hazard, before anything runs. */
class HazardNumbersTest {
    private static String plan(String wanted, String present, String... more) {
        try (TestDatabase source = PostgresServers.newest().create(wanted);
                TestDatabase target = PostgresServers.newest().create(present)) {
            String[] arguments = new String[3 + more.length];
            arguments[0] = "plan";
            arguments[1] = source.url();
            arguments[2] = target.url();
            System.arraycopy(more, 0, arguments, 3, more.length);
            return Cli.run(arguments).all();
        }
    }

    @Test
    void the_rows_that_a_check_forbids_are_counted_and_named() {
        String before = "CREATE TABLE t (id int PRIMARY KEY, n int);"
                + " INSERT INTO t SELECT i, i - 3 FROM generate_series(1, 20) i;";
        String after = "CREATE TABLE t (id int PRIMARY KEY, n int CONSTRAINT positive CHECK (n > 0));";

        assertThat(plan(after, before))
                .contains("MAY FAIL: rows may violate it: 3 of 20 rows in the way, for example id=1, n=-2; id=2, n=-1");
        assertThat(plan(after, before + "UPDATE t SET n = 1")).doesNotContain("MAY FAIL");
        assertThat(plan(after, before, "--probe", "off")).contains("not known: the target was not asked");
    }

    @Test
    void a_check_that_becomes_wider_forbids_nothing_new() {
        String table = "CREATE TABLE t (id int PRIMARY KEY, s text, v varchar(9), n int, ";
        String before = table + "CONSTRAINT s CHECK (s IN ('a', 'b')), CONSTRAINT v CHECK (v IN ('a', 'b')),"
                + " CONSTRAINT n CHECK (n BETWEEN 1 AND 9)); INSERT INTO t VALUES (1, 'a', 'b', 3);";
        String wider = table + "CONSTRAINT s CHECK (s IN ('b', 'c', 'a')), CONSTRAINT v CHECK (v IN ('a', 'b', 'c')),"
                + " CONSTRAINT n CHECK (n > 0));";

        assertThat(plan(wider, before)).contains("CHECK ((n > 0))").doesNotContain("MAY FAIL", "BREAKS RUNNING CODE");
        assertThat(plan(before, wider)).contains("BREAKS RUNNING CODE: the running release may write what it forbids");
    }

    @Test
    void a_key_of_more_columns_forbids_nothing_new_and_one_that_goes_is_said() {
        String before =
                "CREATE TABLE t (org int, number int, CONSTRAINT once UNIQUE (number)); INSERT INTO t VALUES (1, 1);";
        String wider = "CREATE TABLE t (org int, number int, CONSTRAINT once UNIQUE (org, number));";
        String nullsToo =
                "CREATE TABLE t (org int, number int, CONSTRAINT once UNIQUE NULLS NOT DISTINCT (org, number));";

        assertThat(plan(wider, before))
                .contains("MAY FAIL: an INSERT … ON CONFLICT on this key fails without it")
                .doesNotContain("BREAKS RUNNING CODE", "may violate");
        assertThat(plan(nullsToo, before))
                .contains("BREAKS RUNNING CODE: the running release may write what it forbids");
        assertThat(plan(before, wider)).contains("BREAKS RUNNING CODE: the running release may write what it forbids");
    }

    @Test
    void a_key_whose_values_are_told_apart_in_another_way_may_hold_twins() {
        String table = "CREATE TABLE t (s text COLLATE c UNIQUE); INSERT INTO t VALUES ('a'), ('A');";
        String exact = "CREATE COLLATION c (provider = icu, locale = 'de');";
        String loose = "CREATE COLLATION c (provider = icu, locale = 'de-u-ks-level2', deterministic = false);";

        assertThat(plan(loose + table.replace(", ('A')", ""), exact + table)).contains("may violate");
        assertThat(plan(exact + table, loose + table.replace(", ('A')", "")))
                .doesNotContain("MAY FAIL: an INSERT … ON CONFLICT");
    }

    @Test
    void the_rows_that_hold_a_value_that_an_enum_loses_are_counted() {
        String before = "CREATE TYPE mood AS ENUM ('sad', 'ok', 'odd');"
                + "CREATE TABLE t (id int PRIMARY KEY, m mood, CHECK (m <> 'odd' OR id > 0));"
                + "INSERT INTO t VALUES (1, 'sad'), (2, 'ok'), (3, 'sad');";
        String after = before.replace("'sad', 'ok', 'odd');", "'ok', 'odd');").replace("'sad'", "'ok'");
        String turned = before.replace("'sad', 'ok', 'odd');", "'ok', 'sad', 'odd');");

        assertThat(plan(after, before)).contains("the enum loses sad: 2 of 3 rows in the way, for example id=1, m=sad");
        assertThat(plan(after, before + "UPDATE t SET m = 'ok'")).doesNotContain("MAY FAIL");
        assertThat(plan(turned, before)).contains("__replaced").doesNotContain("MAY FAIL: the enum");
    }

    @Test
    void a_reference_from_a_new_column_or_with_another_action_forbids_nothing_new() {
        String parent = "CREATE TABLE p (id int PRIMARY KEY);";
        String before = parent + "CREATE TABLE c (id int PRIMARY KEY, p int CONSTRAINT k REFERENCES p);"
                + " INSERT INTO c VALUES (1, NULL);";
        String after = parent + "CREATE TABLE c (id int PRIMARY KEY, p int CONSTRAINT k REFERENCES p ON DELETE CASCADE,"
                + " q int REFERENCES p);";

        assertThat(plan(after, before))
                .contains("c_q_fkey", "ON DELETE CASCADE")
                .doesNotContain("MAY FAIL", "BREAKS RUNNING CODE");
        assertThat(plan(after.replace("q int", "q int DEFAULT 7"), before)).contains("c_q_fkey", "MAY FAIL");
    }

    @Test
    void keys_that_several_rows_have_are_counted_and_named() {
        String before = "CREATE TABLE t (id int PRIMARY KEY, a int, b text);"
                + " INSERT INTO t VALUES (1, 1, 'x'), (2, 1, 'x'), (3, 2, 'y'), (4, NULL, 'z'), (5, NULL, 'z');";
        String after = "CREATE TABLE t (id int PRIMARY KEY, a int, b text, CONSTRAINT once UNIQUE (a, b));";

        assertThat(plan(after, before)).contains("2 of 5 rows in the way, for example a=1, b=x");
        assertThat(plan(after, before + "DELETE FROM t WHERE id = 2")).doesNotContain("MAY FAIL");
    }

    @Test
    void a_partial_unique_index_asks_about_its_rows_alone() {
        String before = "CREATE TABLE t (id int PRIMARY KEY, a int, live bool);"
                + " INSERT INTO t VALUES (1, 1, false), (2, 1, true), (3, 2, true);";
        String after = "CREATE TABLE t (id int PRIMARY KEY, a int, live bool);"
                + " CREATE UNIQUE INDEX once ON t (a DESC) WHERE live;";

        assertThat(plan(after, before)).contains("CREATE UNIQUE INDEX").doesNotContain("MAY FAIL");
        assertThat(plan(after, before + "UPDATE t SET live = true"))
                .contains("rows may hold the same key twice: 2 of 3 rows in the way, for example a=1");
    }

    @Test
    void rows_that_refer_to_nothing_are_counted_and_named() {
        String before = "CREATE TABLE p (id int PRIMARY KEY); INSERT INTO p VALUES (1);"
                + " CREATE TABLE c (id int PRIMARY KEY, p int);"
                + " INSERT INTO c VALUES (10, 1), (11, 2), (12, NULL);";
        String after = "CREATE TABLE p (id int PRIMARY KEY);"
                + " CREATE TABLE c (id int PRIMARY KEY, p int REFERENCES p (id));";

        assertThat(plan(after, before)).contains("1 of 3 rows in the way, for example id=11, p=2");
        assertThat(plan(after, before + "DELETE FROM c WHERE id = 11")).doesNotContain("MAY FAIL");
        // a row of an heir is none that a key of its ancestor knows
        String heir = "CREATE TABLE h () INHERITS (p);";
        assertThat(plan(after + heir, before + heir + "INSERT INTO h VALUES (2)"))
                .contains("1 of 3 rows in the way");
    }

    @Test
    void a_reference_of_several_columns_is_asked_about_in_its_own_order() {
        String before = "CREATE TABLE p (a int, \"B, (\" int, PRIMARY KEY (a, \"B, (\")); INSERT INTO p VALUES (1, 2);"
                + " CREATE TABLE c (id int PRIMARY KEY, x int, y int);"
                + " INSERT INTO c VALUES (10, 2, 1), (11, 1, 2), (12, 7, NULL), (13, NULL, NULL);";
        String after = "CREATE TABLE p (a int, \"B, (\" int, PRIMARY KEY (a, \"B, (\"));"
                + " CREATE TABLE c (id int PRIMARY KEY, x int, y int,"
                + " CONSTRAINT k FOREIGN KEY (x, y) REFERENCES p (\"B, (\", a));";

        assertThat(plan(after, before)).contains("1 of 4 rows in the way, for example id=11, x=1, y=2");
        assertThat(plan(after.replace("a));", "a) MATCH FULL);"), before)).contains("2 of 4 rows in the way");
        assertThat(plan(after, before + "DELETE FROM c WHERE id = 11")).doesNotContain("MAY FAIL");
    }

    @Test
    void rows_that_an_exclusion_forbids_are_counted_and_named() {
        String table = "CREATE TABLE t (id int PRIMARY KEY, \"On\" int4range, off bool";
        String before = table
                + "); INSERT INTO t VALUES (1, '[1,5)', false), (2, '[4,6)', NULL), (3, '[6,9)', NULL), (4, '[6,9)', true);";
        String after = table + ", CONSTRAINT apart EXCLUDE USING gist (\"On\" WITH &&) WHERE (off IS NOT TRUE));";

        assertThat(plan(after, before)).contains("2 of 3 rows in the way, for example id=1, On=[1,5); id=2, On=[4,6)");
        assertThat(plan(after, before + "DELETE FROM t WHERE id = 2")).doesNotContain("MAY FAIL");
    }

    @Test
    void rows_of_a_key_that_overlap_are_counted_and_named() {
        String table = "CREATE TABLE t (room int4range, during int4range";
        String before = table + "); INSERT INTO t VALUES ('[1,2)', '[1,5)'), ('[1,2)', '[4,6)'), ('[2,3)', '[4,6)');";
        String after = table + ", CONSTRAINT apart UNIQUE (room, during WITHOUT OVERLAPS));";

        assertThat(plan(after, before)).contains("2 of 3 rows in the way, for example room=[1,2), during=[1,5)");
        assertThat(plan(after, before + "DELETE FROM t WHERE during = '[1,5)'")).doesNotContain("MAY FAIL");
    }

    @Test
    void a_unique_index_on_an_expression_is_asked_about() {
        String before = "CREATE TABLE t (id int PRIMARY KEY, mail text, gone bool);"
                + " INSERT INTO t VALUES (1, 'a@x.org', false), (2, 'A@x.org', false), (3, 'A@x.org', true);";
        String after = "CREATE TABLE t (id int PRIMARY KEY, mail text, gone bool);"
                + " CREATE UNIQUE INDEX once ON t (lower(mail) DESC, (id - id)) WHERE NOT gone;";

        assertThat(plan(after, before))
                .contains("2 of 3 rows in the way, for example lower(mail)=a@x.org, ((id - id))=0");
        assertThat(plan(after, before + "DELETE FROM t WHERE id = 2")).doesNotContain("MAY FAIL");
        assertThat(plan(after.replace("lower(mail)", "lower(mail) text_pattern_ops"), before))
                .contains("rows may hold the same key twice")
                .doesNotContain("in the way");
    }

    @Test
    void nulls_are_counted_and_named_by_their_key() {
        assertThat(plan(
                        "CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL)",
                        "CREATE TABLE t (id int PRIMARY KEY, n int); INSERT INTO t VALUES (1, 1), (2, NULL)"))
                .contains("rows may hold null: 1 of 2 rows in the way, for example id=2");
    }

    @Test
    void a_value_that_a_cast_fails_on_is_said_with_the_way_out() {
        String after = "CREATE TABLE t (id int, n int)";
        String before = "CREATE TABLE t (id int, n text); INSERT INTO t VALUES (1, '12'), (2, 'twelve');";

        assertThat(plan(after, before)).contains("twelve", "--using public.t.n=");
        assertThat(plan(after, before + "DELETE FROM t WHERE id = 2")).doesNotContain("MAY FAIL");
    }

    @Test
    void a_missing_cast_is_said_and_an_expression_is_the_way_out() {
        String after = "CREATE TABLE t (id int, n uuid)";
        String before = "CREATE TABLE t (id int, n int); INSERT INTO t VALUES (1, 5)";
        String expression = "lpad(to_hex(n), 32, '0')::uuid";

        assertThat(plan(after, before)).contains("no cast from integer to uuid", "--using");
        try (TestDatabase source = PostgresServers.newest().create(after);
                TestDatabase target = PostgresServers.newest().create(before)) {
            Cli.Result result = Cli.run(
                    "promote",
                    source.url(),
                    target.url(),
                    "--yes",
                    "--using",
                    "public.t.n=" + expression,
                    "--allow-destructive");

            assertThat(result.code()).as(result.all()).isZero();
            assertThat(target.value("SELECT n FROM t")).isEqualTo("00000000-0000-0000-0000-000000000005");
        }
    }

    @Test
    void a_view_that_is_built_anew_without_security_invoker_is_weaker() {
        assertThat(plan(
                        "CREATE TABLE t (id int); CREATE VIEW v AS SELECT id::text AS id FROM t",
                        "CREATE TABLE t (id int); CREATE VIEW v WITH (security_invoker) AS SELECT id FROM t"))
                .contains("WEAKENS SECURITY: security_invoker is switched off");
    }
}
