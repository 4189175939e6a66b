package dev.pgparity.prepare;

import dev.pgparity.apply.LockPolicy;
import dev.pgparity.authored.LintPolicy;
import dev.pgparity.backup.BackupListener;
import dev.pgparity.config.BackupSettings;
import dev.pgparity.config.ColumnExpression;
import dev.pgparity.config.Configuration;
import dev.pgparity.config.EnvironmentSettings;
import dev.pgparity.health.ApplicationChecks;
import dev.pgparity.migrate.Migration;
import dev.pgparity.migrate.MigrationFolder;
import dev.pgparity.migrate.MigrationFolders;
import dev.pgparity.migrate.MigrationOptions;
import dev.pgparity.migrate.NeverHere;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.origin.ScratchRoom;
import dev.pgparity.origin.SidesReader;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.PlanSettings;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.promote.approval.ApprovalRule;
import dev.pgparity.promote.history.HistorySettlement;
import dev.pgparity.promote.request.AfterCommit;
import dev.pgparity.promote.request.BackupChoice;
import dev.pgparity.promote.request.CopyChoice;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.promote.request.RecordChoice;
import dev.pgparity.promote.request.SecondJudge;
import dev.pgparity.promote.review.PhaseChoice;
import dev.pgparity.promote.work.FileRules;
import dev.pgparity.promote.work.MigrationWork;
import dev.pgparity.promote.work.RowsOrigin;
import dev.pgparity.promote.work.TargetPlan;
import dev.pgparity.promote.work.Work;
import dev.pgparity.proposal.ProposalOptions;
import dev.pgparity.proposal.TargetRules;
import dev.pgparity.restore.Backups;
import dev.pgparity.verify.Check;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Reads the configuration of one project for its promotions. */
public final class PromotionPreparation {
    private static final ProblemCode ONLY_PROMOTED = new ProblemCode("promote.only-approved");

    private final Configuration configuration;

    public PromotionPreparation(Configuration configuration) {
        this.configuration = configuration;
    }

    /** How the schema is to change, worked out only where the schema is a work of the promotion. */
    public record SchemaChange(TargetPlan plan, SecondJudge judge) {}

    /**
     * A promotion from one environment to another; the works are chosen here and nowhere else. Files that the source's
     * ledger has come first. The schema is compared where no ledger decides, or where what is different beside the files
     * ({@code --include-drift}) is wanted too. Reference rows of a source that is a database come last.
     *
     * @param withDrift whether the schema is brought to the source's after the files
     * @param schema what that takes
     * @param by who promotes
     */
    public PromotionRequest promotion(
            SchemaOrigin source,
            SchemaOrigin.Server target,
            boolean withDrift,
            Supplier<SchemaChange> schema,
            ProposalOptions options,
            String by) {
        HistorySettlement.requireNoneStuck(target.direct(), target.name());
        List<Work> works = new ArrayList<>();
        never(target); // a pattern that matches nothing is told even where no migration is pending
        Optional<MigrationWork> files = migrations(source, target, options.phase());
        files.map(Work.Migrations::new).ifPresent(works::add);
        SecondJudge judge = SecondJudge.ABSENT;
        if (files.isEmpty() || withDrift) {
            SchemaChange change = schema.get();
            works.add(new Work.Schema(change.plan()));
            judge = change.judge();
        }
        if (source instanceof SchemaOrigin.Server from) {
            works.add(new Work.Rows(rows(from)));
        }
        return request(target, works, options, by, source.name()).withSecondJudge(judge);
    }

    /**
     * The project's files, where a source's ledger of them decides what a target lacks; empty where the project has none,
     * or the source keeps no ledger.
     *
     * @param phase the phase that was asked for
     */
    public Optional<MigrationWork> migrations(
            SchemaOrigin source, SchemaOrigin.Server target, Optional<PhaseChoice> phase) {
        return source instanceof SchemaOrigin.Server from
                ? MigrationFolders.find(configuration)
                        .filter(folder -> MigrationWork.isKept(folder, from.name(), from.target()))
                        .map(folder -> new MigrationWork(
                                folder,
                                rules(target, phase),
                                new MigrationWork.Wanted.OfSource(from.name(), from.target()),
                                MigrationWork.Transactions.ONE_WHERE_POSSIBLE))
                : Optional.empty();
    }

