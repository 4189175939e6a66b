package dev.pgparity.promote.request;

import dev.pgparity.config.BackupSettings;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.restore.Backups;

/**
 * That the target is backed up before anything runs, and how.
 *
 * @param environment as the user knows the target
 * @param target the server's own address
 * @param verify how the backup is looked at; where it is restored, the promotion is rehearsed on the copy
 */
public record BackupChoice(
        Backups backups,
        String environment,
        ConnectionTarget target,
        BackupSettings.Method method,
        BackupSettings.Verify verify) {}
