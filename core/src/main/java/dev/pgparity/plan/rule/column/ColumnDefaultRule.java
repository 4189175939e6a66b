package dev.pgparity.plan.rule.column;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.ColumnDefault;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.sql.SqlText;
import java.util.List;
import java.util.Objects;

/**
 * Defaults of existing columns; {@code ONLY} because every child has a default of its own.
 *
 * <pre>ALTER TABLE ONLY s.t ALTER COLUMN c SET DEFAULT …;</pre>
 */
public final class ColumnDefaultRule implements ObjectRule<ColumnDefault> {
    @Override
    public Class<ColumnDefault> type() {
        return ColumnDefault.class;
    }

    @Override
    public List<Step> create(ColumnDefault wanted, PlanContext context) {
        return List.of(set(Step.create(wanted), wanted, relation(wanted, context.source())));
    }

    private static ObjectId relation(ColumnDefault value, dev.pgparity.catalog.Catalog catalog) {
        CatalogObject column = catalog.find(value.column());
        ObjectId parent = column == null ? null : column.parent();
        // a view's columns are no objects: the default hangs on the view itself
        return parent == null ? value.column() : parent;
    }

    private static Step set(StepBuilder step, ColumnDefault wanted, ObjectId relation) {
        return step.summary("set default of " + References.name(wanted.id()))
                .sql(
                        "ALTER {} {} ALTER COLUMN {} SET DEFAULT {}",
                        keyword(relation),
                        References.relation(wanted.id()),
                        References.member(wanted.id()),
                        wanted.expression())
                .lock(relation, LockMode.ACCESS_EXCLUSIVE)
                .build();
    }

    private static SqlText keyword(ObjectId relation) {
        return relation.kind() == Kind.TABLE ? SqlText.of("TABLE ONLY") : References.keyword(relation.kind());
    }

    @Override
    public List<Step> drop(ColumnDefault present, PlanContext context) {
        ObjectId relation = Objects.requireNonNull(relation(present, context.target()));
        return List.of(Step.drop(present)
                .summary("drop default of " + References.name(present.id()))
                .phase(Phase.EXPAND)
                .sql(
                        "ALTER {} {} ALTER COLUMN {} DROP DEFAULT",
                        keyword(relation),
                        References.relation(present.id()),
                        References.member(present.id()))
                .lock(relation, LockMode.ACCESS_EXCLUSIVE)
                .build());
    }

    @Override
    public Alteration alter(ColumnDefault present, ColumnDefault wanted, PlanContext context) {
        return Alteration.inPlace(set(Step.alter(wanted), wanted, relation(wanted, context.source())));
    }
}
