package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A step that goes through the rows of a partitioned table, or of one that others inherit from, locks all of these. */
class LocksOnTreesTest {
    private static final String PARTITIONED =
            "CREATE TABLE p (a int NOT NULL, c int, v varchar(9)) PARTITION BY RANGE (a);"
                    + "CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (9);"
                    + "CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (9) TO (5000) PARTITION BY RANGE (a);"
                    + "CREATE TABLE p21 PARTITION OF p2 FOR VALUES FROM (9) TO (5000);";
    private static final String INHERITED = "CREATE TABLE p (a int NOT NULL, c int, v varchar(9));"
            + "CREATE TABLE p1 () INHERITS (p); CREATE TABLE p2 () INHERITS (p); CREATE TABLE p21 () INHERITS (p2);";
    private static final String OTHER = "CREATE TABLE o (id int PRIMARY KEY);";
    private static final Set<String> TREE =
            Set.of("table:public.p", "table:public.p1", "table:public.p2", "table:public.p21");

    /** The rule, what the target has more, what the source has more; whether only partitioned tables carry it down. */
    private enum Rule {
        SET_NOT_NULL("", "ALTER TABLE p ALTER c SET NOT NULL", false),
        ADD_CHECK("", "ALTER TABLE p ADD CONSTRAINT k CHECK (c > 0)", false),
        VALIDATE(
                "ALTER TABLE p ADD CONSTRAINT k CHECK (c > 0) NOT VALID",
                "ALTER TABLE p ADD CONSTRAINT k CHECK (c > 0)",
                false),
        ADD_FOREIGN_KEY("", "ALTER TABLE p ADD CONSTRAINT k FOREIGN KEY (c) REFERENCES o", true),
        CHANGE_TYPE("", "ALTER TABLE p ALTER c TYPE bigint", false),
        ADD_COLUMN("", "ALTER TABLE p ADD COLUMN r float8 DEFAULT random()", false),
        ADD_IDENTITY("", "ALTER TABLE p ADD COLUMN r int GENERATED ALWAYS AS IDENTITY", true),
        ADD_STORED("", "ALTER TABLE p ADD COLUMN r int GENERATED ALWAYS AS (a + 1) STORED", false),
        REPLACE_ENUM(
                "CREATE TYPE e AS ENUM ('x', 'y'); ALTER TABLE p ADD COLUMN e e",
                "CREATE TYPE e AS ENUM ('x'); ALTER TABLE p ADD COLUMN e e",
                false);

        private final String present;
        private final String wanted;
        private final boolean partitionedOnly;

        Rule(String present, String wanted, boolean partitionedOnly) {
            this.present = present;
            this.wanted = wanted;
            this.partitionedOnly = partitionedOnly;
        }
    }

    static Stream<Arguments> rules() {
        return Stream.of(Rule.values())
                .flatMap(rule -> Stream.of(true, false)
                        .filter(partitioned -> partitioned || !rule.partitionedOnly)
                        .flatMap(partitioned ->
                                Stream.of("never", "always").map(online -> Arguments.of(rule, partitioned, online))));
    }

    @ParameterizedTest(name = "{0}, partitioned {1}, online {2}")
    @MethodSource("rules")
    void every_table_of_the_tree_is_locked_while_its_rows_are_gone_through(
            Rule rule, boolean partitioned, String online) throws IOException {
        String tree = OTHER + (partitioned ? PARTITIONED : INHERITED);
        try (TestDatabase source = PostgresServers.newest().create(tree + rule.wanted);
                TestDatabase target = PostgresServers.newest().create(tree + rule.present)) {
            Cli.Result plan = Cli.run(
                    "plan", source.url(), target.url(), "--online", online, "--format", "json", "--allow-destructive");

            Map<String, Set<String>> scans = scans(plan.out());
            assertThat(scans.values()).as(plan.all()).contains(new TreeSet<>(TREE));
            Cli.Result promoted =
                    Cli.run("promote", source.url(), target.url(), "--online", online, "--yes", "--allow-destructive");
            assertThat(promoted.code()).as(promoted.all()).isZero();
        }
    }

    @ParameterizedTest(name = "{0}, partitioned {1}")
    @MethodSource("rewrites")
    void the_size_that_is_said_is_that_of_the_whole_tree(Rule rule, boolean partitioned) {
        String tree = OTHER + (partitioned ? PARTITIONED : INHERITED);
        String rows = ";INSERT INTO " + (partitioned ? "p" : "p1")
                + " (a, c) SELECT 1, i FROM generate_series(1, 300) i;"
                + "INSERT INTO " + (partitioned ? "p" : "p21") + " (a, c) SELECT 10, i FROM generate_series(1, 700) i;"
                + "ANALYZE";
        try (TestDatabase source = PostgresServers.newest().create(tree + rule.wanted);
                TestDatabase target = PostgresServers.newest().create(tree + rule.present + rows)) {
            assertThat(Cli.run("plan", source.url(), target.url()).all()).contains("(public.p: about 1,000 rows");
        }
    }

    static Stream<Arguments> rewrites() {
        return Stream.of(Rule.CHANGE_TYPE, Rule.ADD_COLUMN, Rule.ADD_STORED)
                .flatMap(rule -> Stream.of(Arguments.of(rule, true), Arguments.of(rule, false)));
    }

    /** For each step the tables that it locks while it works, unless others are locked too. */
    private static Map<String, Set<String>> scans(String json) throws IOException {
        Map<String, Set<String>> scans = new TreeMap<>();
        List<JsonNode> steps = new ArrayList<>();
        new ObjectMapper().readTree(json).findValue("steps").forEach(steps::add);
        for (JsonNode step : steps) {
            Set<String> tables = new TreeSet<>();
            step.get("locks").forEach(lock -> {
                if (lock.get("while_working").asBoolean()
                        && TREE.contains(lock.get("object").asText())) {
                    tables.add(lock.get("object").asText());
                }
            });
            scans.put(step.get("summary").asText(), tables);
        }
        return scans;
    }
}
