package dev.pgparity.plan.rule.routine;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Operator;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Operators. Each of a pair of commutators names the other; PostgreSQL makes a shell of the one that is not there yet.
 *
 * <pre>CREATE OPERATOR s.=== (FUNCTION = s.eq, LEFTARG = s.t, RIGHTARG = s.t, COMMUTATOR = OPERATOR(s.===), MERGES);</pre>
 */
public final class OperatorRule implements ObjectRule<Operator> {
    @Override
    public Class<Operator> type() {
        return Operator.class;
    }

    @Override
    public List<Step> create(Operator wanted, PlanContext context) {
        List<SqlText> items = new ArrayList<>();
        items.add(SqlText.of("FUNCTION = {}", wanted.function()));
        add(items, SqlText.of("LEFTARG"), wanted.left());
        add(items, SqlText.of("RIGHTARG"), wanted.right());
        add(items, SqlText.of("COMMUTATOR"), wanted.commutator());
        add(items, SqlText.of("NEGATOR"), wanted.negator());
        add(items, SqlText.of("RESTRICT"), wanted.restrict());
        add(items, SqlText.of("JOIN"), wanted.join());
        if (wanted.merges()) {
            items.add(SqlText.of("MERGES"));
        }
        if (wanted.hashes()) {
            items.add(SqlText.of("HASHES"));
        }
        return List.of(Step.create(wanted)
                .summary("create operator " + wanted.id().path())
                .sql(
                        "CREATE OPERATOR {}.{} (\n    {}\n)",
                        wanted.id().name().schema(),
                        SqlText.fromServer(wanted.id().name().name().value()),
                        SqlText.join(",\n    ", items))
                .build());
    }

    private static void add(List<SqlText> items, SqlText keyword, @Nullable SqlText value) {
        if (value != null) {
            items.add(SqlText.of("{} = {}", keyword, value));
        }
    }

    private static SqlText orNone(@Nullable SqlText function) {
        return function == null ? SqlText.of("NONE") : function;
    }

    /** From 17 on a link that is missing can be set; none can be taken away or exchanged. */
    private static boolean linkable(@Nullable SqlText present, @Nullable SqlText wanted, PlanContext context) {
        return Objects.equals(present, wanted) || (present == null && since17(context));
    }

    private static boolean since17(PlanContext context) {
        return context.target().version().major() >= 17;
    }

    /** The drop takes the link out of the operator on the other side too, which the plan then finds changed. */
    private static List<ObjectId> leavingCommutators(Operator present, PlanContext context) {
        return context.target().objects().values().stream()
                .filter(Operator.class::isInstance)
                .map(Operator.class::cast)
                .filter(other -> other.commutator() != null
                        && Objects.equals(other.left(), present.right())
                        && Objects.equals(other.right(), present.left())
                        && context.drops(other.id())
                        && !context.creates(other.id()))
                .map(other -> (ObjectId) other.id())
                .toList();
    }

    @Override
    public List<Step> drop(Operator present, PlanContext context) {
        StepBuilder step = Step.drop(present);
        if (context.creates(present.id())) {
            leavingCommutators(present, context).forEach(step::awaits);
        }
        return List.of(step.summary("drop operator " + present.id().path())
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release may still use it")
                .sql("DROP {}", References.reference(present.id(), context.target()))
                .build());
    }

    @Override
    public Alteration alter(Operator present, Operator wanted, PlanContext context) {
        boolean fixed = present.function().equals(wanted.function())
                && linkable(present.commutator(), wanted.commutator(), context)
                && linkable(present.negator(), wanted.negator(), context)
                && (present.merges() == wanted.merges() || (wanted.merges() && since17(context)))
                && (present.hashes() == wanted.hashes() || (wanted.hashes() && since17(context)));
        if (!fixed) {
            return new Alteration.Rebuild("an operator's function and its kin cannot be altered");
        }
        List<SqlText> items = new ArrayList<>();
        if (!Objects.equals(present.restrict(), wanted.restrict())) {
            items.add(SqlText.of("RESTRICT = {}", orNone(wanted.restrict())));
        }
        if (!Objects.equals(present.join(), wanted.join())) {
            items.add(SqlText.of("JOIN = {}", orNone(wanted.join())));
        }
        if (!Objects.equals(present.commutator(), wanted.commutator())) {
            add(items, SqlText.of("COMMUTATOR"), wanted.commutator());
        }
        if (!Objects.equals(present.negator(), wanted.negator())) {
            add(items, SqlText.of("NEGATOR"), wanted.negator());
        }
        if (present.merges() != wanted.merges()) {
            items.add(SqlText.of("MERGES"));
        }
        if (present.hashes() != wanted.hashes()) {
            items.add(SqlText.of("HASHES"));
        }
        return Alteration.inPlace(Step.alter(wanted)
                .summary("alter operator " + wanted.id().path())
                .sql("ALTER OPERATOR {} SET ({})", References.name(wanted.id()), SqlText.join(", ", items))
                .build());
    }
}
