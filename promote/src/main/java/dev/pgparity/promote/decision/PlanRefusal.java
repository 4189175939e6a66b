package dev.pgparity.promote.decision;

import dev.pgparity.plan.Step;
import dev.pgparity.promote.outcome.Outcome;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.promote.review.PhaseChoice;
import dev.pgparity.promote.review.PlanReview;
import dev.pgparity.promote.review.Refusal;
import dev.pgparity.promote.review.Selection;
import dev.pgparity.promote.work.FileRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a plan may not run, whatever the target's state: its phase, its transactions, its secrets, its hazards. */
public final class PlanRefusal {
    private PlanRefusal() {}

    /** Empty where it may. */
    public static Optional<Outcome.Refused> of(PromotionRequest request, PlanReview review) {
        Selection selection = review.selection();
        if (request.phase() == PhaseChoice.CONTRACT && selection.waitingBefore() > 0) {
            return tooEarly(selection.waitingBefore() + (selection.waitingBefore() == 1 ? " step is" : " steps are")
                    + " not done");
        }
        int before = FileRules.expanding(review.migrations());
        boolean filesFirst = request.migrations()
                .flatMap(work -> work.rules().phase())
                .filter(PhaseChoice.CONTRACT::equals)
                .isPresent();
        if (filesFirst && before > 0) {
            return tooEarly(before + (before == 1 ? " migration is" : " migrations are") + " pending");
        }
        if (!review.waitingFiles().isEmpty() && request.changesSchema()) {
            return Optional.of(new Outcome.Refused(
                    "Migrations wait for the contract phase, so what else differs is not known yet.",
                    List.of(),
                    List.of("Leave out --include-drift, or run all of it: --phase all.")));
        }
        Optional<String> notAtomic = request.atomic() ? selection.notAtomic() : Optional.empty();
        if (notAtomic.isPresent()) {
            return Optional.of(new Outcome.Refused(
                    "This promotion is not one transaction: " + notAtomic.get() + ".",
                    List.of(),
                    List.of("Leave out --atomic, or plan without online ways (online: { mode: never }).")));
        }
        Optional<Step> unknown = selection.steps().stream()
                .filter(step -> !request.plan().secrets().knows(step.secrets()))
                .findFirst();
        if (unknown.isPresent()) {
            return Optional.of(new Outcome.Refused(
                    "The step \"" + unknown.get().summary()
                            + "\" needs a secret that is in no file, and SOURCE was not read or does not show it.",
                    List.of(),
                    List.of("Promote from the database itself, with a role that may read it (a superuser).")));
        }
        List<Refusal> refusals = request.hazards().refusals(review.steps(), review.hazards());
        if (refusals.isEmpty()) {
            return Optional.empty();
        }
        List<String> next = new ArrayList<>();
        refusals.stream()
                .filter(Refusal::allowable)
                .map(refusal -> "--allow " + refusal.hazard().allowance())
                .distinct()
                .forEach(next::add);
        return Optional.of(new Outcome.Refused(
                refusals.size() == 1
                        ? "A hazard is not allowed, so nothing has run."
                        : refusals.size() + " hazards are not allowed, so nothing has run.",
                refusals,
                next));
    }

    private static Optional<Outcome.Refused> tooEarly(String left) {
        return Optional.of(new Outcome.Refused(
                "The contract phase comes after the expand phase, of which " + left + ".",
                List.of(),
                List.of("Run the expand phase first: --phase expand, or both: --phase all.")));
    }
}
