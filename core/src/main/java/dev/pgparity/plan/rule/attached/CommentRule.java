package dev.pgparity.plan.rule.attached;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.object.Comment;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.sql.SqlLiteral;
import dev.pgparity.sql.SqlText;
import java.util.List;

/** {@code COMMENT ON … IS '…'}; IS NULL takes it away. */
public final class CommentRule implements ObjectRule<Comment> {
    @Override
    public Class<Comment> type() {
        return Comment.class;
    }

    @Override
    public List<Step> create(Comment wanted, PlanContext context) {
        return List.of(set(Step.create(wanted), wanted, context.source()));
    }

    private static Step set(StepBuilder step, Comment wanted, Catalog catalog) {
        SqlText on = References.reference(wanted.id().on(), catalog);
        return step.summary("comment on " + wanted.id().on())
                .sql("COMMENT ON {} IS {}", on, new SqlLiteral(wanted.text()))
                .build();
    }

    @Override
    public List<Step> drop(Comment present, PlanContext context) {
        return List.of(Step.drop(present)
                .phase(Phase.EXPAND)
                .summary("remove the comment on " + present.id().on())
                .sql("COMMENT ON {} IS NULL", References.reference(present.id().on(), context.target()))
                .build());
    }

    @Override
    public Alteration alter(Comment present, Comment wanted, PlanContext context) {
        return Alteration.inPlace(set(Step.alter(wanted), wanted, context.source()));
    }
}
