package dev.pgparity.proposal;

import dev.pgparity.catalog.Secrets;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.Plan;
import dev.pgparity.plan.Step;
import dev.pgparity.sql.SqlText;
import java.util.List;

/** A plan as the text of migrations: one for each group, since what must be committed before it is used cannot share a file. */
public final class MigrationSql {
    private MigrationSql() {}

    /** The texts in order; none for an empty plan. */
    public static List<String> of(Plan plan) {
        return plan.groups().stream().map(MigrationSql::of).toList();
    }

    private static String of(ExecutionGroup group) {
        StringBuilder text = new StringBuilder();
        if (group.inTransaction()) {
            // functions may come before what their bodies speak of
            text.append("SET LOCAL check_function_bodies = false;\n");
        }
        for (Step step : group.steps()) {
            text.append("\n-- ").append(line(step.summary())).append('\n');
            for (SqlText sql : step.sql(Secrets.NONE)) {
                text.append(statement(sql));
            }
        }
        return text.toString().stripLeading();
    }

    /** A name may hold line breaks, and what comes after one would be executed. */
    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }

    /** A semicolon after a line comment would belong to the comment. */
    private static String statement(SqlText sql) {
        String text = sql.sql().stripTrailing();
        String last = text.substring(text.lastIndexOf('\n') + 1);
        return text + (last.contains("--") ? "\n;\n" : ";\n");
    }
}
