package dev.pgparity.cli.schema;

import dev.pgparity.lint.Finding;
import dev.pgparity.problem.Where;
import dev.pgparity.rehearse.Observation;
import dev.pgparity.rehearse.RehearsedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the grammar and the rehearsal do not say the same. */
record Disagreement(Where.InText where, String what) {
    private static final Set<String> DROPS = Set.of(
            "drop-table",
            "drop-column",
            "drop-object",
            "drop-schema",
            "drop-index",
            "drop-constraint",
            "drop-policy",
            "drop-cascade");
    private static final Set<String> REWRITES = Set.of(
            "add-column-rewrite",
            "change-column-type",
            "widen-column-type",
            "set-logged",
            "vacuum-full",
            "truncate",
            "truncate-cascade",
            "refresh-view");
    private static final Set<String> CHANGES = Set.of("delete-rows", "delete-all", "update-rows", "update-all");

    /** As {@code --target} would find it, whatever somebody allowed: a reason does not make a rule blind. */
    static String unsuppressed(String sql) {
        return sql.replace("pgparity:allow", "pgparity-allow");
    }

    static List<Disagreement> of(RehearsedFile file, List<Finding> findings) {
        List<Disagreement> found = new ArrayList<>();
        List<Observation> seen = file.observations();
        for (int i = 0; i < seen.size(); i++) {
            Where.InText from = seen.get(i).where();
            List<String> rules =
                    rulesBetween(from, i + 1 < seen.size() ? seen.get(i + 1).where() : null, findings);
            compare(seen.get(i), rules, from, found);
        }
        return found;
    }

    private static List<String> rulesBetween(Where.InText from, Where.@Nullable InText to, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !isBefore(finding, from) && (to == null || isBefore(finding, to)))
                .map(Finding::rule)
                .toList();
    }

    private static boolean isBefore(Finding finding, Where.InText place) {
        return finding.line() < place.line() || (finding.line() == place.line() && finding.column() < place.column());
    }

    private static void compare(Observation seen, List<String> rules, Where.InText where, List<Disagreement> found) {
        if (!seen.dropped().isEmpty() && rules.stream().noneMatch(DROPS::contains)) {
            seen.dropped()
                    .forEach(gone -> found.add(new Disagreement(
                            where, "the grammar did not see that " + gone.type() + " " + gone.name() + " is dropped")));
        }
        if (!seen.rewritten().isEmpty() && rules.stream().noneMatch(REWRITES::contains)) {
            seen.rewritten()
                    .forEach(table -> found.add(
                            new Disagreement(where, "the grammar did not see that " + table + " is written anew")));
        }
        if (seen.rewritten().isEmpty()
                && rules.stream().anyMatch(rule -> REWRITES.contains(rule) && rule.contains("column"))) {
            found.add(new Disagreement(where, "the grammar feared that a table is written anew; here none was"));
        }
        boolean changed = seen.rows().stream().anyMatch(rows -> rows.updated() + rows.deleted() > 0);
        if (changed && rules.stream().noneMatch(CHANGES::contains)) {
            seen.rows().stream()
                    .filter(rows -> rows.updated() + rows.deleted() > 0)
                    .forEach(rows -> found.add(new Disagreement(
                            where, "the grammar did not see that rows of " + rows.table() + " are changed")));
        }
        if (rules.contains("opaque-block")) {
            seen.locks().stream()
                    .filter(lock -> lock.mode().equals("ACCESS EXCLUSIVE"))
                    .forEach(lock -> found.add(new Disagreement(
                            where,
                            "the grammar did not see that readers and writers of " + lock.relation() + " wait")));
        }
    }

    String sentence() {
        return where.source() + ":" + where.line() + "  " + what;
    }
}
