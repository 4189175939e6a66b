package dev.pgparity.cli;

import dev.pgparity.backup.BackupListener;
import dev.pgparity.config.BackupSettings;
import dev.pgparity.config.Configuration;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.promote.BackupChoice;
import dev.pgparity.restore.Backups;
import java.io.PrintWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether TARGET is backed up first. */
final class BackupOptions {
    @Option(
            names = "--backup",
            description = "Back TARGET up first (default: where it is protected, or pgparity.yaml has backup:).")
    private boolean wanted;

    @Option(names = "--no-backup", description = "Do not.")
    private boolean unwanted;

    @Option(names = "--verify-backup", paramLabel = "HOW", description = "full, list or none (default: backup.verify).")
    private BackupSettings.@Nullable Verify verify;

    Optional<BackupChoice> of(Configuration configuration, SchemaOrigin.Server target, PrintWriter messages) {
        BackupSettings settings = configuration.backup();
        boolean usual =
                settings.method() != BackupSettings.Method.NONE && (settings.declared() || target.isProtected());
        if (unwanted || !wanted && !usual) {
            return Optional.empty();
        }
        return Optional.of(new BackupChoice(
                new Backups(configuration, messages::println, BackupListener.SILENT),
                target.name(),
                target.direct(),
                settings.method() == BackupSettings.Method.NONE ? BackupSettings.Method.AUTO : settings.method(),
                verify == null ? settings.verify() : verify));
    }
}
