package dev.pgparity.cli;

import dev.pgparity.cli.render.DataText;
import dev.pgparity.cli.render.MigrationText;
import dev.pgparity.cli.render.PromoteText;
import dev.pgparity.config.Configuration;
import dev.pgparity.data.TableDifference;
import dev.pgparity.migrate.Migration;
import dev.pgparity.migrate.MigrationFolders;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.origin.SidesReader;
import dev.pgparity.preflight.PreflightFinding;
import dev.pgparity.prepare.PromotionPreparation;
import dev.pgparity.promote.Approval.Decision;
import dev.pgparity.promote.BackupChoice;
import dev.pgparity.promote.LookupRows;
import dev.pgparity.promote.ManualCheck;
import dev.pgparity.promote.MigrationPromotion;
import dev.pgparity.promote.MigrationRelease;
import dev.pgparity.promote.TakingBack;
import dev.pgparity.report.Words;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;

/** What promote does before it compares, in a project that has migrations. */
final class MigrationsFirst {
    private static final int ROWS_SHOWN = 20;

    private final Configuration configuration;
    private final CommonOptions common;
    private final AskOptions asking;
    private final Choices choices;
    private final CommandLine command;

    MigrationsFirst(
            Configuration configuration,
            CommonOptions common,
            AskOptions asking,
            Choices choices,
            CommandLine command) {
        this.configuration = configuration;
        this.common = common;
        this.asking = asking;
        this.choices = choices;
        this.command = command;
    }

    /** What was decided for the whole promotion. */
    record Choices(
            Optional<BackupChoice> backup,
            List<PreflightFinding> findings,
            List<ManualCheck> manual,
            boolean approve) {}

    /** How it went. */
    enum Result {
        /** The project has no migrations, or SOURCE keeps no ledger of them: the schemas are promoted. */
        NONE,
        /** TARGET has all migrations that SOURCE has. */
        DONE,
        /** Nothing has run: somebody has approved it. */
        APPROVED,
        /** Somebody said no. */
        DENIED,
        /** TARGET has them, and the application is not well. */
        UNWELL,
        /** TARGET had them, the application was not well, and TARGET is what it was before. */
        TAKEN_BACK
    }

    Result run(SchemaOrigin source, SchemaOrigin.Server target) {
        if (!(source instanceof SchemaOrigin.Server from)) {
            return Result.NONE;
        }
        return MigrationFolders.find(configuration)
                .map(folder -> {
                    MigrationPromotion promotion = new MigrationPromotion(
                            folder, MigrationInputs.target(target), MigrationInputs.never(configuration, target));
                    if (!promotion.isKept(from.name(), from.target())) {
                        return Result.NONE;
                    }
                    return run(promotion, promotion.pending(from.name(), from.target()), from, target);
                })
                .orElse(Result.NONE);
    }

    private Result run(
            MigrationPromotion promotion,
            List<Migration> pending,
            SchemaOrigin.Server source,
            SchemaOrigin.Server target) {
        PrintWriter out = command.getOut();
        if (pending.isEmpty()) {
            out.println(Words.subject(target.name()) + " has all migrations that " + source.name() + " has.");
            return rowsAlone(source, target);
        }
        out.println(Words.subject(target.name()) + " lacks " + Words.count(pending.size(), "migration") + " that "
                + source.name() + " has:");
        pending.forEach(migration -> out.println("  " + Words.line(migration.title())));
        PromoteText text = new PromoteText(out, common.page(), source.name(), target.name());
        MigrationText migrations = new MigrationText(out, common.page(), target.name());
        MigrationRelease.Request request = new MigrationRelease.Request(
                promotion,
                pending,
                source.name(),
                target.name(),
                target.direct(),
                SidesReader.scope(configuration),
                MigrationInputs.options(configuration, false),
                Optional.of(new PromotionPreparation(configuration).lookups(source)),
                new PromotionPreparation(configuration).checks(),
                choices.backup(),
                choices.findings(),
                choices.manual(),
                new PromotionPreparation(configuration).afterMigrations(target),
                PromotionPreparation.approvals(target, asking.user()));
        return MigrationInputs.interruptible(
                command,
                MigrationInputs.target(target),
                migrations::on,
                (listener, cancellation) ->
                        released(new MigrationRelease(request, text::on, listener, cancellation), target));
    }

    private Result released(MigrationRelease release, SchemaOrigin.Server target) {
        PrintWriter out = command.getOut();
        Function<List<TableDifference>, Decision> ask = differences -> {
            new DataText(out, common.page(), ROWS_SHOWN)
                    .write(differences.stream().filter(one -> !one.inParity()).toList());
            return asking.decide(target, command, true);
        };
        if (choices.approve()) {
            return ApprovalAtTerminal.told(release.approve(ask), target, command) == ExitCode.DONE.number()
                    ? Result.APPROVED
                    : Result.DENIED;
        }
        MigrationRelease.Result result = release.run(ask);
        return switch (result) {
            case MigrationRelease.Result.Done done -> Result.DONE;
            case MigrationRelease.Result.Denied(String why) -> {
                command.getErr().println("pgparity: " + why);
                yield Result.DENIED;
            }
            case MigrationRelease.Result.Unwell unwell -> {
                boolean back = unwell.takingBack().worked();
                command.getErr()
                        .println("pgparity: The migrations were committed, but the application is not well. "
                                + unwell.takingBack().sentence()
                                + (back ? "" : " Take them back with migrate undo, or restore the backup."));
                if (unwell.takingBack() instanceof TakingBack.NotRestored not) {
                    not.details().forEach(detail -> command.getErr().println("  " + Words.line(detail)));
                }
                yield back ? Result.TAKEN_BACK : Result.UNWELL;
            }
        };
    }

    /** Lookup data that no migration waits for. */
    private Result rowsAlone(SchemaOrigin.Server source, SchemaOrigin.Server target) {
        if (configuration.data().isEmpty()
                || PromotionPreparation.approvals(target, "").isPresent()) {
            return Result.DONE; // rows that nobody has approved go with --include-drift, which asks for approvals
        }
        try (LookupRows rows = LookupRows.of(new PromotionPreparation(configuration).lookups(source))) {
            int code = new DataAtTerminal(configuration, common, asking, command).write(rows, target);
            return code == ExitCode.DONE.number() ? Result.DONE : Result.DENIED;
        }
    }
}
