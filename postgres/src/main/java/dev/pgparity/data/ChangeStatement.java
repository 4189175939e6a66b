package dev.pgparity.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All changes of all tables as one statement: foreign keys are then looked at when all of it is done, whatever refers to
 * what. Within it deletions come first, then changes, then new rows, so that a unique value that one row gives up is free
 * for another.
 */
final class ChangeStatement {
    private final List<String> deletions = new ArrayList<>();
    private final List<String> updates = new ArrayList<>();
    private final List<String> insertions = new ArrayList<>();

    /**
     * The changes of one table, each a statement that ends with its condition.
     *
     * @param update null where rows have nothing but their keys
     * @param insert null where no row comes
     */
    void add(String delete, @Nullable String update, @Nullable String insert) {
        String number = Integer.toString(deletions.size());
        deletions.add("d" + number + " AS (" + delete + " RETURNING 1)");
        if (update != null) {
            updates.add("u" + number + " AS (" + update + " AND " + done("deleted") + " RETURNING 1)");
        }
        if (insert != null) {
            insertions.add("i" + number + " AS (" + insert + " AND " + done("updated") + " RETURNING 1)");
        }
    }

    boolean isEmpty() {
        return deletions.isEmpty();
    }

    String sql() {
        List<String> parts = new ArrayList<>(deletions);
        // whoever counts what another part returns waits until that part is done
        parts.add("deleted AS MATERIALIZED (" + counted(names(deletions)) + ")");
        parts.addAll(updates);
        parts.add("updated AS MATERIALIZED (" + counted(and(names(updates), "deleted")) + ")");
        parts.addAll(insertions);
        return "WITH " + String.join(", ", parts) + " " + counted(and(names(insertions), "updated"));
    }

    private static List<String> names(List<String> parts) {
        return parts.stream().map(part -> part.substring(0, part.indexOf(' '))).toList();
    }

    private static List<String> and(List<String> names, String more) {
        List<String> all = new ArrayList<>(names);
        all.add(more);
        return all;
    }

    private static String counted(List<String> parts) {
        return parts.stream()
                .map(part -> "SELECT 1 AS one FROM " + part)
                .collect(Collectors.joining(" UNION ALL ", "SELECT pg_catalog.count(*) AS n FROM (", ") AS every"));
    }

    private static String done(String part) {
        return "(SELECT n FROM " + part + ") >= 0";
    }
}
