package dev.pgparity.plan.rule.type;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.EnumType;
import dev.pgparity.catalog.object.Function;
import dev.pgparity.plan.Action;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.Transactionality;
import dev.pgparity.plan.rule.column.TypeDefinitions;
import dev.pgparity.plan.rule.column.TypeSwap;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlLiteral;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Enums. Values are added in place; removing or reordering them replaces the type under its columns.
 *
 * <pre>ALTER TYPE s.mood ADD VALUE 'calm' BEFORE 'happy';</pre>
 */
public final class EnumTypeRule implements ObjectRule<EnumType> {
    @Override
    public Class<EnumType> type() {
        return EnumType.class;
    }

    @Override
    public List<Step> create(EnumType wanted, PlanContext context) {
        StepBuilder step =
                Step.create(wanted).summary("create enum " + wanted.id().name());
        TypeDefinitions.of(wanted, context).forEach(step::sql);
        return List.of(step.build());
    }

    @Override
    public List<Step> drop(EnumType present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("drop enum " + present.id().name())
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release may still name it")
                .sql("DROP TYPE {}", present.id().name())
                .build());
    }

    @Override
    public Alteration alter(EnumType present, EnumType wanted, PlanContext context) {
        return TypeSwap.needed(present, context)
                ? TypeSwap.alteration(wanted, context)
                : Alteration.inPlace(addValues(present, wanted, context));
    }

    private static Step addValues(EnumType present, EnumType wanted, PlanContext context) {
        StepBuilder step =
                Step.alter(wanted).summary("add values to enum " + wanted.id().name());
        List<String> labels = new ArrayList<>(present.labels());
        List<SqlLiteral> added = new ArrayList<>();
        for (int i = 0; i < wanted.labels().size(); i++) {
            SqlLiteral label = new SqlLiteral(wanted.labels().get(i));
            if (labels.contains(label.value())) {
                continue;
            }
            if (i == labels.size()) {
                step.sql("ALTER TYPE {} ADD VALUE {}", wanted.id().name(), label);
            } else {
                step.sql(
                        "ALTER TYPE {} ADD VALUE {} BEFORE {}",
                        wanted.id().name(),
                        label,
                        new SqlLiteral(labels.get(i)));
            }
            labels.add(i, label.value());
            added.add(label);
        }
        if (added.stream().anyMatch(label -> used(label, wanted, context))) {
            step.transactionality(Transactionality.COMMIT_BEFORE_USE);
        }
        return step.hazard(HazardKind.IRREVERSIBLE, wanted.id(), "a value of an enum cannot be taken back")
                .build();
    }

    /**
     * An expression that is evaluated or stored names the new value, which PostgreSQL allows only after COMMIT. Whatever
     * names it is new or changed, because before there was no such value.
     */
    private static boolean used(SqlLiteral label, EnumType type, PlanContext context) {
        return context.source().dependencies().on(type.id()).stream()
                        .map(use -> context.source().find(use.dependent()))
                        .anyMatch(user -> user != null && names(user, label))
                || context.settings().fill().values().stream().anyMatch(fill -> fill.contains(label.sql()))
                || context.settings().using().values().stream().anyMatch(using -> using.contains(label.sql()));
    }

    private static boolean names(CatalogObject user, SqlLiteral label) {
        boolean late = user instanceof Function function
                && !function.definition().sql().contains("BEGIN ATOMIC")
                && !function.parameters().toString().contains(label.sql());
        return !late && user.toString().contains(label.sql());
    }

    @Override
    public Step rename(EnumType present, EnumType wanted) {
        return Step.rename(present, wanted)
                .phase(Phase.CONTRACT)
                .summary("rename type " + present.id().name() + " to "
                        + wanted.id().name().name())
                .lock(wanted.id(), LockMode.ACCESS_EXCLUSIVE)
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release knows the old name")
                .sql(
                        "ALTER TYPE {} RENAME TO {}",
                        present.id().name(),
                        wanted.id().name().name())
                .build();
    }

    @Override
    public Optional<EnumType> withPartRenamed(EnumType present, String part, String to) {
        List<String> labels = new ArrayList<>(present.labels());
        for (int i = 0; i < labels.size(); i++) {
            if (value(present, labels.get(i)).equals(part) && !labels.contains(to)) {
                labels.set(i, to);
                return Optional.of(new EnumType(present.id(), labels));
            }
        }
        boolean landed = labels.contains(to)
                && part.startsWith(
                        Kind.VALUE.label() + ":" + present.id().name().sql() + ".")
                && labels.stream().noneMatch(label -> value(present, label).equals(part));
        return landed ? Optional.of(present) : Optional.empty();
    }

    /** As it is named in a rename: {@code value:public.mood.sad}. */
    private static String value(EnumType type, String label) {
        return new ObjectId.Member(Kind.VALUE, type.id().name(), new Identifier(label)).toString();
    }

    @Override
    public Step renamePart(EnumType present, EnumType renamed) {
        SqlLiteral before = relabelled(present, renamed);
        SqlLiteral after = relabelled(renamed, present);
        return Step.go(renamed.id(), Action.RENAME)
                .puts(renamed)
                .phase(Phase.CONTRACT)
                .summary("rename value " + before.value() + " of enum "
                        + present.id().name() + " to " + after.value())
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release knows the old value")
                .sql("ALTER TYPE {} RENAME VALUE {} TO {}", present.id().name(), before, after)
                .undo(List.of(SqlText.of(
                        "ALTER TYPE {} RENAME VALUE {} TO {}", present.id().name(), after, before)))
                .build();
    }

    /** The one value of an enum that the other has not. */
    private static SqlLiteral relabelled(EnumType of, EnumType other) {
        List<String> own = new ArrayList<>(of.labels());
        own.removeAll(other.labels());
        return new SqlLiteral(own.getFirst());
    }

    @Override
    public SqlText reworded(SqlText text, EnumType present, EnumType renamed) {
        String cast = "::" + present.id().name().sql();
        return SqlText.fromServer(text.sql()
                .replace(
                        relabelled(present, renamed).sql() + cast,
                        relabelled(renamed, present).sql() + cast));
    }

    @Override
    public Set<String> names(EnumType object) {
        return Set.of("type " + object.id().name());
    }
}
