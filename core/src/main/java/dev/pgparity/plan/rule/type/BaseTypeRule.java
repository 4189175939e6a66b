package dev.pgparity.plan.rule.type;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.BaseType;
import dev.pgparity.catalog.object.Function;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Base types, whose functions are written in C. Each needs the other, so a shell of the type comes first.
 *
 * <pre>
 * CREATE TYPE s.t;
 * CREATE FUNCTION s.t_in(cstring) RETURNS s.t …;
 * CREATE TYPE s.t (INPUT = s.t_in, OUTPUT = s.t_out, …);
 * ALTER TYPE s.t SET (RECEIVE = s.t_recv);
 * </pre>
 */
public final class BaseTypeRule implements ObjectRule<BaseType> {
    @Override
    public Class<BaseType> type() {
        return BaseType.class;
    }

    @Override
    public List<Step> create(BaseType wanted, PlanContext context) {
        StepBuilder step =
                Step.create(wanted).summary("create type " + wanted.id().name());
        step.sql("CREATE TYPE {}", wanted.id().name());
        for (ObjectId.Routine id : wanted.circle()) {
            Function function = context.source().find(id, Function.class);
            if (function != null) {
                step.sql(function.definition()).puts(function);
            }
        }
        List<SqlText> items = new ArrayList<>(items(wanted.fixed()));
        items.addAll(items(wanted.settable()));
        return List.of(step.sql("CREATE TYPE {} (\n    {}\n)", wanted.id().name(), SqlText.join(",\n    ", items))
                .build());
    }

    private static List<SqlText> items(Map<String, SqlText> values) {
        List<SqlText> items = new ArrayList<>();
        values.forEach((name, value) -> items.add(SqlText.of("{} = {}", SqlText.fromServer(name), value)));
        return items;
    }

    /** CASCADE takes the functions of the circle along; everything else was dropped before. */
    @Override
    public List<Step> drop(BaseType present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("drop type " + present.id().name())
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release may still name it")
                .sql("DROP TYPE {} CASCADE", present.id().name())
                .build());
    }

    @Override
    public Alteration alter(BaseType present, BaseType wanted, PlanContext context) {
        SqlText plain = SqlText.of("plain");
        boolean storable = Objects.equals(
                        present.settable().get("STORAGE"), wanted.settable().get("STORAGE"))
                || (!plain.equals(present.settable().get("STORAGE"))
                        && !plain.equals(wanted.settable().get("STORAGE")));
        if (!present.fixed().equals(wanted.fixed()) || !storable) {
            return new Alteration.Rebuild("how a base type is stored cannot be altered");
        }
        Map<String, SqlText> changed = new TreeMap<>(wanted.settable());
        changed.entrySet().removeAll(present.settable().entrySet());
        for (String gone : present.settable().keySet()) {
            if (!wanted.settable().containsKey(gone)) {
                changed.put(gone, SqlText.of("NONE"));
            }
        }
        StepBuilder step =
                Step.alter(wanted).summary("alter type " + wanted.id().name());
        if (!changed.isEmpty()) {
            step.sql("ALTER TYPE {} SET ({})", wanted.id().name(), SqlText.join(", ", items(changed)));
        }
        return Alteration.inPlace(step.build());
    }

    @Override
    public Set<String> names(BaseType object) {
        return Set.of("type " + object.id().name());
    }
}
