package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taking a promotion back takes its lookup rows back too: each one exactly as it was, its id and what is ignored too. */
class LookupUndoTest {
    private static final String ROLES = """
            CREATE TABLE role (
                id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                code text NOT NULL UNIQUE,
                title text,
                parent int REFERENCES role DEFERRABLE INITIALLY DEFERRED,
                seen timestamptz NOT NULL DEFAULT clock_timestamp());
            CREATE TABLE member (name text PRIMARY KEY, role int NOT NULL REFERENCES role ON DELETE CASCADE);
            """;

    private static final String DATA = """
            data:
              - { table: public.role, key: [code], mode: mirror, ignore: [seen] }
            """;

    private static final String MORE_DATA = DATA + "  - { table: public.fee, key: [code], mode: mirror }\n";

    @TempDir
    private Path folder;

    private TestDatabase source;
    private TestDatabase target;
    private List<String> before = List.of();

    @BeforeEach
    void databases() {
        source = PostgresServers.newest().create(ROLES + """
                CREATE TYPE unit AS ENUM ('year', 'month');
                ALTER TABLE role ADD level int;
                CREATE TABLE fee (code text PRIMARY KEY, per unit NOT NULL, role int REFERENCES role);
                CREATE TABLE rate (code text PRIMARY KEY, per unit NOT NULL);
                INSERT INTO role (code, title, level) OVERRIDING SYSTEM VALUE
                VALUES ('admin', 'Administrator', 9), ('auditor', 'Auditor', 5), ('member', 'Member', NULL);
                UPDATE role SET parent = 1 WHERE code = 'auditor';
                INSERT INTO fee VALUES ('basic', 'month', 2);
                INSERT INTO rate VALUES ('r', 'month');
                """);
        target = PostgresServers.newest().create(ROLES + """
                CREATE TYPE unit AS ENUM ('year');
                CREATE TABLE rate (code text PRIMARY KEY, per unit NOT NULL);
                INSERT INTO rate VALUES ('r', 'year');
                INSERT INTO role (id, code, title) OVERRIDING SYSTEM VALUE
                VALUES (11, 'guest', 'it''s "a" \\guest, {1}'), (12, 'admin', NULL), (13, 'member', 'Member');
                UPDATE role SET parent = 11 WHERE code = 'admin';
                INSERT INTO member VALUES ('ann', 12);
                """);
        before = rows();
    }

    @AfterEach
    void drop() {
        source.close();
        target.close();
    }

    @Test
    void every_row_is_what_it_was() throws IOException {
        String config = config(MORE_DATA + "  - { table: public.rate, key: [code] }\n");
        Cli.Result promoted = Cli.run("promote", "a", "b", "--yes", "--config", config);
        assertThat(promoted.code()).as(promoted.all()).isZero();
        assertThat(target.value("SELECT string_agg(code, ' ' ORDER BY code) FROM role"))
                .isEqualTo("admin auditor member");
        assertThat(target.value("SELECT per FROM fee")).isEqualTo("month");

        Cli.Result undone = Cli.run("promote", "b", "--undo", "last", "--yes", "--config", config);

        assertThat(undone.code()).as(undone.all()).isZero();
        assertThat(undone.out())
                .contains("lookup data")
                .contains("5 lookup rows")
                .contains("Taken back: the target is as it was")
                .contains("evidence.html");
        assertThat(rows()).isEqualTo(before);
        assertThat(target.value("SELECT per FROM rate")).isEqualTo("year");
        assertThat(target.value("SELECT enum_range(NULL::unit)::text")).isEqualTo("{year}");
        assertThat(target.value("SELECT to_regclass('fee') IS NULL")).isEqualTo("t");
        assertThat(target.value("SELECT count(*) FROM pgparity.lookup_row")).isEqualTo("0");
        Cli.Result nothing = Cli.run("promote", "b", "--undo", "last", "--yes", "--config", config);
        assertThat(nothing.code()).as(nothing.all()).isEqualTo(64);
        assertThat(nothing.err()).contains("remembers no promotion that could be taken back");
    }

