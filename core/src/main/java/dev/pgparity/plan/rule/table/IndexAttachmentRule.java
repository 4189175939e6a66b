package dev.pgparity.plan.rule.table;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.IndexAttachment;
import dev.pgparity.order.Ordered;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.rule.clause.References;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code ALTER INDEX s.parent_idx ATTACH PARTITION s.child_idx}; there is no way back but a new index. */
public final class IndexAttachmentRule implements ObjectRule<IndexAttachment> {
    @Override
    public Class<IndexAttachment> type() {
        return IndexAttachment.class;
    }

    @Override
    public List<Step> create(IndexAttachment wanted, PlanContext context) {
        return List.of(Step.create(wanted)
                .summary("attach index " + References.indexName(wanted.index()) + " to "
                        + References.indexName(wanted.parentIndex()))
                .sql(
                        "ALTER INDEX {} ATTACH PARTITION {}",
                        References.indexName(wanted.parentIndex()),
                        References.indexName(wanted.index()))
                .build());
    }

    /** It is let go of by dropping the index or the parent's index, or by detaching the partition. */
    @Override
    public List<Step> drop(IndexAttachment present, PlanContext context) {
        return List.of(Step.drop(present)
                .phase(Phase.EXPAND)
                .summary("let go of index " + References.indexName(present.index()))
                .build());
    }

    @Override
    public Alteration alter(IndexAttachment present, IndexAttachment wanted, PlanContext context) {
        return new Alteration.Rebuild("an index cannot be attached elsewhere");
    }

    /** Nothing detaches an index but the detached partition; otherwise the parent's goes, and the partition's with it. */
    @Override
    public Set<ObjectId> takesAlong(IndexAttachment present, PlanContext context) {
        CatalogObject index = context.target().find(present.index());
        boolean detached = index != null
                && index.parent() != null
                && context.drops(new ObjectId.Attached(Kind.PARTITION, index.parent()));
        return detached ? Set.of() : Ordered.of(present.index(), present.parentIndex());
    }

    /** The tables are attached before their indexes are. */
    @Override
    public Set<ObjectId> alsoRequires(IndexAttachment wanted, PlanContext context) {
        Set<ObjectId> needed = new LinkedHashSet<>(Ordered.of(wanted.parentIndex(), wanted.index()));
        var index = context.source().find(wanted.index());
        if (index != null && index.parent() != null) {
            needed.add(new ObjectId.Attached(Kind.PARTITION, index.parent()));
        }
        return needed;
    }
}
