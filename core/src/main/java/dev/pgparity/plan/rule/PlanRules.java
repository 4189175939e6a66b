package dev.pgparity.plan.rule;

import dev.pgparity.plan.RuleBook;
import java.util.List;

/** The one ordered list of rules: where the dependencies leave it open, objects are created in this order. */
public final class PlanRules {
    private PlanRules() {}

    public static RuleBook all() {
        return new RuleBook(List.of(
                new SchemaRule(),
                new ExtensionRule(),
                new EnumTypeRule(),
                new CompositeTypeRule(),
                new SequenceRule(),
                new TableRule(),
                new InheritanceRule(),
                new ColumnRule(),
                new PartitionRule(),
                new FunctionRule(),
                new AggregateRule(),
                new ColumnDefaultRule(),
                new SequenceOwnerRule(),
                new ConstraintRule(),
                new IndexRule(),
                new IndexAttachmentRule(),
                new ViewRule(),
                new MaterializedViewRule(),
                new ViewColumnSettingsRule(),
                new RewriteRuleRule(),
                new TriggerRule(),
                new TriggerStateRule(),
                new PolicyRule(),
                new OwnerRule(),
                new PrivilegesRule(),
                new ExtensionDependencyRule(),
                new CommentRule(),
                new EventTriggerRule()));
    }
}
