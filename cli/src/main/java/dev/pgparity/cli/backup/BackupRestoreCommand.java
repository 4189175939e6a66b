package dev.pgparity.cli.backup;

import dev.pgparity.backup.BackupListener;
import dev.pgparity.backup.Manifest;
import dev.pgparity.cli.option.AskOptions;
import dev.pgparity.cli.option.CommonOptions;
import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.cli.option.Interruption;
import dev.pgparity.cli.render.BackupText;
import dev.pgparity.config.Configuration;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.promote.TargetRestore;
import dev.pgparity.promote.approval.Approval.Decision;
import dev.pgparity.restore.Backups;
import dev.pgparity.restore.TableRestore;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pgparity backup restore ID}. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Restore a backup beside the database, compare, and let the two change names; the one that was there is"
                    + " kept.",
            "Sessions are ended, and what was written since the backup is in the kept one only: stop the writers"
                    + " first.",
            "With --table, the rows of one table are restored into a new table beside it, and nothing else happens."
        })
final class BackupRestoreCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = "As backup list prints it, or an environment for its newest.")
    @SuppressWarnings("NullAway.Init")
    private String id;

    @Option(names = "--to", paramLabel = "ENV", description = "Where to (default: where it was taken from).")
    private @Nullable String to;

    @Option(names = "--table", paramLabel = "TABLE", description = "Only the rows of this table, beside it.")
    private @Nullable String table;

    @Mixin
    private final AskOptions asking = new AskOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Override
    public Integer call() {
        Configuration configuration = common.configuration();
        Backups backups = new Backups(configuration, spec.commandLine().getErr()::println, BackupListener.SILENT);
        Manifest manifest = backups.store().load(id);
        SchemaOrigin.Server target = common.changed(
                to == null ? manifest.environment() : to,
                configuration,
                "A backup is restored into a database.",
                spec.commandLine().getErr());
        BackupText text = new BackupText(spec.commandLine().getOut(), common.page());
        Instant now = Instant.now();
        if (table != null) {
            text.table(table, new TableRestore(backups, manifest).run(table, target.direct(), target.name(), now));
            return ExitCode.DONE.number();
        }
        text.about(manifest, target.name(), Duration.between(Instant.parse(manifest.createdAt()), now));
        if (asking.decide(target, spec.commandLine(), true) instanceof Decision.Denied denied) {
            spec.commandLine().getErr().println("pgparity: " + denied.why());
            return ExitCode.REFUSED.number();
        }
        try (Interruption.Work work = Interruption.of(spec.commandLine()).work(target.name(), target.direct())) {
            work.begin();
            TargetRestore restore =
                    new TargetRestore(backups, target.direct(), target.name(), asking.user(), work.cancellation());
            text.swapped(work.run(() -> restore.run(manifest, now)), target.name());
        }
        return ExitCode.DONE.number();
    }
}
