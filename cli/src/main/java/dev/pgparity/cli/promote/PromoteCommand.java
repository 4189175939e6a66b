package dev.pgparity.cli.promote;

import dev.pgparity.cli.option.AskOptions;
import dev.pgparity.cli.option.BackupOptions;
import dev.pgparity.cli.option.CommonOptions;
import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.cli.option.Inputs;
import dev.pgparity.cli.option.PlanOptions;
import dev.pgparity.cli.option.Program;
import dev.pgparity.cli.option.Stopwatch;
import dev.pgparity.cli.render.CompareText;
import dev.pgparity.cli.render.Page;
import dev.pgparity.cli.render.PlanText;
import dev.pgparity.cli.render.PromoteText;
import dev.pgparity.compare.Comparison;
import dev.pgparity.config.Configuration;
import dev.pgparity.migrate.MigrationFolders;
import dev.pgparity.origin.PromotionChain;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.origin.SidesReader;
import dev.pgparity.preflight.PreflightFinding;
import dev.pgparity.preflight.ProjectPreflight;
import dev.pgparity.prepare.Certification;
import dev.pgparity.prepare.PromotionPreparation;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import dev.pgparity.promote.PromotionUndo;
import dev.pgparity.promote.decision.PromotionApproval;
import dev.pgparity.promote.request.BackupChoice;
import dev.pgparity.promote.request.ManualCheck;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.promote.request.SecondJudge;
import dev.pgparity.promote.review.HazardPolicy;
import dev.pgparity.promote.work.PlanFile;
import dev.pgparity.proposal.ProposalOptions;
import dev.pgparity.proposal.SecondJudges;
import dev.pgparity.read.ReadDetail;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pgparity promote SOURCE TARGET}. */
@Command(
        name = "promote",
        mixinStandardHelpOptions = true,
        description = "Bring TARGET to SOURCE's schema: reviewed, asked, applied, read back before COMMIT, proved.")
public final class PromoteCommand implements Callable<Integer> {
    private static final ProblemCode NOT_KEPT = new ProblemCode("promote.not-kept");
    private static final ProblemCode OTHER_TARGET = new ProblemCode("promote.plan-of-other-target");
    private static final ProblemCode WITHOUT_FILES = new ProblemCode("promote.plan-without-files");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Parameters(
            arity = "0..2",
            paramLabel = "SOURCE TARGET",
            description = {
                "What you want, and what is changed: environments or URLs; SOURCE may be file:, folder:, migrations:,",
                "command:, schema: or snapshot: too. With --undo only TARGET; with --plan neither is needed."
            })
    private List<String> typed = List.of();

    @Mixin
    private final PlanOptions choices = new PlanOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final AskOptions asking = new AskOptions();

    @Mixin
    private final BackupOptions backups = new BackupOptions();

    @Option(names = "--plan", paramLabel = "FILE", description = "Run exactly the plan that plan --out saved.")
    private @Nullable Path plan;

    @Option(
            names = "--undo",
            paramLabel = "ID",
            description =
                    "Take the last promotion of TARGET back (its id, or last); values that would be lost must be allowed by name.")
    private @Nullable String undo;

    @Option(
            names = "--resume",
            description = "Go on with a promotion that was cut off: finish it, or put in order what it left.")
    private boolean resume;

    @Option(
            names = "--checked",
            paramLabel = "TEXT",
            description = "One of checks.manual that you say is done, or all.")
    private List<String> checked = List.of();

    @Option(
            names = "--approve",
            description =
                    "Look at it and approve exactly this, for a day; somebody else runs it (key approvals of the environment).")
    private boolean approve;

    @Option(names = "--atomic", description = "One transaction, or nothing.")
    private boolean atomic;

    @Option(
            names = "--include-drift",
            description = "With migrations: what is different beside them is promoted too, not only named.")
    private boolean includeDrift;

    @Override
    public Integer call() {
        Configuration configuration = common.configuration();
        ResumeFile under = ResumeFile.of(configuration.folder());
        try {
            if (resume && typed.isEmpty()) {
                return goOn(under);
            }
            boolean kept = configuration.file().isPresent()
                    && undo == null
                    && under.save(
                            spec.commandLine().getParseResult().originalArgs(),
                            spec.commandLine().getErr());
            int code = promote(configuration);
            if (kept && code != ExitCode.PARTIAL.number() && code != ExitCode.UNKNOWN.number()) {
                under.delete(spec.commandLine().getErr());
            }
            return code;
        } catch (IOException e) {
            throw Problem.failed(NOT_KEPT, "What is under way cannot be written down: " + e.getMessage() + ".")
                    .at(new Where.In(under.file().toString()))
                    .causedBy(e)
                    .build();
        }
    }

