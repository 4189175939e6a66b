package dev.pgparity.cli.backup;

import dev.pgparity.backup.BackupListener;
import dev.pgparity.backup.Manifest;
import dev.pgparity.cli.option.CommonOptions;
import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.cli.render.BackupText;
import dev.pgparity.config.BackupSettings;
import dev.pgparity.config.Configuration;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.restore.Backups;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pgparity backup create ENV}. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = {
            "Back ENV up: schema and rows of one moment, then restored into a scratch database and compared.",
            "Exit 1 when the restored copy is not the same."
        })
final class BackupCreateCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ENV", description = "An environment or a URL.")
    @SuppressWarnings("NullAway.Init")
    private String environment;

    @Option(names = "--method", paramLabel = "HOW", description = "auto, pg_dump or native (default: backup.method).")
    private BackupSettings.@Nullable Method method;

    @Option(names = "--verify-backup", paramLabel = "HOW", description = "full, list or none (default: backup.verify).")
    private BackupSettings.@Nullable Verify verify;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Override
    public Integer call() {
        Configuration configuration = common.configuration();
        SchemaOrigin.Server server = common.server(environment, configuration, "Only a database can be backed up.");
        Backups backups = new Backups(configuration, spec.commandLine().getErr()::println, BackupListener.SILENT);
        BackupSettings.Method how = method == null ? configuration.backup().method() : method;
        Manifest made = backups.create(
                server.name(), server.direct(), how == BackupSettings.Method.NONE ? BackupSettings.Method.AUTO : how);
        BackupText text = new BackupText(spec.commandLine().getOut(), common.page());
        text.created(made, backups.store().path(made));
        Manifest looked = backups.verify(
                made, verify == null ? configuration.backup().verify() : verify, verify == BackupSettings.Verify.FULL);
        text.verified(looked);
        backups.prune(configuration.backup().keep(), configuration.backup().min(), Instant.now())
                .forEach(text::removed);
        boolean bad = looked.verification() != null && !looked.verification().equal();
        return (bad ? ExitCode.FAILED : ExitCode.DONE).number();
    }
}
