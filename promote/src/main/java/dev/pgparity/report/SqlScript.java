package dev.pgparity.report;

import dev.pgparity.catalog.Secrets;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.LeftStep;
import dev.pgparity.plan.PlanSession;
import dev.pgparity.plan.Step;
import dev.pgparity.sql.SqlText;
import java.io.PrintWriter;
import java.util.List;

/** A plan as a script: executable SQL and comments, and nothing at all for an empty plan. */
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
     * For psql: what runs, then the rest as comments. It stops at the first error, whatever psql was told: after a
     * transaction that failed the next one must not run.
     *
     * @param groups in order
     * @param left what does not run
     */
    public void write(List<ExecutionGroup> groups, List<LeftStep> left) {
        if (!groups.isEmpty()) {
            out.print("\\set ON_ERROR_STOP on\n");
        }
        write(groups);
        left(left);
        out.flush();
    }

    /** The groups in order, for whatever runs SQL. */
    public void write(List<ExecutionGroup> groups) {
        if (!groups.isEmpty()) {
            for (SqlText setting : PlanSession.settings()) {
                out.print(statement(setting));
            }
        }
        for (ExecutionGroup group : groups) {
            out.print(group.inTransaction() ? "\nBEGIN;\n" : "\n");
            for (Step step : group.steps()) {
                out.print("-- " + Words.line(step.summary()) + "\n" + text(step));
            }
            out.print(group.inTransaction() ? "COMMIT;\n" : "");
        }
        out.flush();
    }

    private void left(List<LeftStep> left) {
        if (!left.isEmpty()) {
            out.print("\n-- Left out: " + Words.count(left.size(), "step") + "\n");
        }
        for (LeftStep one : left) {
            out.print("--\n-- " + one.number() + "  " + Words.line(one.step().summary()) + "  (" + Words.line(one.why())
                    + ")\n" + asComment(text(one.step())));
        }
    }

    private String text(Step step) {
        StringBuilder text = new StringBuilder();
        step.sql(secrets).forEach(sql -> text.append(statement(sql)));
        return text.toString();
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
