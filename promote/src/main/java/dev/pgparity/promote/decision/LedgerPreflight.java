package dev.pgparity.promote.decision;

import dev.pgparity.authored.ReviewedMigration;
import dev.pgparity.migrate.MigrationHistory;
import dev.pgparity.migrate.MigrationRunner;
import dev.pgparity.migrate.MigrationTarget;
import dev.pgparity.preflight.PreflightFinding;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.promote.work.MigrationWork;
import java.util.ArrayList;
import java.util.List;

/** What the target's ledger says that keeps any migration from running. */
final class LedgerPreflight {
    private final PromotionRequest request;
    private final MigrationWork work;
    private final List<ReviewedMigration> migrations;

    LedgerPreflight(PromotionRequest request, MigrationWork work, List<ReviewedMigration> migrations) {
        this.request = request;
        this.work = work;
        this.migrations = migrations;
    }

    List<PreflightFinding> look() {
        List<PreflightFinding> findings = new ArrayList<>();
        if (migrations.isEmpty()) {
            return findings;
        }
        MigrationTarget target = new MigrationTarget(request.targetName(), request.target());
        if (work.goesBack()) {
            MigrationRunner.requireRollbacks(
                    work.folder(),
                    migrations.stream().map(ReviewedMigration::migration).toList());
            return findings;
        }
        for (MigrationHistory.Line line : work.history(target).disorder()) {
            findings.add(new PreflightFinding(
                    PreflightFinding.Weight.BLOCKS,
                    "Migration " + line.version()
                            + line.migration()
                                    .map(file -> " (" + file.name() + ")")
                                    .orElse("") + " in " + request.targetName() + ": "
                            + line.state().words() + ".",
                    String.join(" ", MigrationRunner.advice(line, target.name()))));
        }
        for (ReviewedMigration migration : migrations) {
            migration
                    .lint()
                    .forEach(finding -> findings.add(new PreflightFinding(
                            PreflightFinding.Weight.BLOCKS,
                            "lint (fail_on) refuses " + finding,
                            "Mend the file, or allow it there with its reason: -- pgparity:allow RULE: REASON"
                                    + "  (pgparity lint tells more).")));
        }
        return findings;
    }
}
