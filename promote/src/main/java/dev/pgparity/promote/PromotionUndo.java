package dev.pgparity.promote;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Scope;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.plan.Allowances;
import dev.pgparity.plan.PlanSettings;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a finished promotion back: a promotion towards the schema that its target had before, planned for what is there
 * now. What was built on it since is seen by that plan, and values that would be lost must be allowed by name.
 */
public final class PromotionUndo {
    private static final ProblemCode UNKNOWN = new ProblemCode("undo.unknown");
    private static final ProblemCode NOT_LAST = new ProblemCode("undo.not-the-last");
    private static final ProblemCode MIGRATIONS = new ProblemCode("undo.migrations");
    private static final ProblemCode FAILED = new ProblemCode("undo.failed");

    private final String targetName;
    private final ConnectionTarget target;
    private final Scope scope;
    private final PromotionListener listener;

    /** @param scope the one that promotions of this target have */
    public PromotionUndo(String targetName, ConnectionTarget target, Scope scope, PromotionListener listener) {
        this.targetName = targetName;
        this.target = target;
        this.scope = scope;
        this.listener = listener;
    }

    /**
     * Runs it.
     *
     * @param typed an id as the history has it, or {@code last}
     * @throws Problem when there is no such promotion, when it is not the last one that changed something, or when the
     *     target cannot be asked
     */
    public Outcome run(String typed, HazardPolicy hazards, Approval approval) {
        List<Allowances.Named> untouched = new ArrayList<>();
        Found found = find(typed, untouched);
        PromotionRequest request = PromotionRequest.of(
                        targetName,
                        target,
                        new TargetPlan.Towards(
                                found.before(),
                                scope,
                                difference -> false,
                                PlanSettings.DEFAULT.with(PlanSettings.Online.AUTO)))
                .withPhase(PhaseChoice.ALL)
                .withHazards(hazards.allowing(untouched))
                .withRecord(new RecordChoice("undo of " + found.id()));
        return new Promotion(request, approval, listener).run();
    }

    private record Found(String id, Catalog before) {}

    private Found find(String typed, List<Allowances.Named> untouched) {
        try (ServerConnection server = Connections.open(target, Session.reading())) {
            Optional<PromotionHistory> history = PromotionHistory.existing(server.jdbc());
            Optional<PromotionRecord> last = history.isPresent() ? history.get().lastCommitted() : Optional.empty();
            if (last.isEmpty()
                    || !typed.equals("last") && history.get().find(typed).isEmpty()) {
                throw Problem.usage(
                                UNKNOWN,
                                targetName + " remembers no promotion"
                                        + (typed.equals("last") ? "." : " " + typed + "."))
                        .next("pgparity history " + targetName)
                        .build();
            }
            String id = last.get().id();
            if (!typed.equals("last") && !typed.equals(id)) {
                throw Problem.refused(
                                NOT_LAST,
                                "Only the last promotion can be taken back, and " + typed + " is not it: that is " + id
                                        + ".")
                        .next("Take back the later ones first: pgparity history " + targetName)
                        .build();
            }
            if (last.get().phase().equals(MigrationRelease.PHASE)) {
                throw Problem.refused(
                                MIGRATIONS,
                                id + " was migrations, and their ledger would not know that they were taken back.")
                        .next("pgparity migrate undo " + targetName + ", or restore its backup"
                                + last.get()
                                        .backup()
                                        .map(one -> ": pgparity backup restore " + one)
                                        .orElse("."))
                        .build();
            }
            Catalog before = history.get().schemaBefore(id);
            untouched.addAll(UntouchedColumns.of(server.jdbc(), before));
            return new Found(id, before);
        } catch (SQLException e) {
            throw Problem.failed(FAILED, targetName + " cannot be asked about its history: " + e.getMessage())
                    .causedBy(e)
                    .build();
        }
    }
}
