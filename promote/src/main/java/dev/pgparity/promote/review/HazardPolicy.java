package dev.pgparity.promote.review;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.observe.HazardReview;
import dev.pgparity.observe.ProbeAnswer;
import dev.pgparity.plan.Allowances;
import dev.pgparity.plan.Hazard;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.TableLock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;

/**
 * Which hazards need somebody's word before anything runs.
 *
 * <table>
 * <caption>Hazards inside the chosen phase</caption>
 * <tr><td>data-loss, breaks-running-code, weakens-security</td><td>must be allowed</td></tr>
 * <tr><td>rewrite, blocks-reads, blocks-writes</td><td>must be allowed where the table is not small</td></tr>
 * <tr><td>may-fail</td><td>must be allowed where rows are known to be in the way: it would fail and be rolled
 * back</td></tr>
 * <tr><td>irreversible</td><td>is said; {@code --atomic} refuses what cannot be rolled back</td></tr>
 * </table>
 *
 * @param allowances what is allowed by name, or everything
 * @param additiveOnly nothing that takes away, whatever is allowed
 * @param largeRows from how many rows on a table is not small
 */
public record HazardPolicy(Allowances allowances, boolean additiveOnly, long largeRows) {
    /** Nothing is allowed, tables of 10,000 rows are large. */
    public static final HazardPolicy DEFAULT = new HazardPolicy(Allowances.NONE, false, 10_000);

    /** For files that run where no environment is careful: what their authors wrote is wanted. */
    public static final HazardPolicy AUTHORS = new HazardPolicy(Allowances.EVERYTHING, false, Long.MAX_VALUE);

    /** For taking a promotion back: only values that would be lost, and rows in the way, need somebody's word. */
    public static HazardPolicy undo(Allowances more) {
        return new HazardPolicy(
                more.and(EnumSet.complementOf(EnumSet.of(HazardKind.DATA_LOSS))), false, Long.MAX_VALUE);
    }

    /** The same, and these as well. */
    public HazardPolicy allowing(List<Allowances.Named> more) {
        List<Allowances.Named> named = new ArrayList<>(allowances.named());
        named.addAll(more);
        return new HazardPolicy(
                new Allowances(allowances.everything(), allowances.kinds(), named), additiveOnly, largeRows);
    }

    /** The same for a target that loses nothing, whatever is allowed. */
    HazardPolicy onlyAdditive() {
        return new HazardPolicy(allowances, true, largeRows);
    }

    /** What keeps these steps from running; empty lets them. */
    public List<Refusal> refusals(Collection<Step> steps, HazardReview review) {
        List<Refusal> refusals = new ArrayList<>();
        for (Step step : steps) {
            for (Hazard hazard : step.hazards()) {
                boolean never = additiveOnly && takesAway(hazard.kind());
                if (never || (matters(step, hazard, review) && !isAllowed(hazard))) {
                    refusals.add(new Refusal(step, hazard, !never));
                }
            }
        }
        return refusals;
    }

    private static boolean takesAway(HazardKind kind) {
        return kind == HazardKind.DATA_LOSS || kind == HazardKind.BREAKS_RUNNING_CODE;
    }

    private boolean matters(Step step, Hazard hazard, HazardReview review) {
        return switch (hazard.kind()) {
            case DATA_LOSS, BREAKS_RUNNING_CODE, WEAKENS_SECURITY -> true;
            case REWRITE -> rows(step, hazard, review, LockMode.ACCESS_SHARE) >= largeRows;
            case BLOCKS_READS -> rows(step, hazard, review, LockMode.ACCESS_EXCLUSIVE) >= largeRows;
            case BLOCKS_WRITES -> rows(step, hazard, review, LockMode.SHARE) >= largeRows;
            case MAY_FAIL -> review.answers().get(hazard) instanceof ProbeAnswer.Real;
            case IRREVERSIBLE -> false;
        };
    }

    /** Of the largest table that the step holds at least so strongly while it works; a new table has none. */
    private static long rows(Step step, Hazard hazard, HazardReview review, LockMode atLeast) {
        long locked = step.locks().stream()
                .filter(lock -> lock.whileWorking() && lock.mode().compareTo(atLeast) >= 0)
                .map(TableLock::relation)
                .mapToLong(table -> review.sizes().rows(table, step.scanned()))
                .max()
                .orElse(0);
        return Math.max(locked, review.sizes().rows(table(hazard.object())));
    }

    private static ObjectId table(ObjectId id) {
        return id instanceof ObjectId.Member member ? new ObjectId.InSchema(Kind.TABLE, member.relation()) : id;
    }

    /** {@link Allowances#allows} always lets may-fail through: here it is one that will fail. */
    boolean isAllowed(Hazard hazard) {
        return hazard.kind() == HazardKind.MAY_FAIL
                ? allowances.everything()
                        || allowances.named().stream()
                                .anyMatch(named -> named.kind() == HazardKind.MAY_FAIL
                                        && named.objects()
                                                .matches(hazard.object().toString()))
                : allowances.allows(hazard);
    }
}
