package dev.pgparity.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.PgGrammar;
import dev.pgparity.lint.rule.Rules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is true of all rules: places, reasons, sizes, limits of an environment, and SQL that is hard to read. */
class LinterTest {
    @Test
    void a_finding_points_at_its_part_of_the_statement() {
        Finding finding = judge("SELECT 1;\nALTER TABLE t ADD a int,\n  DROP COLUMN b, ADD c int;")
                .getFirst();

        assertThat(finding.rule()).isEqualTo("drop-column");
        assertThat(finding.line()).isEqualTo(3);
        assertThat(finding.column()).isEqualTo(3);
        assertThat(finding.length()).isEqualTo("DROP COLUMN b".length());
        assertThat(finding.object()).isEqualTo("t.b");
    }

    @Test
    void a_reason_allows_and_without_one_nothing_is_allowed() {
        assertThat(rules("-- pgparity:allow drop-column: moved in 041\nALTER TABLE t DROP COLUMN b;"))
                .isEmpty();
        assertThat(rules("ALTER TABLE t DROP COLUMN b; /* pgparity:allow drop-column: too late */"))
                .contains("drop-column");
        assertThat(rules("-- pgparity:allow drop-column\nALTER TABLE t DROP COLUMN b;"))
                .containsExactly("allow-without-reason", "drop-column");
        assertThat(rules("-- pgparity:allow drop-column: moved\nSELECT 1;")).containsExactly("unused-allow");
    }

    @Test
    void a_small_table_makes_waiting_a_notice_and_no_less_a_loss() {
        TableFacts facts = table -> OptionalLong.of(table.last().equals("big") ? 1_000_000 : 12);
        Linter linter = new Linter(new PgGrammar(), Rules.all(), LintSettings.DEFAULT, facts);

        assertThat(linter.judge("x", "CREATE INDEX ON small (a);").getFirst().severity())
                .isEqualTo(Severity.NOTICE);
        Finding big = linter.judge("x", "CREATE INDEX ON big (a);").getFirst();
        assertThat(big.severity()).isEqualTo(Severity.ERROR);
        assertThat(big.message()).contains("about 1,000,000 rows");
        assertThat(linter.judge("x", "DROP TABLE small;").getFirst().severity()).isEqualTo(Severity.ERROR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            character varying(20)       | varchar(40)    | free
            character varying(20)       | varchar(10)    | rewrites
            character varying(20)       | text           | free
            text                        | varchar        | free
            text                        | varchar(20)    | rewrites
            integer                     | text           | rewrites
            integer                     | bigint         | rewrites
            numeric(10,2)               | numeric(12,2)  | free
            numeric(10,2)               | numeric(12,3)  | rewrites
            numeric(10,2)               | numeric        | free
            timestamp(3) without time zone | timestamp   | free
            timestamp(6) without time zone | timestamp(3) | rewrites
            timestamp without time zone | timestamptz    | rewrites
            cidr                        | inet           | free
            inet                        | cidr           | rewrites
            """)
    void a_database_that_knows_the_type_before_is_asked(String before, String wanted, String verdict) {
        TableFacts facts = new TableFacts() {
            @Override
            public OptionalLong rows(Name table) {
                return OptionalLong.of(1_000_000);
            }

            @Override
            public Optional<String> type(Name table, String column) {
                return Optional.of(before);
            }
        };
        List<Finding> findings = new Linter(new PgGrammar(), Rules.all(), LintSettings.DEFAULT, facts)
                .judge("x", "ALTER TABLE t ALTER COLUMN a TYPE " + wanted + ";");

        assertThat(findings.stream().map(Finding::rule).toList())
                .isEqualTo(verdict.equals("free") ? List.of() : List.of("change-column-type"));
    }

    @Test
    void a_file_that_must_never_run_is_said_first() {
        LintSettings settings = new LintSettings(
                false, Map.of(), false, 14, 0, file -> file.startsWith("remove-"), false, "production");
        Linter linter = new Linter(new PgGrammar(), Rules.all(), settings, TableFacts.NONE);

        assertThat(linter.judge("remove-users.sql", "SELECT 1;"))
                .extracting(Finding::rule)
                .containsExactly("never-run");
        assertThat(linter.judge("add-users.sql", "SELECT 1;")).isEmpty();
    }

    @Test
    void a_rule_is_turned_off_or_made_less_severe() {
        LintSettings settings = new LintSettings(
                false,
                Map.of("drop-column", Optional.empty(), "create-index", Optional.of(Severity.WARNING)),
                false,
                14,
                0,
                file -> false,
                false,
                "");
        Linter linter = new Linter(new PgGrammar(), Rules.all(), settings, TableFacts.NONE);

        assertThat(linter.judge("x", "ALTER TABLE t DROP COLUMN a; CREATE INDEX ON t (b);"))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void a_transaction_that_never_ends_is_said_where_it_begins() {
        assertThat(judge("SELECT 1;\nBEGIN;\nSELECT 2;"))
                .extracting(Finding::rule, Finding::line)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("uncommitted-transaction", 2));
    }

    @Test
    void what_cannot_be_read_is_said_and_the_rest_is_judged() {
        assertThat(judge("ALTER TABEL t ADD a int;\nDROP TABLE u;"))
                .extracting(Finding::rule, Finding::line)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("syntax", 1),
                        org.assertj.core.groups.Tuple.tuple("drop-table", 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY t FROM stdin;\n1\t'x\n\\.\n\\echo done\nDROP TABLE t;",
                "CREATE FUNCTION f() RETURNS int LANGUAGE 'sql' AS $$ SELECT 1; $$; DROP TABLE t;",
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; END; DROP TABLE t;",
                "GRANT SELECT (a, b), UPDATE (c) ON u TO joe; DROP TABLE t;",
                "COMMENT ON FUNCTION f IS 'x; y'; DROP TABLE t;",
                "CREATE SEQUENCE s INCREMENT 1 AS int; DROP TABLE t;",
                "ALTER TABLE u ADD FOREIGN KEY (a) REFERENCES v (a) DEFERRABLE INITIALLY DEFERRED NOT VALID; DROP TABLE t;",
                "SELECT 'it''s; DROP TABLE u', E'\\'; x', \"a;b\" FROM v; DROP TABLE t;"
            })
    void hard_to_read(String sql) {
        assertThat(rules(sql)).containsExactly("drop-table");
    }

    private static List<Finding> judge(String sql) {
        return new Linter(new PgGrammar(), Rules.all(), LintSettings.DEFAULT, TableFacts.NONE).judge("x.sql", sql);
    }

    private static List<String> rules(String sql) {
        return judge(sql).stream().map(Finding::rule).toList();
    }
}
