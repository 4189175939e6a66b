package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lookup rows whose enum changes in the same promotion, in every way in which an enum can. */
class LookupEnumTest {
    private static final String FEES = "CREATE TABLE fee (code text PRIMARY KEY, per %s NOT NULL);";
    private static final String UNIT = "CREATE TYPE unit AS ENUM ('year', 'month');";

    @TempDir
    private Path folder;

    static Stream<Arguments> changes() {
        List<Integer> majors = PostgresServers.majors();
        return Stream.of(majors.getFirst(), 15, majors.getLast())
                .distinct()
                .flatMap(major -> Stream.of(
                        Arguments.of(
                                major,
                                "a value less",
                                UNIT + FEES.formatted("unit") + "INSERT INTO fee VALUES ('a', 'month'), ('b', 'year')",
                                "CREATE TYPE unit AS ENUM ('year', 'month', 'old');" + FEES.formatted("unit")
                                        + "INSERT INTO fee VALUES ('a', 'year')",
                                List.of()),
                        Arguments.of(
                                major,
                                "other order",
                                UNIT + FEES.formatted("unit") + "INSERT INTO fee VALUES ('a', 'month')",
                                "CREATE TYPE unit AS ENUM ('month', 'year');" + FEES.formatted("unit"),
                                List.of()),
                        Arguments.of(
                                major,
                                "a value more",
                                UNIT + FEES.formatted("unit") + "INSERT INTO fee VALUES ('a', 'month')",
                                "CREATE TYPE unit AS ENUM ('year');" + FEES.formatted("unit"),
                                List.of()),
                        Arguments.of(
                                major,
                                "one replaced with all that stands on it, another one with a value more",
                                UNIT + "CREATE TYPE kind AS ENUM ('x', 'z');"
                                        + "CREATE TABLE fee (code text PRIMARY KEY, per unit NOT NULL DEFAULT 'year',"
                                        + " kind kind);"
                                        + "CREATE VIEW fees AS SELECT code, per FROM fee; CREATE INDEX i ON fee (per);"
                                        + "INSERT INTO fee VALUES ('a', 'month', 'z')",
                                "CREATE TYPE unit AS ENUM ('old', 'year', 'month'); CREATE TYPE kind AS ENUM ('x');"
                                        + "CREATE TABLE fee (code text PRIMARY KEY, per unit NOT NULL DEFAULT 'old',"
                                        + " kind kind);"
                                        + "CREATE VIEW fees AS SELECT code, per FROM fee; CREATE INDEX i ON fee (per);"
                                        + "INSERT INTO fee VALUES ('a', 'year', 'x')",
                                List.of()),
                        Arguments.of(
                                major,
                                "a value renamed",
                                UNIT + FEES.formatted("unit") + "INSERT INTO fee VALUES ('a', 'month'), ('b', 'month')",
                                "CREATE TYPE unit AS ENUM ('year', 'mon');" + FEES.formatted("unit")
                                        + "INSERT INTO fee VALUES ('a', 'mon')",
                                List.of("--rename", "type:public.unit.mon=month")),
                        Arguments.of(
                                major,
                                "a domain over one that is replaced",
                                UNIT + "CREATE DOMAIN span AS unit CHECK (VALUE <> 'year');" + FEES.formatted("span")
                                        + "INSERT INTO fee VALUES ('a', 'month')",
                                "CREATE TYPE unit AS ENUM ('year', 'month', 'old');"
                                        + "CREATE DOMAIN span AS unit CHECK (VALUE <> 'year');"
                                        + FEES.formatted("span"),
                                List.of())));
    }

    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("changes")
    void rows_and_enum_are_promoted_together(
            int major, String what, String wanted, String present, List<String> options) throws IOException {
        PostgresServers server = PostgresServers.of(major);
        try (TestDatabase source = server.create(wanted);
                TestDatabase target = server.create(present)) {
            Path yaml = Files.writeString(
                    folder.resolve("pgparity.yaml"),
                    "environments:\n  a: { url: \"" + source.url() + "\" }\n  b: { url: \"" + target.url() + "\" }\n"
                            + "data: [{ table: public.fee, key: [code], mode: mirror }]\n");
            List<String> words = new ArrayList<>(
                    List.of("promote", "a", "b", "--yes", "--allow-destructive", "--config", yaml.toString()));
            words.addAll(options);

            Cli.Result result = Cli.run(words);

            assertThat(result.code()).as(what + "\n" + result.all()).isZero();
            assertThat(target.rows("SELECT * FROM fee ORDER BY code"))
                    .isEqualTo(source.rows("SELECT * FROM fee ORDER BY code"));
            assertThat(Cli.run("compare", "a", "b", "--config", yaml.toString()).code())
                    .isZero();
        }
    }
}