    /** The command that was cut off, with the answers of now. */
    private int goOn(ResumeFile under) throws IOException {
        List<String> words = new ArrayList<>(under.load());
        if (words.isEmpty()) {
            spec.commandLine()
                    .getOut()
                    .println("No promotion was cut off here. In another folder, or with URLs:"
                            + " pgparity promote SOURCE TARGET again; what is committed is not done twice.");
            return ExitCode.DONE.number();
        }
        spec.commandLine()
                .getOut()
                .println("Goes on with: pgparity "
                        + words.stream().map(PlanText::quoted).collect(Collectors.joining(" ")));
        words.addAll(asking.typed());
        words.addAll(common.typed());
        CommandLine program = Program.of(spec.commandLine())
                .another(words.toArray(String[]::new))
                .setOut(spec.commandLine().getOut())
                .setErr(spec.commandLine().getErr());
        return program.execute(words.toArray(String[]::new));
    }

    private int promote(Configuration configuration) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter messages = spec.commandLine().getErr();
        Page page = common.page();
        if (undo != null) {
            if (typed.isEmpty()) {
                throw new ParameterException(spec.commandLine(), "Missing required parameter: TARGET");
            }
            return takeBack(undo, configuration, page);
        }
        Optional<PlanFile> reviewed =
                Optional.ofNullable(plan).map(file -> PlanFile.load(file, SidesReader.scope(configuration)));
        Inputs inputs = sides(reviewed.flatMap(PlanFile::saved));
        SchemaOrigin source = inputs.source(configuration, common);
        SchemaOrigin.Server target = CommonOptions.server(
                inputs.changed(configuration, common, messages), "promote changes TARGET, so it must be a database.");
        PromotionChain.require(configuration, source, target);
        asking.requireName(target);
        Optional<BackupChoice> backup = backups.of(configuration, target, messages);
        List<PreflightFinding> findings = new ArrayList<>(new ProjectPreflight(configuration)
                .look(
                        source instanceof SchemaOrigin.Server one ? one.environment() : Optional.empty(),
                        target.environment()));
        Certification.objection(source, target, SidesReader.scope(configuration))
                .ifPresent(findings::add);
        List<ManualCheck> manual = asking.manual(configuration.checks().manual(), checked, spec.commandLine());
        PromotionPreparation preparation = new PromotionPreparation(configuration);
        ProposalOptions options = choices.with(configuration, atomic);
        PromotionRequest request = preparation
                .promotion(
                        source,
                        target,
                        reviewed.map(PlanFile::hasSteps).orElse(includeDrift),
                        () -> schema(inputs, configuration, options, reviewed, messages),
                        options,
                        asking.user())
                .withAtomic(atomic);
        if (!(source instanceof SchemaOrigin.Server) && !configuration.data().isEmpty()) {
            messages.println("Lookup data is left as it is: " + source.name() + " has no rows.");
        }
        if (reviewed.isPresent()) {
            request = exactly(request, reviewed.get(), target);
        }
        request = request.withProject(findings, manual);
        if (backup.isPresent()) {
            request = request.withBackup(backup.get());
        }
        PromoteText text = new PromoteText(out, page, source.name(), target.name());
        if (approve) {
            return ApprovalAtTerminal.told(
                    PromotionApproval.give(request, asking.approval(target, text, spec.commandLine())),
                    target,
                    spec.commandLine());
        }
        int code = PromotionAtTerminal.run(
                request,
                asking.approval(target, text, spec.commandLine()),
                text,
                target,
                spec.commandLine(),
                Optional.of(configuration.folder()));
        return code == ExitCode.DONE.number() && !request.changesSchema() && reviewed.isEmpty()
                ? drift(inputs, configuration, out, messages)
                : code;
    }

    /** As typed, or those of the saved plan. */
    private Inputs sides(Optional<PlanFile.Saved> saved) {
        if (typed.isEmpty() && saved.isPresent()) {
            String source = saved.get().source();
            boolean quoted = source.startsWith("'command:");
            return new Inputs(
                    quoted ? source.substring(1, source.length() - 1) : source,
                    saved.get().target());
        }
        if (typed.size() != 2) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Missing required parameter" + (typed.isEmpty() ? "s: SOURCE and TARGET" : ": TARGET"));
        }
        return new Inputs(typed.get(0), typed.get(1));
    }

    /** Nothing runs that was not reviewed: neither a file nor a row that came later. */
    private PromotionRequest exactly(PromotionRequest request, PlanFile reviewed, SchemaOrigin.Server target) {
        if (reviewed.saved().isPresent()) {
            PlanFile.Saved saved = reviewed.saved().get();
            if (!reviewed.hasSteps()
                    && !saved.target().equals(target.typed())) { // steps know their target by its fingerprint
                throw Problem.refused(
                                OTHER_TARGET,
                                "This plan was made for " + saved.target() + ", not for " + target.typed() + ".")
                        .at(new Where.In(String.valueOf(plan)))
                        .next("pgparity promote --plan " + plan)
                        .build();
            }
            return request.exactly(saved.works());
        }
        if (request.migrations().isPresent()) {
            throw Problem.refused(
                            WITHOUT_FILES,
                            "This plan is of an earlier version, which kept no migrations; those of the project would"
                                    + " run unreviewed.")
                    .at(new Where.In(String.valueOf(plan)))
                    .next("Make it again: pgparity plan " + String.join(" ", typed) + " --out " + plan)
                    .build();
        }
        return request;
    }

    private int takeBack(String id, Configuration configuration, Page page) {
        SchemaOrigin.Server target = common.changed(
                typed.getLast(),
                configuration,
                "promote changes TARGET, so it must be a database.",
                spec.commandLine().getErr());
        PromoteText text = new PromoteText(spec.commandLine().getOut(), page, "the schema before " + id, target.name())
                .takingBack();
        HazardPolicy hazards = HazardPolicy.undo(choices.with(configuration).allowances());
        return PromotionAtTerminal.run(
                (listener, cancellation) -> new PromotionUndo(
                                target.name(),
                                target.direct(),
                                SidesReader.scope(configuration),
                                MigrationFolders.find(configuration),
                                Optional.of(new PromotionPreparation(configuration).copy(target)),
                                listener,
                                cancellation)
                        .run(id, hazards, asking.approval(target, text, spec.commandLine())),
                text,
                target,
                spec.commandLine(),
                Optional.of(configuration.folder()));
    }

    /** What no migration made is named and left. The migrations are committed, whatever becomes of this comparison. */
    private int drift(Inputs inputs, Configuration configuration, PrintWriter out, PrintWriter messages) {
        Stopwatch time = Stopwatch.started();
        Comparison comparison;
        try {
            comparison = inputs.compare(configuration, common, ReadDetail.OBJECTS, messages);
        } catch (Problem unread) {
            messages.println("pgparity: Drift was not looked for: " + unread.message());
            messages.println("pgparity compare " + String.join(" ", typed));
            return ExitCode.DONE.number();
        }
        new CompareText(out, common.page()).write(comparison, false, time.words());
        if (!comparison.inParity(false)) {
            out.println(
                    "\nThis is drift, not the work of a pending migration; it was left. --include-drift promotes it too.");
        }
        return ExitCode.DONE.number();
    }

    /** Towards the source, or exactly what was reviewed. */
    private PromotionPreparation.SchemaChange schema(
            Inputs inputs,
            Configuration configuration,
            ProposalOptions options,
            Optional<PlanFile> reviewed,
            PrintWriter messages) {
        if (reviewed.isPresent()) {
            PlanFile file = reviewed.get();
            options.typed().require(file.hazards());
            return new PromotionPreparation.SchemaChange(
                    file.needsSecrets()
                            ? file.withSecrets(inputs.compare(configuration, common, ReadDetail.OBJECTS, messages)
                                    .source()
                                    .catalog()
                                    .secrets())
                            : file,
                    SecondJudge.ABSENT);
        }
        Comparison comparison = inputs.compare(configuration, common, ReadDetail.OBJECTS_AND_DEPENDENCIES, messages);
        return new PromotionPreparation.SchemaChange(
                PromotionAtTerminal.towards(comparison, options, asking, spec.commandLine()),
                SecondJudges.of(comparison, configuration));
    }
}
