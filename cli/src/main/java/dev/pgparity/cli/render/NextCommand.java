package dev.pgparity.cli.render;

import dev.pgparity.compare.Comparison;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.promote.review.PhaseChoice;
import dev.pgparity.proposal.Proposal;
import java.nio.file.Path;
import java.util.Optional;

/** The command to type next, with the names that were typed. */
public final class NextCommand {
    private NextCommand() {}

    public static String afterCompare(Comparison comparison) {
        return comparison.differences().inParity() ? "" : "\nNext:  pgparity plan " + names(comparison);
    }

    /** @param saved the file that the plan was saved in, which is then what is promoted */
    public static String afterPlan(Proposal proposal, Optional<Path> saved) {
        boolean canBeChanged = proposal.comparison().target().origin() instanceof SchemaOrigin.Server;
        if (proposal.isEmpty() || !canBeChanged) {
            return "";
        }
        if (proposal.refused().stream().anyMatch(refusal -> !refusal.allowable())) {
            return "\nNext:  pgparity plan " + names(proposal.comparison())
                    + " --additive   (what remains is never run there: additive_only)";
        }
        return "\nNext:  pgparity promote "
                + saved.map(file -> "--plan " + PlanText.quoted(file.toString()))
                        .orElseGet(() -> names(proposal.comparison())
                                + (proposal.phase() == PhaseChoice.ADDITIVE ? " --additive" : ""));
    }

    /** SOURCE and TARGET as a shell takes them. */
    public static String names(Comparison comparison) {
        return argument(comparison.source().origin()) + " "
                + argument(comparison.target().origin());
    }

    private static String argument(SchemaOrigin origin) {
        return origin instanceof SchemaOrigin.CommandOutput command ? command.typed() : PlanText.quoted(origin.typed());
    }
}
