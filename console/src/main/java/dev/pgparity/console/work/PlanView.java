package dev.pgparity.console.work;

import java.util.List;

/**
 * What a promotion would do, as it is put before a person and kept: everything in words, with the SQL.
 *
 * @param headline {@code 5 steps; 2 lookup rows}
 * @param refusal why it would not run; empty where it would
 * @param unchecked manual checks that somebody has to tick
 * @param migrations titles of migrations that would run; then there are no steps
 * @param drift how many differences no migration makes; they stay unless drift is included
 * @param backup whether the target is backed up, and this tried on the copy, before anything runs
 */
public record PlanView(
        String headline,
        String refusal,
        List<StepView> steps,
        List<StepView> waiting,
        List<RowsView> rows,
        List<FindingView> findings,
        List<String> unchecked,
        List<String> migrations,
        long drift,
        boolean backup,
        String targetFingerprint,
        String expectedFingerprint) {
    public PlanView {
        steps = List.copyOf(steps);
        waiting = List.copyOf(waiting);
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
        unchecked = List.copyOf(unchecked);
        migrations = List.copyOf(migrations);
    }

    /** One step. */
    public record StepView(
            int number, String summary, String phase, String lock, String sql, List<HazardView> hazards) {
        public StepView {
            hazards = List.copyOf(hazards);
        }
    }

    /**
     * A hazard.
     *
     * @param name what is accepted: {@code data-loss:column:public.users.nick}
     * @param refused it keeps the plan from running
     * @param allowable somebody may accept it
     */
    public record HazardView(String kind, String why, String name, boolean refused, boolean allowable) {}

    /** The lookup rows of one table. */
    public record RowsView(String table, long inserts, long updates, long deletes, List<RowView> rows) {
        public RowsView {
            rows = List.copyOf(rows);
        }
    }

    /** One lookup row. */
    public record RowView(String action, String key, String changes) {}

    /** What the preflight found. */
    public record FindingView(String weight, String what, String next) {}

    /** Hazards that somebody may accept and nobody has. */
    public List<HazardView> toAccept() {
        return steps.stream()
                .flatMap(step -> step.hazards().stream())
                .filter(hazard -> hazard.refused() && hazard.allowable())
                .distinct()
                .toList();
    }
}
