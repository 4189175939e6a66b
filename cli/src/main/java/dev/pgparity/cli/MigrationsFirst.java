package dev.pgparity.cli;

import dev.pgparity.cli.render.MigrationText;
import dev.pgparity.cli.render.PromoteText;
import dev.pgparity.cli.render.Words;
import dev.pgparity.config.Configuration;
import dev.pgparity.migrate.Migration;
import dev.pgparity.migrate.MigrationFolders;
import dev.pgparity.migrate.MigrationTarget;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.promote.Approval.Decision;
import dev.pgparity.promote.BackupChoice;
import dev.pgparity.promote.LookupRows;
import dev.pgparity.promote.MigrationPromotion;
import dev.pgparity.promote.Safeguard;
import dev.pgparity.restore.RestoredCopy;
import dev.pgparity.verify.Check;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** What promote does before it compares, in a project that has migrations. */
final class MigrationsFirst {
    private final Configuration configuration;
    private final CommonOptions common;
    private final CommandLine command;

    MigrationsFirst(Configuration configuration, CommonOptions common, CommandLine command) {
        this.configuration = configuration;
        this.common = common;
        this.command = command;
    }

    /** How it went. */
    enum Result {
        /** The project has no migrations, or SOURCE keeps no ledger of them: the schemas are promoted. */
        NONE,
        /** TARGET has all migrations that SOURCE has. */
        DONE,
        /** Somebody said no. */
        DENIED
    }

    Result run(
            SchemaOrigin source,
            SchemaOrigin.Server target,
            AskOptions asking,
            List<Check> checks,
            Optional<BackupChoice> backup) {
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
                    return run(
                            promotion,
                            promotion.pending(from.name(), from.target()),
                            from,
                            target,
                            asking,
                            checks,
                            backup);
                })
                .orElse(Result.NONE);
    }

    private Result run(
            MigrationPromotion promotion,
            List<Migration> pending,
            SchemaOrigin.Server source,
            SchemaOrigin.Server target,
            AskOptions asking,
            List<Check> checks,
            Optional<BackupChoice> backup) {
        PrintWriter out = command.getOut();
        if (pending.isEmpty()) {
            out.println(Words.subject(target.name()) + " has all migrations that " + source.name() + " has.");
            return rowsAlone(source, target, asking);
        }
        out.println(Words.subject(target.name()) + " lacks " + Words.count(pending.size(), "migration") + " that "
                + source.name() + " has:");
        pending.forEach(migration -> out.println("  " + Words.line(migration.title())));
        if (backup.isPresent()) {
            safeguard(backup.get(), promotion, pending, source, target, checks);
        }
        if (asking.decide(target, command, true) instanceof Decision.Denied denied) {
            command.getErr().println("pgparity: " + denied.why());
            return Result.DENIED;
        }
        MigrationText text = new MigrationText(out, common.page(), target.name());
        try (Rows rows = Rows.of(configuration, source)) {
            promotion.run(pending, MigrationInputs.options(configuration, false), rows.rows(), checks, text::on);
        }
        return Result.DONE;
    }

    /** The backup, and the migrations on a restored copy of it. */
    private void safeguard(
            BackupChoice choice,
            MigrationPromotion promotion,
            List<Migration> pending,
            SchemaOrigin.Server source,
            SchemaOrigin.Server target,
            List<Check> checks) {
        PromoteText text = new PromoteText(command.getOut(), common.page(), source.name(), target.name());
        try (Saved saved = new Saved(Safeguard.take(choice, text::on))) {
            if (saved.copy().isPresent()) {
                Stopwatch time = Stopwatch.started();
                try (Rows rows = Rows.of(configuration, source)) {
                    promotion
                            .onCopy(new MigrationTarget(
                                    "the restored copy",
                                    saved.copy().get().database().target()))
                            .run(
                                    pending,
                                    MigrationInputs.options(configuration, false),
                                    rows.rows(),
                                    checks,
                                    event -> {});
                }
                command.getOut()
                        .println(common.page()
                                .apart(
                                        common.page().paint().green("✓ ") + "rehearsal   "
                                                + Words.count(pending.size(), "migration") + " on the restored copy",
                                        common.page().paint().faint(time.words())));
            }
        }
    }

    private record Saved(Optional<RestoredCopy> copy) implements AutoCloseable {
        @Override
        public void close() {
            copy.ifPresent(RestoredCopy::close);
        }
    }

    /** Lookup data that no migration waits for. */
    private Result rowsAlone(SchemaOrigin.Server source, SchemaOrigin.Server target, AskOptions asking) {
        if (configuration.data().isEmpty()) {
            return Result.DONE;
        }
        try (LookupRows rows = LookupRows.of(DataInputs.of(configuration, source))) {
            int code = new DataAtTerminal(configuration, common, asking, command).write(rows, target);
            return code == ExitCode.DONE.number() ? Result.DONE : Result.DENIED;
        }
    }

    /** The source's lookup rows where any are declared. */
    private record Rows(Optional<LookupRows> rows) implements AutoCloseable {
        static Rows of(Configuration configuration, SchemaOrigin.Server source) {
            return new Rows(
                    configuration.data().isEmpty()
                            ? Optional.empty()
                            : Optional.of(LookupRows.of(DataInputs.of(configuration, source))));
        }

        @Override
        public void close() {
            rows.ifPresent(LookupRows::close);
        }
    }
}
