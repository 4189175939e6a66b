package dev.pgparity.proposal;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Column;
import dev.pgparity.catalog.object.EnumType;
import dev.pgparity.compare.Comparison;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.diff.Difference;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.plan.Allowances;
import dev.pgparity.plan.Hazard;
import dev.pgparity.plan.Plan;
import dev.pgparity.plan.PlanSettings;
import dev.pgparity.problem.NearMiss;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.promote.history.PromotionHistory;
import dev.pgparity.sql.Identifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was typed about single objects. Each must have an effect on the plan: a misspelt name must not look like a choice
 * that was heard. Entries of the configuration may outlive their plan and are not here.
 *
 * @param allow the values of {@code --allow}
 * @param renames new bare name by old object name
 * @param using expression by column name
 * @param fill expression by column name
 */
public record TypedChoices(
        List<String> allow, Map<String, String> renames, Map<String, String> using, Map<String, String> fill) {
    /** Nothing was typed. */
    public static final TypedChoices NONE = new TypedChoices(List.of(), Map.of(), Map.of(), Map.of());

    private static final ProblemCode UNMATCHED = new ProblemCode("usage.matches-nothing");

    public TypedChoices {
        allow = List.copyOf(allow);
        renames = Map.copyOf(renames);
        using = Map.copyOf(using);
        fill = Map.copyOf(fill);
    }

    private boolean isEmpty() {
        return allow.isEmpty() && renames.isEmpty() && using.isEmpty() && fill.isEmpty();
    }

    /**
     * Throws a usage problem for what has no effect on the plan towards the source. It is not thrown where nothing
     * differs, nor where the last promotion was cut off: the same command again finds part of its work done.
     *
     * @param settings the plan's, these choices among them
     */
    public void require(Comparison comparison, PlanSettings settings) {
        if (isEmpty() || comparison.differences().inParity()) {
            return;
        }
        Optional<Problem> unmatched = unmatched(comparison, settings);
        if (unmatched.isPresent() && !wasCutOff(comparison.target().origin())) {
            throw unmatched.get();
        }
    }

    /** Throws a usage problem for an allowed hazard that a saved plan does not have. */
    public void require(Stream<Hazard> hazards) {
        allowance(hazards.toList()).ifPresent(problem -> {
            throw problem;
        });
    }

    private Optional<Problem> unmatched(Comparison comparison, PlanSettings settings) {
        Plan plan;
        try {
            plan = Proposals.plan(comparison, settings);
        } catch (Problem impossible) {
            return renames.isEmpty() ? Optional.empty() : Optional.of(notARename(comparison, settings, impossible));
        }
        Optional<Problem> allowance =
                allowance(plan.steps().flatMap(step -> step.hazards().stream()).toList());
        if (allowance.isPresent()) {
            return allowance;
        }
        for (String name : sorted(renames)) {
            boolean done = names(comparison.source().catalog())
                    .filter(id -> isRenamed(id, name, renames.getOrDefault(name, "")))
                    .anyMatch(id -> names(comparison.target().catalog()).anyMatch(id::equals));
            if (!done && isIdle(plan, comparison, settings, "renames", name)) {
                return Optional.of(unknown(
                        "--rename", name, "it names nothing to rename", removed(comparison, name), "removed objects"));
            }
        }
        for (String name : sorted(using)) {
            if (isIdle(plan, comparison, settings, "using", name)
                    && !retyped(comparison).contains(name)) {
                return Optional.of(unknown(
                        "--using",
                        name,
                        "no column of this name changes its type",
                        retyped(comparison),
                        "columns that change their type"));
            }
        }
        for (String name : sorted(fill)) {
            if (isIdle(plan, comparison, settings, "fill", name)) {
                return Optional.of(noFill(comparison, name));
            }
        }
        return Optional.empty();
    }

    private Optional<Problem> allowance(List<Hazard> hazards) {
        for (String text : allow) {
            Allowances.Named named = Allowances.of(List.of(text)).named().getFirst();
            Predicate<Hazard> covered = hazard -> named.kind() == hazard.kind()
                    && named.objects().matches(hazard.object().toString());
            if (hazards.stream().noneMatch(covered)) {
                List<String> known = hazards.stream().map(Hazard::allowance).toList();
                List<String> alike = known.stream()
                        .filter(one -> one.startsWith(named.kind().label() + ':'))
                        .toList();
                return Optional.of(unknown(
                        "--allow",
                        text,
                        "the plan has no such hazard",
                        NearMiss.of(text, known).isEmpty() && !alike.isEmpty() ? alike : known,
                        "hazards of the plan"));
            }
        }
        return Optional.empty();
    }

    /** The names make the plan impossible; without them there is one. */
    private Problem notARename(Comparison comparison, PlanSettings settings, Problem impossible) {
        try {
            Proposals.plan(comparison, without(settings, renames.keySet()::contains, "renames"));
        } catch (Problem anyway) {
            return impossible;
        }
        Problem.Builder problem =
                Problem.usage(UNMATCHED, "--rename: " + impossible.message()).causedBy(impossible);
        renames.forEach((name, to) -> problem.next(NearMiss.advice(
                to,
                comparison.differences().all().stream()
                        .filter(Difference.Added.class::isInstance)
                        .map(one -> lastName(one.id().toString()))
                        .toList(),
                "new names")));
        return problem.build();
    }

    private Problem noFill(Comparison comparison, String name) {
        List<String> columns = comparison.differences().all().stream()
                .filter(one -> one instanceof Difference.Added(Column column) && column.notNull())
                .map(one -> one.id().toString())
                .toList();
        Optional<String> present = comparison.target().catalog().ids().stream()
                .map(Object::toString)
                .filter(name::equals)
                .findFirst();
        if (present.isEmpty()) {
            return unknown("--fill", name, "no new NOT NULL column has this name", columns, "new NOT NULL columns");
        }
        String column = name.substring(name.indexOf(':') + 1);
        return Problem.usage(
                        UNMATCHED,
                        "--fill " + column + " has no effect: the column exists in "
                                + comparison.target().origin().name() + ", and --fill is for new NOT NULL columns.")
                .next("Fill its nulls first: UPDATE " + column.substring(0, column.lastIndexOf('.')) + " SET "
                        + column.substring(column.lastIndexOf('.') + 1) + " = … WHERE "
                        + column.substring(column.lastIndexOf('.') + 1) + " IS NULL")
                .build();
    }

    /** Whether the plan is the same without it. */
    private static boolean isIdle(Plan plan, Comparison comparison, PlanSettings settings, String which, String name) {
        return plan.groups()
                .equals(Proposals.plan(comparison, without(settings, name::equals, which))
                        .groups());
    }

    private static PlanSettings without(PlanSettings settings, Predicate<String> names, String which) {
        UnaryOperator<Map<String, String>> less = all -> {
            Map<String, String> kept = new HashMap<>(all);
            kept.keySet().removeIf(names);
            return kept;
        };
        return new PlanSettings(
                which.equals("using") ? less.apply(settings.using()) : settings.using(),
                which.equals("fill") ? less.apply(settings.fill()) : settings.fill(),
                which.equals("renames") ? less.apply(settings.renames()) : settings.renames(),
                settings.online(),
                settings.onlineAboveRows());
    }

    private static boolean isRenamed(String id, String before, String to) {
        int dot = Math.max(before.lastIndexOf('.'), before.indexOf(':'));
        return id.equals(before.substring(0, dot + 1) + to);
    }

    private static String lastName(String id) {
        return id.substring(Math.max(id.lastIndexOf('.'), id.indexOf(':')) + 1);
    }

    private static List<String> removed(Comparison comparison, String name) {
        String kind = name.substring(0, name.indexOf(':') + 1);
        Set<String> wanted = names(comparison.source().catalog()).collect(Collectors.toSet());
        return names(comparison.target().catalog())
                .filter(id -> id.startsWith(kind) && !wanted.contains(id))
                .toList();
    }

    /** Of all objects, and of the values of enums. */
    private static Stream<String> names(Catalog catalog) {
        return catalog.objects().values().stream()
                .flatMap(object -> object instanceof EnumType type
                        ? Stream.concat(
                                Stream.of(type.id().toString()),
                                type.labels().stream()
                                        .map(label -> new ObjectId.Member(
                                                        Kind.VALUE, type.id().name(), new Identifier(label))
                                                .toString()))
                        : Stream.of(object.id().toString()));
    }

    private static List<String> retyped(Comparison comparison) {
        return comparison.differences().all().stream()
                .filter(one -> one instanceof Difference.Altered(Column before, Column after)
                        && !before.type().equals(after.type()))
                .map(one -> one.id().toString())
                .toList();
    }

    private static List<String> sorted(Map<String, String> typed) {
        return new ArrayList<>(typed.keySet()).stream().sorted().toList();
    }

    private static Problem unknown(String option, String name, String why, List<String> candidates, String what) {
        return Problem.usage(UNMATCHED, option + " " + name + " has no effect: " + why + ".")
                .next(NearMiss.advice(name, candidates, what))
                .build();
    }

    private static boolean wasCutOff(SchemaOrigin target) {
        if (!(target instanceof SchemaOrigin.Server server)) {
            return false;
        }
        try (ServerConnection connection = Connections.open(server.target(), Session.reading())) {
            return PromotionHistory.lastWasCutOff(connection.jdbc());
        } catch (SQLException e) {
            return false; // whoever promotes next hears of it
        }
    }
}
