package dev.pgparity.observe;

import dev.pgparity.catalog.TableSize;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.Hazard;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.Plan;
import dev.pgparity.plan.Probe;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.TableLock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan's hazards after the target was asked: with its numbers, and without those that are none here. A column without
 * a value loses no data when it is dropped (and still breaks code that names it).
 *
 * @param plan the plan with the hazards that remain
 * @param answers what was asked and answered, by the hazard as it stands in {@code plan}
 * @param sizes of the target's tables
 */
public record HazardReview(Plan plan, Map<Hazard, ProbeAnswer> answers, TableSizes sizes) {
    public HazardReview {
        answers = Map.copyOf(answers);
    }

    /** Puts questions and answers together. */
    public static HazardReview of(Plan plan, Map<Probe, ProbeAnswer> answers, TableSizes sizes) {
        Map<Hazard, ProbeAnswer> byHazard = new LinkedHashMap<>();
        List<ExecutionGroup> groups = new ArrayList<>();
        for (ExecutionGroup group : plan.groups()) {
            List<Step> steps = group.steps().stream()
                    .map(step -> review(step, answers, sizes, byHazard))
                    .toList();
            groups.add(new ExecutionGroup(group.number(), group.phase(), group.inTransaction(), steps));
        }
        return new HazardReview(
                new Plan(plan.target(), plan.differences(), groups, plan.leftOut(), plan.needs()), byHazard, sizes);
    }

    private static Step review(
            Step step, Map<Probe, ProbeAnswer> answers, TableSizes sizes, Map<Hazard, ProbeAnswer> byHazard) {
        if (step.hazards().isEmpty()) {
            return step;
        }
        List<Hazard> hazards = new ArrayList<>();
        for (Hazard hazard : step.hazards()) {
            ProbeAnswer answer = answer(hazard, step, answers);
            if (answer instanceof ProbeAnswer.NotReal) {
                continue;
            }
            Hazard told = new Hazard(hazard.kind(), hazard.object(), why(hazard, step, answer, sizes));
            hazards.add(told);
            if (answer != null) {
                byHazard.put(told, answer);
            }
        }
        return step.toBuilder().hazards(hazards).build();
    }

    private static @Nullable ProbeAnswer answer(Hazard hazard, Step step, Map<Probe, ProbeAnswer> answers) {
        for (Probe probe : step.probes()) {
            if (probe.kind() == hazard.kind() && probe.object().equals(hazard.object())) {
                return answers.get(probe);
            }
        }
        return null;
    }

    private static String why(Hazard hazard, Step step, @Nullable ProbeAnswer answer, TableSizes sizes) {
        return switch (answer) {
            case ProbeAnswer.Real real -> hazard.why() + ": " + real(hazard, real);
            case ProbeAnswer.Unknown(String reason) -> hazard.why() + " (not known: " + reason + ")";
            case ProbeAnswer.NotReal none -> hazard.why();
            case null -> works(hazard.kind()) ? hazard.why() + size(step, sizes) : hazard.why();
        };
    }

    private static String real(Hazard hazard, ProbeAnswer.Real real) {
        String examples = real.examples().isEmpty() ? "" : ", for example " + String.join("; ", real.examples());
        String what = hazard.kind() == HazardKind.DATA_LOSS && hazard.object().kind() == Kind.COLUMN
                ? " with a value"
                : hazard.kind() == HazardKind.MAY_FAIL ? " in the way" : "";
        return real.words() + what + examples;
    }

    private static boolean works(HazardKind kind) {
        return kind == HazardKind.REWRITE || kind == HazardKind.BLOCKS_READS || kind == HazardKind.BLOCKS_WRITES;
    }

    private static String size(Step step, TableSizes sizes) {
        for (TableLock lock : step.locks()) {
            TableSize size = sizes.of(lock.relation(), step.scanned());
            if (size != null) {
                return " (" + lock.relation().path() + ": " + TableSizes.words(size) + ")";
            }
        }
        return "";
    }
}
