package dev.pgparity.cli.backup;

import dev.pgparity.backup.BackupListener;
import dev.pgparity.backup.Manifest;
import dev.pgparity.cli.option.CommonOptions;
import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.cli.render.BackupJson;
import dev.pgparity.cli.render.BackupText;
import dev.pgparity.restore.Backups;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pgparity backup list [ENV]}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "The backups there are: size, rows, whether they were restored, and how long that took.")
final class BackupListCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "ENV", description = "Only those of this environment.")
    private @Nullable String environment;

    @Option(names = "--format", defaultValue = "TEXT", description = "text or json.")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    /** How it is written. */
    enum Format {
        TEXT,
        JSON
    }

    @Override
    public Integer call() {
        Backups backups = new Backups(common.configuration(), message -> {}, BackupListener.SILENT);
        List<Manifest> found = backups.store().list().stream()
                .filter(manifest ->
                        environment == null || manifest.environment().equals(environment))
                .toList();
        switch (format) {
            case TEXT -> new BackupText(spec.commandLine().getOut(), common.page()).list(found);
            case JSON -> new BackupJson(spec.commandLine().getOut()).write(found);
        }
        return ExitCode.DONE.number();
    }
}
