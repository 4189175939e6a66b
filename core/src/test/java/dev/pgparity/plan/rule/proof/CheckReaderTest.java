package dev.pgparity.plan.rule.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.sql.SqlText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "((s = ANY (ARRAY['a'::text, 'b'::text]))) | ((s = ANY (ARRAY['b'::text, 'c'::text, 'a'::text])))",
                "((s = 'a'::text)) | ((s = ANY (ARRAY['a'::text, 'b'::text])))",
                "(((s)::text = ANY ((ARRAY['a'::character varying])::text[]))) | (((s)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])))",
                "((n > 0)) | ((n >= 0))",
                "((n >= 0)) | ((n >= '-5'::integer))",
                "((n > (5)::numeric)) | ((n > (4)::numeric))",
                "(((n >= 0) AND (n <= 10))) | ((n <= 20))",
                "(((n >= 0) AND (n <= 10))) | (((n <= 10) AND (n >= 0)))",
                "((a IS NOT NULL)) | (((a IS NOT NULL) OR (b IS NOT NULL)))",
                "((length(s) <= 10)) | ((length(s) <= 20))",
                "((s ~ 'x AND y'::text)) | ((s ~ 'x AND y'::text))",
            })
    void the_second_is_provably_wider(String held, String wanted) {
        assertThat(implies(held, wanted)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "((s = ANY (ARRAY['a'::text, 'b'::text]))) | ((s = ANY (ARRAY['a'::text])))",
                "((s = ANY (ARRAY['a'::text]))) | ((t = ANY (ARRAY['a'::text])))",
                "((n >= 0)) | ((n > 0))",
                "((n > 0)) | ((n < 10))",
                "((n > 1)) | ((n > 2))",
                "((s > '10'::text)) | ((s > '9'::text))",
                "((x >= (0.1)::double precision)) | ((x > (0.09)::double precision))",
                "((n <= 10)) | (((n >= 0) AND (n <= 10)))",
                "(((a IS NOT NULL) OR (b IS NOT NULL))) | ((a IS NOT NULL))",
                "((s = 'a'::text)) | ((s IS NOT NULL))",
                "((s = 'a'::text)) | ((s <> 'b'::text))",
                "((s ~ 'a OR b'::text)) | ((s ~ 'a'::text))",
                "((a + (n > 0)::integer) > 3) | ((n > 0))",
                "((NOT ((a > 1) AND (b > 1)))) | ((a > 1))",
            })
    void the_second_is_not_provably_wider(String held, String wanted) {
        assertThat(implies(held, wanted)).isFalse();
    }

    private static boolean implies(String held, String wanted) {
        return CheckReader.read(SqlText.fromServer(held)).implies(CheckReader.read(SqlText.fromServer(wanted)));
    }
}
