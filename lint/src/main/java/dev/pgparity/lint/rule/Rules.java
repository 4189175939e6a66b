package dev.pgparity.lint.rule;

import dev.pgparity.lint.LintRule;
import java.util.List;

/** All rules about statements, in the order in which they are asked. */
public final class Rules {
    private Rules() {}

    public static List<LintRule> all() {
        return List.of(
                new DropTable(),
                new DropColumn(),
                new DropSchema(),
                new DropDatabase(),
                new Truncate(),
                new TruncateCascade(),
                new DeleteRows(),
                new DeleteAll(),
                new UpdateAll(),
                new UpdateRows(),
                new DropCascade(),
                new DropObject(),
                new DropOwned(),
                new LockTable(),
                new DropConstraint(),
                new AddCheck(),
                new AddForeignKey(),
                new AddPrimaryKey(),
                new AddUnique(),
                new AddExclusion(),
                new AddColumnRewrite(),
                new SetNotNull(),
                new ChangeColumnType(),
                new WidenColumnType(),
                new CreateIndex(),
                new DropIndex(),
                new Reindex(),
                new ConcurrentlyInTransaction(),
                new ValidateInTransaction(),
                new DomainCheck(),
                new VacuumFull(),
                new RefreshView(),
                new SetLogged(),
                new DetachPartition(),
                new AttachPartition(),
                new AddColumnNotNull(),
                new NestedTransaction(),
                new LongName(),
                new RenameColumn(),
                new RenameObject(),
                new RenameEnumValue(),
                new DropNotNull(),
                new JsonColumn(),
                new GrantPublic(),
                new RowSecurityOff(),
                new DropPolicy(),
                new SecurityDefinerPath(),
                new DisableTrigger(),
                new AdditiveOnly(),
                new OpaqueBlock(),
                new PreferBigint(),
                new PreferBigintOverSmallint(),
                new PreferText(),
                new AvoidChar(),
                new PreferTimestamptz(),
                new PreferIdentity(),
                new RequireSchema(),
                new RequireTimeouts(),
                new RequireIfExists(),
                new WideIndex());
    }
}
