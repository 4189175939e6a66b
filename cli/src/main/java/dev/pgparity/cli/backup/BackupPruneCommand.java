package dev.pgparity.cli.backup;

import dev.pgparity.backup.BackupListener;
import dev.pgparity.backup.Manifest;
import dev.pgparity.cli.option.CommonOptions;
import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.cli.render.BackupText;
import dev.pgparity.config.Configuration;
import dev.pgparity.restore.Backups;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code pgparity backup prune}. */
@Command(
        name = "prune",
        mixinStandardHelpOptions = true,
        description = "Remove backups older than backup.keep, save the newest backup.min of each environment.")
final class BackupPruneCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Override
    public Integer call() {
        Configuration configuration = common.configuration();
        Backups backups = new Backups(configuration, spec.commandLine().getErr()::println, BackupListener.SILENT);
        List<Manifest> removed = backups.prune(
                configuration.backup().keep(), configuration.backup().min(), Instant.now());
        BackupText text = new BackupText(spec.commandLine().getOut(), common.page());
        removed.forEach(text::removed);
        if (removed.isEmpty()) {
            spec.commandLine().getOut().println("No backup is old enough to be removed.");
        }
        return ExitCode.DONE.number();
    }
}
