package dev.pgparity.plan.rule;

import dev.pgparity.plan.RuleBook;
import java.util.List;

/** The one ordered list of rules: where the dependencies leave it open, objects are created in this order. */
public final class PlanRules {
    private PlanRules() {}

    public static RuleBook all() {
        return new RuleBook(
                List.of(
                        new SchemaRule(),
                        new ExtensionRule(),
                        new CollationRule(),
                        new ShellTypeRule(),
                        new EnumTypeRule(),
                        new BaseTypeRule(),
                        new DomainRule(),
                        new CompositeTypeRule(),
                        new RangeTypeRule(),
                        new ForeignDataWrapperRule(),
                        new ServerRule(),
                        new UserMappingRule(),
                        new SequenceRule(),
                        new TableRule(),
                        new ForeignTableRule(),
                        new InheritanceRule(),
                        new ColumnRule(),
                        new PartitionRule(),
                        new FunctionRule(),
                        new AggregateRule(),
                        new LanguageRule(),
                        new AccessMethodRule(),
                        new OperatorRule(),
                        new OperatorFamilyRule(),
                        new OperatorClassRule(),
                        new OperatorFamilyMemberRule(),
                        new CastRule(),
                        new TransformRule(),
                        new ConversionRule(),
                        new TextSearchParserRule(),
                        new TextSearchTemplateRule(),
                        new TextSearchDictionaryRule(),
                        new TextSearchConfigurationRule(),
                        new TextSearchMappingRule(),
                        new ColumnDefaultRule(),
                        new SequenceOwnerRule(),
                        new ConstraintRule(),
                        new IndexRule(),
                        new IndexAttachmentRule(),
                        new ExtendedStatisticsRule(),
                        new ViewRule(),
                        new MaterializedViewRule(),
                        new ViewColumnSettingsRule(),
                        new RewriteRuleRule(),
                        new TriggerRule(),
                        new TriggerStateRule(),
                        new PolicyRule(),
                        new ReplicaIdentityRule(),
                        new ClusterOnRule(),
                        new PublicationRule(),
                        new SubscriptionRule(),
                        new OwnerRule(),
                        new PublishedRule(),
                        new PrivilegesRule(),
                        new ExtensionDependencyRule(),
                        new CommentRule(),
                        new SecurityLabelRule(),
                        new DefaultPrivilegesRule(),
                        new EventTriggerRule()),
                List.of(new InitialPrivileges()));
    }
}
