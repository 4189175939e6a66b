package dev.pgparity.console.work;

import dev.pgparity.apply.Cancellation;
import dev.pgparity.config.Configuration;
import dev.pgparity.console.store.Run;
import dev.pgparity.console.store.RunState;
import dev.pgparity.console.store.Runs;
import dev.pgparity.evidence.Evidence;
import dev.pgparity.evidence.EvidenceFolder;
import dev.pgparity.promote.Promotion;
import dev.pgparity.promote.approval.Approval;
import dev.pgparity.promote.outcome.Outcome;
import dev.pgparity.promote.outcome.Stage;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.report.Words;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Runs a promotion, whatever its works are: tells its stages, keeps its evidence, and writes down how it ended. */
@Component
class RunPromotion {
    private final Runs runs;
    private final JsonMapper json;

    RunPromotion(Runs runs, JsonMapper json) {
        this.runs = runs;
        this.json = json;
    }

    void run(
            Run run,
            Configuration configuration,
            PromotionRequest request,
            Approval approval,
            Cancellation cancellation) {
        RunTeller teller = new RunTeller(runs, run.id(), request.backup().isPresent());
        Evidence evidence = new Evidence(run.source(), run.target());
        Outcome outcome = new Promotion(
                        request,
                        approval,
                        stage -> {
                            evidence.on(stage);
                            teller.on(stage);
                        },
                        cancellation)
                .run();
        evidence.end(outcome);
        RunState state = state(outcome, cancellation);
        teller.ended(state == RunState.DONE, outcome.sentence());
        runs.end(
                run.id(),
                state,
                verdict(run, outcome),
                json.writeValueAsString(result(outcome, evidence, configuration)));
    }

    private static String verdict(Run run, Outcome outcome) {
        if (outcome instanceof Outcome.Committed committed && !committed.whole()) {
            String target = Words.subject(run.target());
            return run.source().isEmpty()
                    ? target + " has all migrations."
                    : committed.migrations().isEmpty()
                            ? "The lookup data of " + run.target() + " is the same as that of " + run.source() + "."
                            : target + " has all migrations that " + run.source() + " has.";
        }
        return outcome instanceof Outcome.Committed committed && committed.isSameButIntentional()
                ? "Landed as planned: " + run.target() + " is the same as " + run.source()
                        + ", save what is intentional."
                : outcome.sentence();
    }

    private static RunState state(Outcome outcome, Cancellation cancellation) {
        return switch (outcome) {
            case Outcome.Committed committed -> RunState.DONE;
            case Outcome.Unwell unwell -> unwell.isUndone() ? RunState.ROLLED_BACK : RunState.UNWELL;
            case Outcome.RolledBack rolledBack ->
                cancellation.by().isPresent() ? RunState.CANCELLED : RunState.ROLLED_BACK;
            case Outcome.Refused refused -> cancellation.by().isPresent() ? RunState.CANCELLED : RunState.REFUSED;
            case Outcome.Partial partial -> RunState.PARTIAL;
            case Outcome.Unknown unknown -> RunState.PARTIAL;
        };
    }

    private RunResult result(Outcome outcome, Evidence evidence, Configuration configuration) {
        List<String> details = switch (outcome) {
            case Outcome.Committed committed -> List.of();
            case Outcome.Unwell unwell ->
                unwell.failures().stream()
                        .map(finding ->
                                finding.check() + ": " + finding.failure().orElse(""))
                        .toList();
            case Outcome.RolledBack rolledBack -> rolledBack.details();
            case Outcome.Refused refused ->
                refused.hazards().stream().map(Object::toString).toList();
            case Outcome.Partial partial -> partial.details();
            case Outcome.Unknown unknown -> unknown.details();
        };
        List<String> next = switch (outcome) {
            case Outcome.RolledBack rolledBack -> rolledBack.next();
            case Outcome.Refused refused -> refused.hazards().isEmpty() ? refused.next() : List.of();
            case Outcome.Partial partial -> partial.next();
            case Outcome.Unknown unknown -> unknown.next();
            case Outcome.Committed committed -> List.of();
            case Outcome.Unwell unwell -> List.of();
        };
        return new RunResult(
                details,
                next,
                evidence.last(Stage.Recorded.class).map(Stage.Recorded::id).orElse(""),
                evidence.last(Stage.BackedUp.class)
                        .map(saved -> saved.backup().id())
                        .orElse(""),
                kept(evidence, configuration));
    }

    private static String kept(Evidence evidence, Configuration configuration) {
        if (!evidence.isWorthKeeping()) {
            return "";
        }
        try {
            return EvidenceFolder.of(configuration.folder())
                    .write(evidence)
                    .getFileName()
                    .toString();
        } catch (IOException e) {
            return "";
        }
    }
}
