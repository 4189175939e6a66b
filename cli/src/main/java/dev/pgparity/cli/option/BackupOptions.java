package dev.pgparity.cli.option;

import dev.pgparity.config.BackupSettings;
import dev.pgparity.config.Configuration;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.prepare.PromotionPreparation;
import dev.pgparity.promote.request.BackupChoice;
import java.io.PrintWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether TARGET is backed up first. */
public final class BackupOptions {
    @Option(
            names = "--backup",
            description = "Back TARGET up first (default: where it is protected, or pgparity.yaml has backup:).")
    private boolean wanted;

    @Option(names = "--no-backup", description = "Do not.")
    private boolean unwanted;

    @Option(names = "--verify-backup", paramLabel = "HOW", description = "full, list or none (default: backup.verify).")
    private BackupSettings.@Nullable Verify verify;

    public Optional<BackupChoice> of(Configuration configuration, SchemaOrigin.Server target, PrintWriter messages) {
        PromotionPreparation preparation = new PromotionPreparation(configuration);
        if (unwanted || !wanted && !preparation.isBackedUp(target)) {
            return Optional.empty();
        }
        return Optional.of(preparation.backup(target, Optional.ofNullable(verify), messages::println));
    }
}