    @Test
    void rows_alone_are_taken_back_too_and_then_the_promotion_before() throws IOException {
        String config = config(MORE_DATA);
        assertThat(Cli.run("promote", "a", "b", "--yes", "--config", config).code())
                .isZero();
        List<String> between = rows();
        target.execute("INSERT INTO pgparity.lookup_row VALUES ('long ago', 'public', 'role', '{}', true, '{}')");
        source.execute("UPDATE role SET title = 'Boss' WHERE code = 'admin'; INSERT INTO role (code) VALUES ('new')");
        assertThat(Cli.run("promote", "a", "b", "--yes", "--config", config).code())
                .isZero();
        assertThat(rows()).hasSize(4);
        assertThat(target.value("SELECT count(*) FROM pgparity.lookup_row WHERE promotion = 'long ago'"))
                .isEqualTo("0");

        Cli.Result undone = Cli.run("promote", "b", "--undo", "last", "--yes", "--config", config);
        assertThat(undone.code()).as(undone.all()).isZero();
        assertThat(rows()).isEqualTo(between);

        Cli.Result first = Cli.run("promote", "b", "--undo", "last", "--yes", "--config", config);
        assertThat(first.code()).as(first.all()).isZero();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void what_was_written_since_is_named_and_has_to_be_allowed() throws IOException {
        String config = config(MORE_DATA);
        assertThat(Cli.run("promote", "a", "b", "--yes", "--config", config).code())
                .isZero();
        target.execute("UPDATE role SET title = 'The auditor' WHERE code = 'auditor'");
        target.execute("UPDATE role SET seen = 'infinity' WHERE code = 'admin'");
        List<String> since = rows();

        Cli.Result refused = Cli.run("promote", "b", "--undo", "last", "--yes", "--config", config);
        assertThat(refused.code()).as(refused.all()).isEqualTo(3);
        assertThat(refused.all())
                .contains("1 lookup row has been changed since")
                .contains("public.role code = auditor")
                .contains("--allow data-loss:table:public.role");
        assertThat(rows()).isEqualTo(since);

        Cli.Result undone = Cli.run(
                "promote",
                "b",
                "--undo",
                "last",
                "--yes",
                "--allow",
                "data-loss:table:public.role",
                "--config",
                config);
        assertThat(undone.code()).as(undone.all()).isZero();
        assertThat(target.value("SELECT seen FROM role WHERE code = 'admin'"))
                .as("a column that promotions ignore")
                .isEqualTo("infinity");
        assertThat(withoutSeen(rows())).isEqualTo(withoutSeen(before));
    }

    @Test
    void rows_that_others_refer_to_by_now_stay() throws IOException {
        String config = config(MORE_DATA);
        assertThat(Cli.run("promote", "a", "b", "--yes", "--config", config).code())
                .isZero();
        target.execute("INSERT INTO member SELECT 'joe', id FROM role WHERE code = 'auditor'");
        List<String> since = rows();

        Cli.Result refused = Cli.run("promote", "b", "--undo", "last", "--yes", "--config", config);

        assertThat(refused.code()).as(refused.all()).isEqualTo(3);
        assertThat(refused.all()).contains("1 row of public.member (member_role_fkey) refers to code = auditor");
        assertThat(rows()).isEqualTo(since);
        assertThat(target.rows("SELECT name FROM member ORDER BY 1")).containsExactly("ann", "joe");
    }

    @Test
    void rows_that_were_not_kept_are_told() throws IOException {
        String config = config(MORE_DATA);
        assertThat(Cli.run("promote", "a", "b", "--yes", "--config", config).code())
                .isZero();
        target.execute("DELETE FROM fee; TRUNCATE pgparity.lookup_row");

        Cli.Result undone =
                Cli.run("promote", "b", "--undo", "last", "--yes", "--allow-destructive", "--config", config);

        assertThat(undone.code()).as(undone.all()).isZero();
        assertThat(undone.out()).contains("lookup rows of promotion").contains("were not kept as they were, and stay");
        assertThat(target.value("SELECT to_regclass('fee') IS NULL")).isEqualTo("t");
    }

    @Test
    void an_application_that_is_not_well_gets_its_rows_back() throws IOException {
        Cli.Result promoted = Cli.run(
                "promote", "a", "b", "--yes", "--config", config(MORE_DATA + "checks: { commands: [exit 3] }\n"));

        assertThat(promoted.code()).as(promoted.all()).isEqualTo(1);
        assertThat(promoted.out()).contains("It was taken back");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_later_group_that_fails_takes_them_along() throws IOException {
        source.execute("DROP TABLE fee, rate; DROP TYPE unit; CREATE UNIQUE INDEX member_role ON member (role)");
        target.execute("DROP TABLE rate; DROP TYPE unit; INSERT INTO member VALUES ('joe', 12)");

        Cli.Result failed = Cli.run(
                "promote",
                "a",
                "b",
                "--yes",
                "--probe",
                "off",
                "--allow-destructive",
                "--config",
                config(DATA + "online: { mode: always }\n"));

        assertThat(failed.code()).as(failed.all()).isEqualTo(1);
        assertThat(failed.out()).contains("could not create unique index").contains("takes back group");
        assertThat(target.value("SELECT count(*) FROM pgparity.lookup_row")).isEqualTo("0");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_promotion_that_was_finished_later_is_taken_back_as_one() throws IOException {
        source.execute("CREATE UNIQUE INDEX member_role ON member (role)");
        target.execute("INSERT INTO member VALUES ('joe', 12)");
        String config = config(MORE_DATA + "online: { mode: always }\n");
        Cli.Result partial =
                Cli.run("promote", "a", "b", "--yes", "--probe", "off", "--allow-destructive", "--config", config);
        assertThat(partial.code())
                .as("an added enum value stays: " + partial.all())
                .isEqualTo(4);
        assertThat(rows()).as("rows go back all the same").isEqualTo(before);
        target.execute("DELETE FROM member WHERE name = 'joe'");
        Cli.Result finished = Cli.run("promote", "a", "b", "--yes", "--allow-destructive", "--config", config);
        assertThat(finished.code()).as(finished.all()).isZero();

        Cli.Result undone = Cli.run("promote", "b", "--undo", "last", "--yes", "--config", config);

        assertThat(undone.code()).as(undone.all()).isZero();
        assertThat(rows()).isEqualTo(before);
        assertThat(target.value("SELECT enum_range(NULL::unit)::text")).isEqualTo("{year}");
    }

    /** The target's roles, each with all its values. */
    private List<String> rows() {
        return target.rows("SELECT role::text FROM role ORDER BY id");
    }

    private static List<String> withoutSeen(List<String> rows) {
        List<String> without = new ArrayList<>();
        rows.forEach(row -> without.add(row.substring(0, row.lastIndexOf(','))));
        return without;
    }

    private String config(String more) throws IOException {
        return Files.writeString(folder.resolve("pgparity.yaml"), """
                environments: { a: { url: "%s" }, b: { url: "%s" } }
                """.formatted(source.url(), target.url()) + more)
                .toString();
    }
}
