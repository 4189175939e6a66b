package dev.pgparity.cases;

import dev.pgparity.diff.Difference;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.Plan;
import dev.pgparity.plan.Step;
import java.util.stream.Collectors;

/** A plan as the golden files hold it: what differs, then the steps with phase, locks, hazards and statements. */
final class PlanText {
    private PlanText() {}

    static String of(Plan plan) {
        StringBuilder text = new StringBuilder();
        plan.differences()
                .all()
                .forEach(difference ->
                        text.append("-- ").append(line(difference)).append('\n'));
        for (ExecutionGroup group : plan.groups()) {
            text.append('\n').append(group.inTransaction() ? "BEGIN;\n" : "-- outside a transaction\n");
            group.steps().forEach(step -> append(text, step));
            text.append(group.inTransaction() ? "COMMIT;\n" : "");
        }
        return text.toString();
    }

    private static String line(Difference difference) {
        return switch (difference) {
            case Difference.Added added -> "missing " + added.id();
            case Difference.Removed removed -> "extra " + removed.id();
            case Difference.Altered altered -> "changed " + altered.id();
        };
    }

    private static void append(StringBuilder text, Step step) {
        text.append("-- ").append(step.phase().name().toLowerCase(java.util.Locale.ROOT));
        step.locks()
                .forEach(lock -> text.append("; ")
                        .append(lock.mode().toString().replace('_', ' '))
                        .append(" on ")
                        .append(lock.relation().path()));
        String hazards = step.hazards().stream()
                .map(hazard -> hazard.kind().label())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        text.append(hazards.isEmpty() ? "" : "; " + hazards).append('\n');
        step.sql().forEach(sql -> text.append(sql.sql()).append(";\n"));
    }
}
