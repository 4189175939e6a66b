package dev.pgparity.observe;

import dev.pgparity.scratch.ScriptPart;
import dev.pgparity.scratch.ScriptPart.SqlStatement;
import dev.pgparity.scratch.ScriptSplitter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What {@code pg_dump --schema-only} wrote, without what says nothing about the schema: comments, blank lines, the
 * random tokens of {@code \restrict}, SET statements, the order of statements. Tablespace and access method, which
 * pg_dump sets before the statements that they concern, are written into these.
 *
 * @param statements sorted
 */
public record NormalisedDump(List<String> statements) {
    private static final Pattern DEFAULT_PLACE =
            Pattern.compile("SET default_(tablespace|table_access_method) = (.*)", Pattern.DOTALL);
    private static final Pattern IN_TABLESPACE = Pattern.compile(
            "CREATE (UNLOGGED |UNIQUE )?(TABLE|INDEX|MATERIALIZED VIEW)\\b.*|ALTER TABLE .*\\bADD CONSTRAINT\\b.*",
            Pattern.DOTALL);
    private static final Pattern WITH_ACCESS_METHOD =
            Pattern.compile("CREATE (UNLOGGED )?(TABLE|MATERIALIZED VIEW)\\b.*", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile("CREATE (UNLOGGED |FOREIGN )?TABLE .*", Pattern.DOTALL);

    private static final Pattern STATISTICS =
            Pattern.compile("(CREATE STATISTICS .* ON )([^()]+)( FROM .*)", Pattern.DOTALL);

    /** Storage parameters stand in the order in which they were set, which says nothing. */
    private static final Pattern PARAMETERS =
            Pattern.compile("(?m)(^| )WITH \\(([\\w.]+='[^']*'(?:, [\\w.]+='[^']*')+)\\)");

    public NormalisedDump {
        statements = List.copyOf(statements);
    }

    /** Normalises pg_dump's output. */
    public static NormalisedDump of(String dump) {
        List<String> all = new ArrayList<>();
        String tablespace = "";
        String accessMethod = "heap";
        for (ScriptPart part : ScriptSplitter.split(dump)) {
            if (!(part instanceof SqlStatement statement)) {
                continue; // the random tokens of psql's restricted mode
            }
            String text = statement.text();
            Matcher place = DEFAULT_PLACE.matcher(text);
            if (place.matches()) {
                String name = place.group(2).replaceAll("^['\"]|['\"]$", "");
                if (place.group(1).equals("tablespace")) {
                    tablespace = name;
                } else {
                    accessMethod = name;
                }
            } else if (!isNoise(statement)) {
                all.add(inOrder(text) + where(text, tablespace, accessMethod));
            }
        }
        return new NormalisedDump(all.stream().sorted().toList());
    }

    /** The same without the order of columns and constraints in CREATE TABLE. */
    public NormalisedDump withoutColumnOrder() {
        return new NormalisedDump(
                statements.stream().map(NormalisedDump::loosened).sorted().toList());
    }

    /** The statements that {@code other} lacks, as often as it lacks them, whatever the order of their columns. */
    public List<String> without(NormalisedDump other) {
        List<String> theirs = new ArrayList<>(other.withoutColumnOrder().statements());
        return statements.stream()
                .filter(statement -> !theirs.remove(loosened(statement)))
                .toList();
    }

    private static String inOrder(String text) {
        return PARAMETERS
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + "WITH ("
                        + Arrays.stream(found.group(2).split(", ")).sorted().collect(Collectors.joining(", "))
                        + ")"));
    }

    private static boolean isNoise(SqlStatement statement) {
        return statement.startsWith("SET")
                || statement.startsWith("RESET")
                || statement.text().startsWith("SELECT pg_catalog.set_config(");
    }

    private static String where(String text, String tablespace, String accessMethod) {
        String where = "";
        if (!tablespace.isEmpty() && IN_TABLESPACE.matcher(text).matches()) {
            where += "\n-- tablespace " + tablespace;
        }
        if (!accessMethod.isEmpty()
                && !accessMethod.equals("heap")
                && WITH_ACCESS_METHOD.matcher(text).matches()) {
            where += "\n-- access method " + accessMethod;
        }
        return where;
    }

    /**
     * pg_dump writes each column and each constraint of a table on a line of its own, and the columns of statistics in the
     * order of the table.
     */
    private static String loosened(String statement) {
        Matcher statistics = STATISTICS.matcher(statement);
        if (statistics.matches()) {
            return statistics.group(1)
                    + Arrays.stream(statistics.group(2).split(", ")).sorted().collect(Collectors.joining(", "))
                    + statistics.group(3);
        }
        if (!TABLE.matcher(statement).matches()) {
            return statement;
        }
        return Arrays.stream(statement.split("\n"))
                .map(line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line)
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
