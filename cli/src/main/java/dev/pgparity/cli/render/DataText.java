package dev.pgparity.cli.render;

import dev.pgparity.data.RowDelta;
import dev.pgparity.data.TableDifference;
import dev.pgparity.report.Words;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How lookup rows differ, for a person: a line for each table, below it the rows. */
public final class DataText {
    private static final int LONGEST_VALUE = 60;

    private final PrintWriter out;
    private final Paint paint;
    private final int rowsShown;

    /** @param rowsShown of each table */
    public DataText(PrintWriter out, Page page, int rowsShown) {
        this.out = out;
        this.paint = page.paint();
        this.rowsShown = rowsShown;
    }

    /** Those tables that differ; nothing where none does. */
    public void write(List<TableDifference> differences) {
        int width = differences.stream()
                .mapToInt(one -> one.table().name().sql().length())
                .max()
                .orElse(0);
        for (TableDifference difference : differences) {
            String name = difference.table().name().sql();
            out.println("  " + paint.bold(name) + " ".repeat(width - name.length() + 2) + counts(difference));
            if (!difference.notCompared().isEmpty()) {
                out.println("    not compared, only one side has it: "
                        + difference.notCompared().stream()
                                .map(column -> column.sql())
                                .collect(Collectors.joining(", ")));
            }
            difference.rows().stream().limit(rowsShown).forEach(this::row);
            long more = difference.changes()
                    + difference.leftProtected()
                    - Math.min(rowsShown, difference.rows().size());
            if (more > 0) {
                out.println(paint.faint("    … and " + Words.count(more, "row") + " more"));
            }
        }
        out.flush();
    }

    /** In one line: {@code 2 new, 1 changed, 1 goes}. */
    public static String counts(TableDifference difference) {
        List<String> parts = new ArrayList<>();
        add(parts, difference.inserts(), "new");
        add(parts, difference.updates(), "changed");
        add(parts, difference.deletes(), difference.deletes() == 1 ? "goes" : "go");
        add(
                parts,
                difference.leftProtected(),
                "protected, left as " + (difference.leftProtected() == 1 ? "it is" : "they are"));
        String counted = parts.isEmpty() ? "the same" : String.join(", ", parts);
        return difference.newTable() ? counted + " (a new table)" : counted;
    }

    private static void add(List<String> parts, long count, String word) {
        if (count > 0) {
            parts.add(Words.grouped(count) + " " + word);
        }
    }

    private void row(RowDelta row) {
        String key = row.key().stream()
                .map(one -> one.column() + " " + value(one.after()))
                .collect(Collectors.joining(", "));
        out.println("    "
                + switch (row.action()) {
                    case INSERT -> paint.green("+ " + key) + values(row);
                    case UPDATE -> paint.yellow("~ " + key) + changes(row);
                    case DELETE -> paint.red("- " + key);
                    case LEAVE_PROTECTED -> paint.faint("= " + key + "  protected");
                });
    }

    private static String values(RowDelta row) {
        return row.changes().stream()
                .map(change -> change.column() + " " + value(change.after()))
                .collect(Collectors.joining(", ", row.changes().isEmpty() ? "" : "   ", ""));
    }

    private static String changes(RowDelta row) {
        return row.changes().stream()
                .map(change -> change.column() + " " + value(change.before()) + " → " + value(change.after()))
                .collect(Collectors.joining(", ", "   ", ""));
    }

    private static String value(@Nullable String value) {
        if (value == null) {
            return "NULL";
        }
        String line = Words.line(value);
        return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE - 1) + "…";
    }
}
