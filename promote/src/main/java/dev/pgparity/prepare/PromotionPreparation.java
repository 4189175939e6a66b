package dev.pgparity.prepare;

import dev.pgparity.apply.LockPolicy;
import dev.pgparity.backup.BackupListener;
import dev.pgparity.config.BackupSettings;
import dev.pgparity.config.ColumnExpression;
import dev.pgparity.config.Configuration;
import dev.pgparity.config.EnvironmentSettings;
import dev.pgparity.health.ApplicationChecks;
import dev.pgparity.migrate.MigrationOptions;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.plan.PlanSettings;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.promote.AfterCommit;
import dev.pgparity.promote.ApprovalRule;
import dev.pgparity.promote.BackupChoice;
import dev.pgparity.promote.LookupData;
import dev.pgparity.promote.PromotionRequest;
import dev.pgparity.promote.RecordChoice;
import dev.pgparity.promote.TargetPlan;
import dev.pgparity.proposal.ProposalOptions;
import dev.pgparity.proposal.TargetRules;
import dev.pgparity.restore.Backups;
import dev.pgparity.verify.Check;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the configuration of one project for its promotions. */
public final class PromotionPreparation {
    private static final ProblemCode ONLY_PROMOTED = new ProblemCode("promote.only-approved");

    private final Configuration configuration;

    public PromotionPreparation(Configuration configuration) {
        this.configuration = configuration;
    }

    /**
     * The request for one promotion, without backup and without what was found in the project's files.
     *
     * @param by who promotes
     */
    public PromotionRequest request(
            SchemaOrigin source, SchemaOrigin.Server target, TargetPlan plan, ProposalOptions options, String by) {
        TargetRules rules = TargetRules.of(target, options);
        PromotionRequest request = PromotionRequest.of(target.name(), target.direct(), plan)
                .withPhase(rules.phase())
                .withHazards(rules.policy())
                .withProbes(options.probes())
                .withLocks(locks())
                .withChecks(checks())
                .withRecord(new RecordChoice(source.name()))
                .withAfterCommit(afterCommit(target));
        if (source instanceof SchemaOrigin.Server from) {
            request = request.withLookups(lookups(from));
        }
        Optional<ApprovalRule> approvals = approvals(target, by);
        return approvals.isPresent() ? request.withApprovals(approvals.get()) : request;
    }

    /** How the configuration wants plans to be made. */
    public PlanSettings planSettings() {
        Map<String, String> renames = new HashMap<>();
        configuration.renames().forEach(rename -> renames.put(rename.from().toString(), rename.to()));
        return new PlanSettings(
                expressions(configuration.using()),
                expressions(configuration.fill()),
                renames,
                PlanSettings.Online.valueOf(configuration.online().mode().name().toUpperCase(Locale.ROOT)),
                configuration.online().aboveRows());
    }

    private static Map<String, String> expressions(List<ColumnExpression> configured) {
        Map<String, String> expressions = new HashMap<>();
        configured.forEach(entry -> expressions.put(entry.column().toString(), entry.expression()));
        return expressions;
    }

    /** How many others have to approve what {@code by} promotes; empty where nobody has to. */
    public static Optional<ApprovalRule> approvals(SchemaOrigin.Server target, String by) {
        return target.environment()
                .map(EnvironmentSettings::approvals)
                .filter(needed -> needed > 0)
                .map(needed -> new ApprovalRule(needed, by));
    }

    /** Refuses another way into a target that takes only what somebody else has approved. */
    public static void requirePromotion(SchemaOrigin.Server target, String command) {
        if (approvals(target, "").isPresent()) {
            throw Problem.refused(
                            ONLY_PROMOTED,
                            target.name() + " takes only what somebody else has approved (approvals), and " + command
                                    + " asks nobody else; nothing was changed.")
                    .next("pgparity promote SOURCE " + target.name())
                    .build();
        }
    }

    /** Migrations have a ledger, and no undo that it would know of. */
    public AfterCommit afterMigrations(SchemaOrigin.Server target) {
        AfterCommit after = afterCommit(target);
        return after.reaction() == AfterCommit.Reaction.RESTORE
                ? after
                : new AfterCommit(after.checks(), AfterCommit.Reaction.ALERT);
    }

    private AfterCommit afterCommit(SchemaOrigin.Server target) {
        return new AfterCommit(
                new ApplicationChecks(configuration, target.environment()),
                switch (configuration.onFailure()) {
                    case UNDO -> AfterCommit.Reaction.UNDO;
                    case ALERT -> AfterCommit.Reaction.ALERT;
                    case RESTORE -> AfterCommit.Reaction.RESTORE;
                });
    }

    /** The rows that are promoted with the schema; may be of no table. */
    public LookupData lookups(SchemaOrigin.Server source) {
        return new LookupData(configuration.data(), source.name(), source.target());
    }

    /** How long a step may wait for its locks. */
    public LockPolicy locks() {
        return LockPolicy.of(
                configuration.locks().timeout(),
                configuration.locks().tries(),
                configuration.locks().blockedBudget());
    }

    /** @param singleTransaction all migrations in one transaction, or none */
    public MigrationOptions migrationOptions(boolean singleTransaction) {
        return new MigrationOptions(
                locks(),
                singleTransaction,
                MigrationOptions.DEFAULT.patience(),
                MigrationOptions.DEFAULT.beforeCommit());
    }

    /** The files of the folder of checks, and the assertions of the configuration. */
    public List<Check> checks() {
        List<Check> checks = new ArrayList<>(Check.folder(
                configuration.folder().resolve(configuration.checks().folder())));
        configuration
                .checks()
                .assertions()
                .forEach(a -> checks.add(new Check.Value(
                        a.sql().strip().replaceAll("\\s+", " ") + " (" + a.at() + ")", a.sql(), a.expected())));
        return checks;
    }

    /** Whether a target is backed up first when nobody says anything: a protected one, and where {@code backup:} is. */
    public boolean isBackedUp(SchemaOrigin.Server target) {
        BackupSettings settings = configuration.backup();
        return settings.method() != BackupSettings.Method.NONE && (settings.declared() || target.isProtected());
    }

    /**
     * The backup before a promotion.
     *
     * @param verify empty for {@code backup.verify}
     * @param messages hears what a person may want to know
     */
    public BackupChoice backup(
            SchemaOrigin.Server target, Optional<BackupSettings.Verify> verify, Consumer<String> messages) {
        BackupSettings settings = configuration.backup();
        return new BackupChoice(
                new Backups(configuration, messages, BackupListener.SILENT),
                target.name(),
                target.direct(),
                settings.method() == BackupSettings.Method.NONE ? BackupSettings.Method.AUTO : settings.method(),
                verify.orElse(settings.verify()));
    }
}
