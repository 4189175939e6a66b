package dev.pgparity.authored;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Finding;
import dev.pgparity.plan.HazardKind;
import java.util.List;
import java.util.Set;

/** Which hazards a finding of the linter stands for: there is one knowledge of what SQL does, and it is the linter's. */
final class RuleHazards {
    private static final Set<String> REWRITES =
            Set.of("add-column-rewrite", "change-column-type", "widen-column-type", "set-logged", "vacuum-full");
    private static final Set<String> BLOCKS_READS =
            Set.of("set-not-null", "drop-index", "lock-table", "detach-partition", "attach-partition", "refresh-view");
    private static final Set<String> BREAKS = Set.of("drop-table", "drop-column", "drop-schema", "drop-owned");

    private RuleHazards() {}

    /** None where it is advice, or about the file itself. */
    static List<HazardKind> of(Finding finding) {
        return of(finding.rule(), finding.concern());
    }

    static List<HazardKind> of(String rule, Concern concern) {
        return switch (concern) {
            case DATA ->
                BREAKS.contains(rule)
                        ? List.of(HazardKind.DATA_LOSS, HazardKind.BREAKS_RUNNING_CODE)
                        : List.of(HazardKind.DATA_LOSS);
            case WAITING ->
                REWRITES.contains(rule)
                        ? List.of(HazardKind.REWRITE)
                        : BLOCKS_READS.contains(rule)
                                ? List.of(HazardKind.BLOCKS_READS)
                                : List.of(HazardKind.BLOCKS_WRITES);
            case RELEASE -> List.of(HazardKind.BREAKS_RUNNING_CODE);
            case SECURITY -> List.of(HazardKind.WEAKENS_SECURITY);
            case FAILURE, POLICY, STYLE -> List.of();
        };
    }
}
