package dev.pgparity.plan.rule.routine;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.object.Function;
import dev.pgparity.catalog.part.Parameter;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.sql.SqlText;
import dev.pgparity.sql.SqlTokens;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Functions and procedures. Where PostgreSQL allows it they are replaced, and keep owner, grants and dependents.
 *
 * <pre>CREATE OR REPLACE FUNCTION s.f(a integer, b integer DEFAULT 0) RETURNS integer …;</pre>
 */
public final class FunctionRule implements ObjectRule<Function> {
    @Override
    public Class<Function> type() {
        return Function.class;
    }

    @Override
    public List<Step> create(Function wanted, PlanContext context) {
        StepBuilder step = Step.create(wanted)
                .summary("create " + wanted.id().kind().words() + " "
                        + wanted.id().path())
                .sql(wanted.definition());
        Function present = context.target().find(wanted.id(), Function.class);
        judge(present != null && trusting(present), present != null && present.leakproof(), wanted, step);
        return List.of(step.build());
    }

    @Override
    public List<Step> drop(Function present, PlanContext context) {
        SqlText signature = present.id().kind() == Kind.PROCEDURE
                ? SqlText.of("{}({})", present.id().name(), SqlText.join(", ", modes(present)))
                : References.name(present.id());
        return List.of(Step.drop(present)
                .summary("drop " + present.id().kind().words() + " "
                        + present.id().path())
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release may still call it")
                .sql("DROP {} {}", References.keyword(present.id().kind()), signature)
                .build());
    }

    /** A procedure can differ from another by what it returns alone, so the modes are said. */
    private static List<SqlText> modes(Function procedure) {
        List<SqlText> items = new ArrayList<>();
        for (Parameter parameter : procedure.parameters()) {
            SqlText mode = switch (parameter.mode()) {
                case 'o' -> SqlText.of("OUT");
                case 'b' -> SqlText.of("INOUT");
                case 'v' -> SqlText.of("VARIADIC");
                default -> SqlText.of("IN");
            };
            items.add(SqlText.of("{} {}", mode, parameter.type()));
        }
        return items;
    }

    @Override
    public Alteration alter(Function present, Function wanted, PlanContext context) {
        if (present.window() != wanted.window()) {
            return new Alteration.Rebuild("an ordinary function cannot become a window function, nor the reverse");
        }
        if (!Objects.equals(present.result(), wanted.result())
                || !outputs(present).equals(outputs(wanted))) {
            return new Alteration.Rebuild("what a function returns cannot be altered");
        }
        if (!callsRemain(inputs(present), inputs(wanted))) {
            return new Alteration.Rebuild("an argument's name or default cannot be taken away");
        }
        StepBuilder step = Step.alter(wanted)
                .summary("replace " + wanted.id().kind().words() + " "
                        + wanted.id().path())
                .sql(wanted.definition());
        judge(trusting(present), present.leakproof(), wanted, step);
        return Alteration.inPlace(step.build());
    }

    /** What comes back, by name and type; default values are no part of it. */
    private static List<Parameter> outputs(Function function) {
        return function.parameters().stream()
                .filter(p -> p.mode() != 'i' && p.mode() != 'v')
                .map(p -> new Parameter(p.mode(), p.name(), p.type(), null))
                .toList();
    }

    private static List<Parameter> inputs(Function function) {
        return function.parameters().stream().filter(Parameter::input).toList();
    }

    /** PostgreSQL lets an argument get a name or a default, or another default, but not lose one. */
    private static boolean callsRemain(List<Parameter> present, List<Parameter> wanted) {
        for (int i = 0; i < present.size(); i++) {
            Parameter before = present.get(i);
            Parameter after = wanted.get(i);
            boolean named = before.name() == null || before.name().equals(after.name());
            boolean defaulted = before.value() == null
                    || (after.value() != null && (before.value().equals(after.value()) || !polymorphic(before)));
            if (!named || !defaulted) {
                return false;
            }
        }
        return true;
    }

    private static boolean polymorphic(Parameter parameter) {
        return parameter.type().sql().startsWith("any")
                || parameter.type().sql().startsWith("\"any\"");
    }

    private static boolean trusting(Function function) {
        return function.securityDefiner() && !function.pinnedSearchPath();
    }

    private static void judge(boolean trusting, boolean leakproof, Function wanted, StepBuilder step) {
        if (trusting(wanted) && !trusting) {
            step.hazard(
                    HazardKind.WEAKENS_SECURITY,
                    wanted.id(),
                    "SECURITY DEFINER without a search_path of its own runs whatever the caller puts before it");
        }
        if (wanted.leakproof() && !leakproof) {
            step.hazard(
                    HazardKind.WEAKENS_SECURITY,
                    wanted.id(),
                    "LEAKPROOF lets it see rows that policies and security barriers hide");
        }
    }

    /**
     * Beside its own signature every call that it takes: with two functions for one call (one has a default for the last
     * argument) PostgreSQL refuses the call as ambiguous, in what the plan builds anew as well.
     */
    @Override
    public Set<String> names(Function object) {
        Set<String> names = new LinkedHashSet<>();
        names.add("routine " + object.id().path());
        StringBuilder call = new StringBuilder("call " + object.id().name() + "(");
        List<Parameter> inputs = inputs(object);
        for (int i = 0; i <= inputs.size(); i++) {
            if (i == inputs.size() || inputs.get(i).value() != null) {
                names.add(call + ")");
            }
            if (i < inputs.size()) {
                call.append(inputs.get(i).type().sql()).append(", ");
            }
        }
        return names;
    }

    @Override
    public Set<String> mentions(Function object) {
        return SqlTokens.words(object.definition());
    }

    @Override
    public Step rename(Function present, Function wanted) {
        return Step.rename(present, wanted)
                .phase(Phase.CONTRACT)
                .summary("rename " + present.id() + " to " + wanted.id().name().name())
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release knows the old name")
                .sql(
                        "ALTER {} {} RENAME TO {}",
                        References.keyword(present.id().kind()),
                        References.name(present.id()),
                        wanted.id().name().name())
                .build();
    }
}
