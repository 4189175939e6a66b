package dev.pgparity.plan;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.name.ObjectPattern;
import dev.pgparity.order.Ordered;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which hazards the caller accepts. By default only those that harm nothing when they come true: {@code may-fail}, since
 * what fails is rolled back.
 *
 * @param everything all hazards of all objects ({@code --allow-destructive})
 * @param kinds these hazards of all objects
 * @param named hazards of single objects ({@code --allow HAZARD:OBJECT})
 */
public record Allowances(boolean everything, Set<HazardKind> kinds, List<Named> named) {
    /** Nothing is allowed beyond what is harmless. */
    public static final Allowances NONE = new Allowances(false, Set.of(), List.of());

    /** Everything is allowed. */
    public static final Allowances EVERYTHING = new Allowances(true, Set.of(), List.of());

    private static final ProblemCode INVALID = new ProblemCode("usage.invalid-allowance");

    public Allowances {
        kinds = Ordered.sorted(kinds);
        named = List.copyOf(named);
    }

    /** One hazard of the objects that a pattern selects. */
    public record Named(HazardKind kind, ObjectPattern objects) {
        boolean covers(Hazard hazard) {
            return kind == hazard.kind() && objects.matches(hazard.object().toString());
        }
    }

    /**
     * Reads the values of {@code --allow}, each {@code HAZARD:OBJECT} as a refusal prints it. Throws a usage problem for
     * a text that is none.
     */
    public static Allowances of(Collection<String> texts) {
        List<Named> named = new ArrayList<>();
        for (String text : texts) {
            int colon = text.indexOf(':');
            HazardKind kind = colon < 0
                    ? kind(text).orElse(HazardKind.DATA_LOSS)
                    : kind(text.substring(0, colon))
                            .orElseThrow(
                                    () -> invalid(text, "\"" + text.substring(0, colon) + "\" is not a hazard", ""));
            if (colon < 0) {
                throw invalid(text, "it names no object", "For example " + kind.label() + ":column:public.users.nick");
            }
            try {
                named.add(new Named(kind, ObjectPattern.parse(text.substring(colon + 1))));
            } catch (ObjectPattern.Malformed e) {
                throw invalid(text, String.valueOf(e.getMessage()), "");
            }
        }
        return new Allowances(false, Set.of(), named);
    }

    /** The same, and these hazards of all objects. */
    public Allowances and(Set<HazardKind> more) {
        Set<HazardKind> all = new LinkedHashSet<>(kinds);
        all.addAll(more);
        return new Allowances(everything, all, named);
    }

    /** Whether a hazard of an object is allowed, by its kind or by name. */
    public boolean covers(HazardKind kind, ObjectId object) {
        return everything
                || kinds.contains(kind)
                || named.stream()
                        .anyMatch(one -> one.kind() == kind && one.objects().matches(object.toString()));
    }

    public boolean allows(Hazard hazard) {
        return everything
                || hazard.kind() == HazardKind.MAY_FAIL
                || kinds.contains(hazard.kind())
                || named.stream().anyMatch(n -> n.covers(hazard));
    }

    /** The hazards of a step that keep it from running. */
    public List<Hazard> refused(Step step) {
        return step.hazards().stream().filter(h -> !allows(h)).toList();
    }

    private static Optional<HazardKind> kind(String label) {
        return Arrays.stream(HazardKind.values())
                .filter(k -> k.label().equals(label))
                .findFirst();
    }

    private static Problem invalid(String text, String why, String advice) {
        String hazards =
                Arrays.stream(HazardKind.values()).map(HazardKind::label).collect(Collectors.joining(", "));
        return Problem.usage(INVALID, "--allow " + text + ": " + why + ".")
                .next(advice.isEmpty() ? "It is HAZARD:OBJECT, where HAZARD is one of " + hazards + "." : advice)
                .build();
    }
}
