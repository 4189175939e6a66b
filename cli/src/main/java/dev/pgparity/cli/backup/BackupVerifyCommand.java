package dev.pgparity.cli.backup;

import dev.pgparity.backup.BackupListener;
import dev.pgparity.backup.Manifest;
import dev.pgparity.cli.option.CommonOptions;
import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.cli.render.BackupText;
import dev.pgparity.config.BackupSettings;
import dev.pgparity.config.Configuration;
import dev.pgparity.restore.Backups;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pgparity backup verify ID}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Restore a backup into a scratch database and compare; exit 1 when it is not the same.")
final class BackupVerifyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = "As backup list prints it, or an environment for its newest.")
    @SuppressWarnings("NullAway.Init")
    private String id;

    @Option(names = "--list", description = "Only look at the files' checksums.")
    private boolean list;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Override
    public Integer call() {
        Configuration configuration = common.configuration();
        Backups backups = new Backups(configuration, spec.commandLine().getErr()::println, BackupListener.SILENT);
        Manifest looked = backups.verify(
                backups.store().load(id), list ? BackupSettings.Verify.LIST : BackupSettings.Verify.FULL, true);
        new BackupText(spec.commandLine().getOut(), common.page()).verified(looked);
        boolean good = looked.verification() != null && looked.verification().equal();
        return (good ? ExitCode.DONE : ExitCode.FAILED).number();
    }
}
