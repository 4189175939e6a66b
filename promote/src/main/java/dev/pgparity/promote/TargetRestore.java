package dev.pgparity.promote;

import dev.pgparity.apply.Cancellation;
import dev.pgparity.audit.AuditAction;
import dev.pgparity.audit.AuditLog;
import dev.pgparity.backup.Manifest;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.data.KeptRows;
import dev.pgparity.own.CarriedRights;
import dev.pgparity.own.OwnSchema;
import dev.pgparity.own.OwnTable;
import dev.pgparity.promote.approval.ApprovalRegister;
import dev.pgparity.promote.history.PromotionHistory;
import dev.pgparity.restore.Backups;
import dev.pgparity.restore.DatabaseSwap;
import dev.pgparity.restore.RowWitness;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * Puts a backup into a target's place and lets the target go on remembering: a backup holds no records of pgparity, so
 * the history, the approvals, the rows that promotions changed and the audit come from the database that was there.
 * Promotions that the backup does not have count as rolled back.
 */
public final class TargetRestore {
    private final Backups backups;
    private final ConnectionTarget target;
    private final String targetName;
    private final String by;
    private final Cancellation cancellation;

    /** One that nobody cancels. */
    public TargetRestore(Backups backups, ConnectionTarget target, String targetName, String by) {
        this(backups, target, targetName, by, new Cancellation());
    }

    /**
     * @param target the server's own address, not a pooler's
     * @param by who restores, for the audit
     * @param cancellation heard until the two databases change names
     */
    public TargetRestore(
            Backups backups, ConnectionTarget target, String targetName, String by, Cancellation cancellation) {
        this.cancellation = cancellation;
        this.backups = backups;
        this.target = target;
        this.targetName = targetName;
        this.by = by;
    }

    /**
     * What was done.
     *
     * @param forgotten why the target does not remember what was before; empty where it does
     */
    public record Done(DatabaseSwap.Swapped swapped, Optional<String> forgotten) {}

    /** Restores and swaps, as {@link DatabaseSwap#run}. */
    public Done run(Manifest manifest, Instant now) {
        return done(swap().run(manifest, now, carrying(manifest)));
    }

    /** The same where nobody else wrote since the backup, as {@link DatabaseSwap#runIfUnwritten}. */
    Done runIfUnwritten(Manifest manifest, Instant now, RowWitness witness) {
        return done(swap().runIfUnwritten(manifest, now, carrying(manifest), witness));
    }

    private DatabaseSwap swap() {
        return new DatabaseSwap(backups, target, targetName, cancellation);
    }

    private static Done done(DatabaseSwap.Swapped swapped) {
        return new Done(swapped, swapped.forgotten());
    }

    private DatabaseSwap.Carrying carrying(Manifest manifest) {
        return (present, copy, kept) -> carry(present, copy, manifest, kept);
    }

    private void carry(Connection old, Connection restored, Manifest manifest, String kept) throws SQLException {
        Optional<PromotionHistory> history = PromotionHistory.existing(old);
        if (history.isPresent()) {
            PromotionHistory carried = PromotionHistory.open(restored);
            CarriedTable.copy(old, restored, OwnTable.PROMOTION);
            // what another environment's backup holds is none of what was promoted here
            carried.rolledBackSince(
                    manifest.environment().equals(targetName) ? Instant.parse(manifest.createdAt()) : Instant.EPOCH,
                    "backup " + manifest.id() + " has taken the place of the database, which is kept as " + kept);
            if (OwnSchema.readable(old, OwnTable.LOOKUP_ROW)) {
                KeptRows.prepare(restored);
                CarriedTable.copy(old, restored, OwnTable.LOOKUP_ROW);
                carried.forgetRows();
            }
        }
        if (OwnSchema.readable(old, OwnTable.APPROVAL)) {
            new ApprovalRegister(restored).prepare();
            CarriedTable.copy(old, restored, OwnTable.APPROVAL);
        }
        AuditLog log = AuditLog.of(restored);
        if (AuditLog.of(old).exists()) {
            log.prepare();
            CarriedTable.copy(old, restored, OwnTable.AUDIT);
        }
        log.append(by, AuditAction.RESTORED, manifest.id(), "the database that was there is kept as " + kept);
        CarriedRights.carry(old, restored);
    }
}
