package dev.pgparity.proposal;

import dev.pgparity.catalog.Secrets;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.Plan;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.Transactionality;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;

/** A plan as the text of migrations: one, unless something must be committed before it is used. */
public final class MigrationSql {
    private MigrationSql() {}

    /** The texts in order; none for an empty plan. */
    public static List<String> of(Plan plan) {
        List<String> texts = new ArrayList<>();
        List<Step> file = new ArrayList<>();
        for (ExecutionGroup group : plan.groups()) {
            boolean joins = group.inTransaction() && file.stream().allMatch(MigrationSql::joins);
            if (!joins && !file.isEmpty()) {
                texts.add(text(file));
                file.clear();
            }
            file.addAll(group.steps());
        }
        if (!file.isEmpty()) {
            texts.add(text(file));
        }
        return texts;
    }

    /** What comes after it may be in the same transaction; that a plan has phases does not matter to a file. */
    private static boolean joins(Step step) {
        return step.transactionality() == Transactionality.TRANSACTIONAL;
    }

    private static String text(List<Step> steps) {
        StringBuilder text = new StringBuilder();
        boolean routines = steps.stream()
                .flatMap(step -> step.puts().keySet().stream())
                .anyMatch(put -> put.kind() == Kind.FUNCTION || put.kind() == Kind.PROCEDURE);
        if (routines) {
            // they may come before what their bodies speak of
            text.append("SET LOCAL check_function_bodies = false;\n");
        }
        for (Step step : steps) {
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
