package dev.pgparity.promote.decision;

import dev.pgparity.apply.FingerprintGate;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.diff.CatalogDiffer;
import dev.pgparity.diff.Difference;
import dev.pgparity.own.OwnSchema;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.TableLock;
import dev.pgparity.preflight.PreflightFinding;
import dev.pgparity.preflight.PrivilegePreflight;
import dev.pgparity.preflight.ServerPreflight;
import dev.pgparity.promote.history.PromotionHistory;
import dev.pgparity.promote.history.PromotionRecord;
import dev.pgparity.promote.review.PlanReview;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything that the target itself says before a promotion. */
final class TargetPreflight {
    private static final int SHOWN = 5;

    private final Connection connection;
    private final String targetName;
    private final PlanReview review;
    private final FingerprintGate gate;

    TargetPreflight(Connection connection, String targetName, PlanReview review, FingerprintGate gate) {
        this.connection = connection;
        this.targetName = targetName;
        this.review = review;
        this.gate = gate;
    }

    List<PreflightFinding> look() throws SQLException {
        Catalog target = review.plan().target();
        List<PreflightFinding> findings = new ArrayList<>(new PrivilegePreflight(connection, target)
                .look(review.selection().steps()));
        findings.addAll(new ServerPreflight(connection)
                .look(review.selection().steps().stream()
                        .flatMap(step -> step.locks().stream())
                        .map(TableLock::relation)
                        .filter(target::has)
                        .map(relation -> relation.path())
                        .distinct()
                        .toList()));
        journal(target).ifPresent(findings::add);
        findings.addAll(drift(target));
        return findings;
    }

    /** A promotion that is not one transaction cannot go without its journal; the history alone it can go without. */
    private Optional<PreflightFinding> journal(Catalog target) throws SQLException {
        List<ExecutionGroup> groups = review.selection().groups();
        if (groups.isEmpty() || groups.size() == 1 && groups.getFirst().inTransaction()) {
            return Optional.empty();
        }
        OwnSchema schema = OwnSchema.look(connection);
        if (schema.exists() || schema.mayBeMade()) {
            return Optional.empty();
        }
        String role = target.surroundings().sessionRole().sql();
        return Optional.of(new PreflightFinding(
                PreflightFinding.Weight.BLOCKS,
                "The role " + role
                        + " may not create schema pgparity, in which a promotion of more than one transaction"
                        + " keeps its journal.",
                "As the database's owner:  pgparity setup " + targetName + " --grant " + role));
    }

    /** A promotion that was cut off has changed the target too. */
    private String since(PromotionHistory history, String last) throws SQLException {
        return history.list(1).stream()
                .filter(newest -> !newest.id().equals(last) && PromotionHistory.CUT_OFF.contains(newest.state()))
                .findFirst()
                .map(cutOff -> targetName + " is not as promotion " + last + " left it; promotion " + cutOff.id()
                        + " was committed in part since: ")
                .orElse(targetName + " has changed since promotion " + last + ", and no promotion did it: ");
    }

    /** What is not as the last promotion left it. */
    private List<PreflightFinding> drift(Catalog target) throws SQLException {
        Optional<PromotionHistory> history = PromotionHistory.existing(connection);
        Optional<PromotionRecord> last = history.isPresent() ? history.get().lastCommitted() : Optional.empty();
        boolean comparable = last.filter(record -> record.scope()
                                .equals(review.target().scope())
                        && !record.fingerprintAfter().equals(review.target().sha256()))
                .isPresent();
        if (!comparable) {
            return List.of();
        }
        String id = last.get().id();
        Catalog left = gate.scope().apply(history.get().schemaAfter(id));
        List<Difference> changed =
                CatalogDiffer.compare(left, gate.scope().apply(target)).all();
        if (changed.isEmpty()) {
            return List.of();
        }
        return List.of(new PreflightFinding(
                PreflightFinding.Weight.WARNS,
                since(history.get(), id)
                        + changed.stream()
                                .limit(SHOWN)
                                .map(difference -> difference.id().toString())
                                .collect(Collectors.joining(", "))
                        + (changed.size() > SHOWN ? " and " + (changed.size() - SHOWN) + " more." : "."),
                ""));
    }
}