    /**
     * The project's own files alone: those that are pending, or on a way back their rollback files. Where the target is
     * neither protected nor additive_only, what its authors wrote needs nobody's word.
     */
    public PromotionRequest files(
            SchemaOrigin.Server target,
            MigrationFolder folder,
            MigrationWork.Wanted wanted,
            MigrationWork.Transactions transactions,
            ProposalOptions options,
            String by) {
        ProposalOptions chosen = isCareful(target) ? options : options.alsoAllowing(EnumSet.allOf(HazardKind.class));
        return request(
                        target,
                        List.of(new Work.Migrations(
                                new MigrationWork(folder, rules(target, options.phase()), wanted, transactions))),
                        chosen,
                        by,
                        folder.folder().toString())
                .withPatience(MigrationOptions.DEFAULT.patience());
    }

    /** The schema alone, brought straight to another one. */
    public PromotionRequest schemaAlone(
            SchemaOrigin.Server target, TargetPlan plan, ProposalOptions options, String by, String source) {
        return request(target, List.of(new Work.Schema(plan)), options, by, source);
    }

    /** Reference rows alone. */
    public PromotionRequest rowsAlone(
            RowsOrigin origin, SchemaOrigin.Server target, ProposalOptions options, String by) {
        return request(target, List.of(new Work.Rows(origin)), options, by, origin.name());
    }

    private PromotionRequest request(
            SchemaOrigin.Server target, List<Work> works, ProposalOptions options, String by, String source) {
        TargetRules rules = TargetRules.of(target, options);
        PromotionRequest request = PromotionRequest.of(
                        target.name(), target.direct(), SidesReader.scope(configuration), works)
                .withPhase(rules.phase())
                .withHazards(rules.policy())
                .withProbes(options.probes())
                .withLocks(locks())
                .withChecks(checks())
                .withRehearsal(copy(target))
                .withRecord(new RecordChoice(source))
                .withAfterCommit(afterCommit(target));
        Optional<ApprovalRule> approvals = approvals(target, by);
        return approvals.isPresent() ? request.withApprovals(approvals.get()) : request;
    }

    /** Where files are tried; what the grammar cannot see must be seen there before it runs in a careful target. */
    public CopyChoice copy(SchemaOrigin.Server target) {
        return new CopyChoice(
                () -> new ScratchRoom(configuration, line -> {}), Optional.of(target.target()), isCareful(target));
    }

    private static boolean isCareful(SchemaOrigin.Server target) {
        return target.isProtected()
                || target.environment().map(EnvironmentSettings::additiveOnly).orElse(false);
    }

    /** Key {@code migrations.never}: files that must not run in a target. */
    public Predicate<Migration> never(SchemaOrigin.Server target) {
        return NeverHere.of(configuration, target.environment().map(EnvironmentSettings::name));
    }

    private FileRules rules(SchemaOrigin.Server target, Optional<PhaseChoice> phase) {
        return new FileRules(never(target), LintPolicy.gate(configuration, target.environment()), phase);
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

    private AfterCommit afterCommit(SchemaOrigin.Server target) {
        return new AfterCommit(
                new ApplicationChecks(configuration, target.environment()),
                switch (configuration.onFailure()) {
                    case UNDO -> AfterCommit.Reaction.UNDO;
                    case ALERT -> AfterCommit.Reaction.ALERT;
                    case RESTORE -> AfterCommit.Reaction.RESTORE;
                });
    }

    /** The reference rows that are promoted from a source; may be of no table. */
    public RowsOrigin.OfDatabase rows(SchemaOrigin.Server source) {
        return new RowsOrigin.OfDatabase(configuration.data(), source.name(), source.target());
    }

    /** How long a step may wait for its locks. */
    public LockPolicy locks() {
        return LockPolicy.of(
                configuration.locks().timeout(),
                configuration.locks().tries(),
                configuration.locks().blockedBudget());
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
