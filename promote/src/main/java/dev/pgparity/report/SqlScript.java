package dev.pgparity.report;

import dev.pgparity.catalog.Secrets;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.PlanSession;
import dev.pgparity.plan.Step;
import dev.pgparity.sql.SqlText;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Predicate;

/**
 * A plan as a script that {@code psql -v ON_ERROR_STOP=1 -f} runs: nothing but executable SQL and comments, and nothing
 * at all for an empty plan.
 */
public final class SqlScript {
    private final PrintWriter out;
    private final Secrets secrets;

    /**
     * @param out where the script goes; not closed
     * @param secrets what is to be written in clear; the rest stands there as psql variables
     */
    public SqlScript(PrintWriter out, Secrets secrets) {
        this.out = out;
        this.secrets = secrets;
    }

    /**
     * Writes the groups in order.
     *
     * @param runs whether a step is to be executed; the others stand there as comments
     */
    public void write(List<ExecutionGroup> groups, Predicate<Step> runs) {
        if (groups.isEmpty()) {
            return;
        }
        for (SqlText setting : PlanSession.settings()) {
            out.print(statement(setting));
        }
        int number = 1;
        for (ExecutionGroup group : groups) {
            boolean any = group.steps().stream().anyMatch(runs);
            out.println();
            frame("BEGIN;\n", group, any);
            for (Step step : group.steps()) {
                StringBuilder text = new StringBuilder();
                step.sql(secrets).forEach(sql -> text.append(statement(sql)));
                out.print("-- " + number++ + "  " + Words.line(step.summary()) + "\n");
                out.print(runs.test(step) ? text : asComment(text.toString()));
            }
            frame("COMMIT;\n", group, any);
        }
        out.flush();
    }

    private void frame(String statement, ExecutionGroup group, boolean runs) {
        if (group.inTransaction()) {
            out.print(runs ? statement : asComment(statement));
        }
    }

    /** A statement with its end: a semicolon after a line comment would belong to the comment. */
    public static String statement(SqlText sql) {
        String text = sql.sql().stripTrailing();
        String lastLine = text.substring(text.lastIndexOf('\n') + 1);
        return text + (lastLine.contains("--") ? "\n;\n" : ";\n");
    }

    private static String asComment(String text) {
        StringBuilder comment = new StringBuilder();
        text.lines().forEach(line -> comment.append("-- ").append(line).append('\n'));
        return comment.toString();
    }
}
