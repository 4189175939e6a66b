package dev.pgparity.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.scratch.ScriptPart.CopyRows;
import dev.pgparity.scratch.ScriptPart.MetaCommand;
import dev.pgparity.scratch.ScriptPart.SqlStatement;
import dev.pgparity.scratch.ScriptPart.Unfinished;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must stay one statement, and where statements end. */
class ScriptSplitterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 'a;b'",
                "select 'it''s; fine'",
                "select 'back\\'",
                "select E'it\\'s; fine'",
                "select e'\\\\'",
                "select E'a'\n  'b\\';c'",
                "select U&'d\\0061t;' UESCAPE '!'",
                "select N';', B'1', X'ff;'",
                "select \"a;b\", \"quo\"\"te;\", \"it's\"",
                "select $$a;b$$",
                "select $tag$ a; $$ ; $other$ ; $tag$",
                "select $ü1$;$ü1$",
                "select foo$$bar, $1, '$$'",
                "select 1 /* a; /* nested; */ still; */ + 2",
                "select 1 -- a; ' \" $$\n + 2",
                "select (1; 2)",
                "create rule r as on insert to t do also (insert into u values (1); insert into v values (2))",
                "create function f() returns int begin atomic select 1; select 2; end",
                "create or replace procedure p() begin atomic select case when true then 1 end; insert into t values (1); end",
                "create function f(a int default case when true then 1 end) returns int begin atomic select (case a when 1 then 2 end); end",
                "create function f() returns trigger language plpgsql as $body$ begin return new; end; $body$",
                "do 'begin perform 1; end'",
                "select a.b::text[], c->>'x;', d #>> '{a;b}' from t where e ~ '^;$'",
            })
    void staysWhole(String sql) {
        assertThat(texts("first;\n" + sql + ";\nlast")).containsExactly("first", sql, "last");
    }

    @Test
    void endsAtSemicolonsOnly() {
        assertThat(texts(";; select 1;select 2 ; -- end\n/* only a comment */ ; \n"))
                .containsExactly("select 1", "select 2");
    }

    @Test
    void beginOutsideOfARoutineIsATransaction() {
        assertThat(texts("begin; select 1; end; create table begin_t (a int); begin; commit;"))
                .containsExactly("begin", "select 1", "end", "create table begin_t (a int)", "begin", "commit");
    }

    @Test
    void unbalancedParenthesesDoNotSpillOver() {
        assertThat(texts("select 1); select 2;")).containsExactly("select 1)", "select 2");
    }

    @Test
    void remembersWhereAStatementBegins() {
        String script = "-- comment\n\n  /* another */ create\n table t ();";
        SqlStatement statement = (SqlStatement) ScriptSplitter.split(script).getFirst();
        assertThat(script.substring(statement.offset())).startsWith("create\n table");
        assertThat(statement.words()).containsExactly("CREATE", "TABLE", "T");
    }

    @Test
    void takesTheRowsOfACopy() {
        List<ScriptPart> parts = ScriptSplitter.split(
                "COPY public.t (a, \"from\") FROM stdin;\n1\tit's; $$ \\N\n2\t\\\\.\n\\.\n\nselect 1;\r\ncopy u from STDIN with (format csv);\r\n1,\"a;\"\r\n\\.\r\nselect 2;");
        assertThat(parts).hasSize(4);
        assertThat(((CopyRows) parts.get(0)).rows()).isEqualTo("1\tit's; $$ \\N\n2\t\\\\.\n");
        assertThat(((SqlStatement) parts.get(1)).text()).isEqualTo("select 1");
        assertThat(((CopyRows) parts.get(2)).rows()).isEqualTo("1,\"a;\"\r\n");
        assertThat(((SqlStatement) parts.get(3)).text()).isEqualTo("select 2");
    }

    @Test
    void copyWithoutRowsOrEnd() {
        assertThat(((CopyRows) ScriptSplitter.split("copy t from stdin;").getFirst()).rows())
                .isEmpty();
        assertThat(((CopyRows) ScriptSplitter.split("copy t from stdin;\n").getFirst()).rows())
                .isEmpty();
        assertThat(((CopyRows) ScriptSplitter.split("copy t from stdin;\n\\.").getFirst()).rows())
                .isEmpty();
        assertThat(((CopyRows) ScriptSplitter.split("copy t from stdin;\n1\n2").getFirst()).rows())
                .isEqualTo("1\n2");
        assertThat(texts("copy t from '/tmp/stdin'; copy t to stdout; copy (select 1) to stdout; select 1"))
                .hasSize(4);
    }

    @Test
    void findsPsqlsCommands() {
        assertThat(ScriptSplitter.split("\\restrict abc\nselect 1;\n  \\i other file.sql\n\\unrestrict abc"))
                .containsExactly(
                        new MetaCommand(0, "restrict", "abc"),
                        new SqlStatement(14, "select 1", List.of("SELECT")),
                        new MetaCommand(26, "i", "other file.sql"),
                        new MetaCommand(44, "unrestrict", "abc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"select 'a;", "select \"a;", "select $$a;$b$", "select E'\\';", "/* /* */ select 1;"})
    void saysWhatIsNeverClosed(String sql) {
        assertThat(ScriptSplitter.split("select 1;" + sql)).last().isInstanceOf(Unfinished.class);
    }

    private static List<String> texts(String script) {
        return ScriptSplitter.split(script).stream()
                .map(part -> part instanceof SqlStatement statement ? statement.text() : part.toString())
                .toList();
    }
}
