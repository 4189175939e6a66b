package dev.pgparity.catalog.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectPatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "table:public.orders           | table:public.orders",
                "table:public.payroll_*        | table:public.payroll_2019",
                "table:public.*                | table:public.\"Odd.Name\"",
                "table:*.orders                | table:\"a:b\".orders",
                "table:public.Users            | table:public.\"Users\"",
                "table:public.\"orders\"       | table:public.orders",
                "table:public.\"a.b\"          | table:public.\"a.b\"",
                "table:public.\"say \"\"x\"\"\"| table:public.\"say \"\"x\"\"\"",
                "table:public.\"Odd \"*        | table:public.\"Odd one\"",
                "*:public.orders.*             | constraint:public.orders.orders_pkey",
                "column:public.*.created_*     | column:public.orders.created_at",
                "grant:table:public.*          | grant:table:public.orders",
                "grant:*:public.*              | grant:function:public.f(integer)",
                "grant:table:public.orders     | grant:table:public.orders app_user",
                "grant:table:public.* app_*    | grant:table:public.orders app_user",
                "grant:*:public.f              | grant:function:public.f(integer) \"Odd Role\"",
                "schema:public                 | schema:public",
                "function:public.f             | function:public.f(uuid)",
                "function:public.f()           | function:public.f()",
                "function:public.f(*)          | function:public.f(integer,text)",
                "function:public.f(integer , text) | function:public.f(integer, text)",
                "function:public.f(numeric(10,2), *) | function:public.f(numeric(10,2),text)",
                "function:public.f(\"odd)(\")  | function:public.f(\"odd)(\")",
                "operator:public.\"*\"(integer,integer) | operator:public.*(integer,integer)",
                "operator:public.*(integer,integer) | operator:public.+(integer,integer)",
            })
    void matches(String pattern, String name) {
        assertThat(ObjectPattern.parse(pattern).matches(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "table:public.orders       | table:public.\"Orders\"",
                "table:public.*            | column:public.orders.total",
                "column:public.*           | column:public.orders.total",
                "*:public.orders           | column:public.orders.total",
                "table:public.a.b          | table:public.\"a.b\"",
                "table:public.\"*\"        | table:public.orders",
                "table:public.order        | table:public.orders",
                "table:public.*s           | table:public.order",
                "function:public.f()       | function:public.f(uuid)",
                "function:public.f(\"char\") | function:public.f(char)",
                "grant:table:public.orders x | grant:table:public.orders app_user",
                "grant:table:public.orders x | grant:table:public.orders",
                "grant:*                   | grant:table:public.orders",
            })
    void doesNotMatch(String pattern, String name) {
        assertThat(ObjectPattern.parse(pattern).matches(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "public.orders               | 0",
                "tabel:public.orders         | 0",
                "grant:tabel:public.orders   | 6",
                "table:                      | 6",
                "table:public.               | 13",
                "table: public.x             | 6",
                "table:public..x             | 13",
                "table:public.\"orders       | 13",
                "function:public.f(integer   | 17",
                "function:public.f(integer)x | 26",
            })
    void malformedSaysWhere(String pattern, int offset) {
        assertThatExceptionOfType(ObjectPattern.Malformed.class)
                .isThrownBy(() -> ObjectPattern.parse(pattern))
                .satisfies(malformed -> assertThat(malformed.offset()).isEqualTo(offset));
    }

    @Test
    void partsAreUnquoted() {
        ObjectPattern pattern = ObjectPattern.parse("column:public.\"Odd.Name\".total");

        assertThat(pattern.kind()).isEqualTo("column");
        assertThat(pattern.path()).containsExactly("public", "Odd.Name", "total");
        assertThat(pattern.isExact()).isTrue();
        assertThat(ObjectPattern.parse("column:public.\"*\".*").isExact()).isFalse();
    }

    @Test
    void manyAsterisksStayFast() {
        String name = "table:public." + "a".repeat(63);
        assertThat(ObjectPattern.parse("table:public." + "a*".repeat(30) + "b").matches(name))
                .isFalse();
    }
}
