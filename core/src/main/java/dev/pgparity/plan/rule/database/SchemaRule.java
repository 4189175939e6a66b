package dev.pgparity.plan.rule.database;

import dev.pgparity.catalog.object.Schema;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import java.util.List;

/** {@code CREATE SCHEMA s}; there is nothing to alter but owner, grants and comment, which are objects themselves. */
public final class SchemaRule implements ObjectRule<Schema> {
    @Override
    public Class<Schema> type() {
        return Schema.class;
    }

    @Override
    public List<Step> create(Schema wanted, PlanContext context) {
        return List.of(Step.create(wanted)
                .summary("create schema " + wanted.id().name())
                .sql("CREATE SCHEMA {}", wanted.id().name())
                .build());
    }

    @Override
    public List<Step> drop(Schema present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("drop schema " + present.id().name())
                .sql("DROP SCHEMA {}", present.id().name())
                .build());
    }

    @Override
    public Alteration alter(Schema present, Schema wanted, PlanContext context) {
        return Alteration.inPlace();
    }
}
