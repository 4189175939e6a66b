package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reference rows that the target's schema will not take once the plan has run. An enum gets a value in the same
 * promotion, which is committed before the rows are written and cannot be reverted.
 */
class ForeseenRowsTest {
    private static final String SCHEMA = "CREATE TYPE kind AS ENUM ('x'%s);"
            + "CREATE TABLE other (id int PRIMARY KEY);"
            + "CREATE TABLE role (code text PRIMARY KEY, kind kind NOT NULL DEFAULT 'x', name text, n int %s);"
            + "CREATE TABLE member (id int PRIMARY KEY, role text %s);";

    private static String wanted(String role, String member, String more) {
        return SCHEMA.formatted(", 'y'", role, member) + more;
    }

    private static String present(String role, String member, String more) {
        return SCHEMA.formatted("", role, member) + more;
    }

    @TempDir
    private Path folder;

    static Stream<Arguments> rows() {
        return Stream.of(
                Arguments.of(
                        "a foreign key of the plan",
                        wanted("", "REFERENCES role", "INSERT INTO role VALUES ('a', 'y')"),
                        present("", "", "INSERT INTO role VALUES ('a'), ('b'); INSERT INTO member VALUES (1, 'b')"),
                        "mode: mirror",
                        List.of("1 row of public.member (member_role_fkey) refers to b")),
                Arguments.of(
                        "a foreign key of the plan that would delete the rows of others",
                        wanted("", "REFERENCES role ON DELETE CASCADE", "INSERT INTO role VALUES ('a', 'y')"),
                        present("", "", "INSERT INTO role VALUES ('a'), ('b'); INSERT INTO member VALUES (1, 'b')"),
                        "mode: mirror",
                        List.of("1 row of public.member (member_role_fkey) refers to b")),
                Arguments.of(
                        "a unique constraint of the plan, and a row that stays",
                        wanted(", UNIQUE (name)", "", "INSERT INTO role VALUES ('a', 'y', 'same')"),
                        present("", "", "INSERT INTO role VALUES ('b', 'x', 'same')"),
                        "mode: upsert",
                        List.of("role_name_key", "row a")),
                Arguments.of(
                        "a unique index of the plan, and a row that stays",
                        wanted(
                                "",
                                "",
                                "CREATE UNIQUE INDEX named ON role (name);"
                                        + "INSERT INTO role VALUES ('a', 'y', 'same')"),
                        present("", "", "INSERT INTO role VALUES ('b', 'x', 'same')"),
                        "mode: upsert",
                        List.of("public.named", "row a")),
                Arguments.of(
                        "a foreign key to rows that are not promoted",
                        wanted(
                                ", FOREIGN KEY (n) REFERENCES other",
                                "",
                                "INSERT INTO other VALUES (7); INSERT INTO role VALUES ('a', 'y', 'n', 7)"),
                        present("", "", ""),
                        "mode: upsert",
                        List.of("role_n_fkey", "row a")),
                Arguments.of(
                        "NOT NULL of a column that only the target has, on purpose",
                        wanted("", "", "INSERT INTO role VALUES ('a', 'y', 'n', 7)"),
                        present("", "", "ALTER TABLE role ADD COLUMN extra int NOT NULL"),
                        "mode: upsert",
                        List.of("role.extra", "row a")),
                Arguments.of(
                        "a check on a column that is not promoted",
                        wanted(
                                "DEFAULT 0, CONSTRAINT named CHECK (n > 0 OR name IS NULL)",
                                "",
                                "INSERT INTO role VALUES ('a', 'x', 'n', 7)"),
                        present("DEFAULT 0", "", ""),
                        "mode: upsert, ignore: [n]",
                        List.of("named", "row a")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void rows_that_the_plan_forbids_are_refused_before_anything_runs(
            String what, String wanted, String present, String mode, List<String> said) throws IOException {
        PostgresServers server = PostgresServers.newest();
        try (TestDatabase source = server.create(wanted);
                TestDatabase target = server.create(present)) {
            String before = target.rows("SELECT * FROM role ORDER BY code").toString();

            Cli.Result result = promote(source, target, mode);

            assertThat(result.code()).as(result.all()).isEqualTo(3);
            assertThat(result.all()).contains(said).contains("othing has run");
            assertThat(target.rows("SELECT * FROM role ORDER BY code").toString())
                    .isEqualTo(before);
            assertThat(target.rows("SELECT enumlabel FROM pg_enum").toString()).doesNotContain("y");
        }
    }

    static Stream<Arguments> fine() {
        return Stream.of(
                Arguments.of(
                        "a foreign key of the plan, and nobody refers to the row",
                        wanted("", "REFERENCES role", "INSERT INTO role VALUES ('a', 'y')"),
                        present("", "", "INSERT INTO role VALUES ('a'), ('b'); INSERT INTO member VALUES (1, 'a')"),
                        "mode: mirror"),
                Arguments.of(
                        "a value that one row gives to another",
                        wanted(", UNIQUE (name)", "", "INSERT INTO role VALUES ('a', 'y', 'p'), ('c', 'y', 'r')"),
                        present("", "", "INSERT INTO role VALUES ('a', 'x', 'q'), ('d', 'x', 'r')"),
                        "mode: mirror"),
                Arguments.of(
                        "a check that needs the new value",
                        wanted(
                                ", CHECK (kind = 'y' OR n > 0)",
                                "",
                                "INSERT INTO role VALUES ('a', 'y', 'p', 0), ('b', 'x', 'q', 1)"),
                        present("", "", ""),
                        "mode: mirror"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fine")
    void rows_that_the_plan_lets_in_land(String what, String wanted, String present, String mode) throws IOException {
        PostgresServers server = PostgresServers.newest();
        try (TestDatabase source = server.create(wanted);
                TestDatabase target = server.create(present)) {
            Cli.Result result = promote(source, target, mode);

            assertThat(result.code()).as(result.all()).isZero();
            assertThat(target.rows("SELECT * FROM role ORDER BY code"))
                    .isEqualTo(source.rows("SELECT * FROM role ORDER BY code"));
        }
    }

    private Cli.Result promote(TestDatabase source, TestDatabase target, String mode) throws IOException {
        Path yaml = Files.writeString(
                folder.resolve("pgparity.yaml"),
                "environments:\n  a: { url: \"" + source.url() + "\" }\n  b: { url: \"" + target.url() + "\" }\n"
                        + "intentional: [{ object: 'column:public.role.extra', reason: as it is }]\n"
                        + "data: [{ table: public.role, key: [code], " + mode + " }]\n");
        return Cli.run("promote", "a", "b", "--yes", "--allow-destructive", "--config", yaml.toString());
    }

    @Test
    void what_stays_committed_is_said_to_stay_or_to_be_reverted_but_not_both() throws IOException {
        PostgresServers server = PostgresServers.newest();
        String refuses = "CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN RAISE EXCEPTION 'not today'; END $$;"
                + "CREATE TRIGGER no BEFORE INSERT ON role FOR EACH ROW EXECUTE FUNCTION no();";
        try (TestDatabase source = server.create(wanted("", "", "INSERT INTO role VALUES ('a', 'y');" + refuses));
                TestDatabase target = server.create(present("", "", refuses))) {
            Cli.Result result = promote(source, target, "mode: mirror");

            assertThat(result.code()).as(result.all()).isEqualTo(4);
            assertThat(result.all())
                    .contains("not today (P0001). 1 of 2 groups is committed")
                    .contains(
                            "Group 1 is not reverted automatically: \"add values to enum public.kind\" cannot be undone by a statement.")
                    .contains("Or revert what is committed with a plan of its own:  pgparity promote b --undo last")
                    .doesNotContain("nothing takes back");
            Cli.Result undo = Cli.run(
                    "promote",
                    "b",
                    "--undo",
                    "last",
                    "--yes",
                    "--allow-destructive",
                    "--config",
                    folder.resolve("pgparity.yaml").toString());
            assertThat(undo.code()).as(undo.all()).isZero();
            assertThat(target.value("SELECT count(*) FROM pg_enum")).isEqualTo("1");
            assertThat(undo.all())
                    .contains("Taken back: the target is as it was.")
                    .doesNotContain("rows too");
        }
    }
}
