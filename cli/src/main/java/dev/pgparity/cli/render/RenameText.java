package dev.pgparity.cli.render;

import dev.pgparity.compare.RenameProposal;
import dev.pgparity.report.Words;
import java.io.PrintWriter;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What may be a rename, with what to type where it is one. */
public final class RenameText {
    private RenameText() {}

    /** A paragraph of its own; nothing where there is no proposal. */
    public static void write(PrintWriter out, List<RenameProposal> proposals) {
        if (proposals.isEmpty()) {
            return;
        }
        out.println();
        out.println("Perhaps renamed (otherwise one is dropped and the other made, and what it holds is lost):");
        for (RenameProposal proposal : proposals) {
            out.println("  " + said(proposal) + "   " + flag(proposal));
        }
    }

    /** {@code column public.users.nick → nickname}. */
    public static String said(RenameProposal proposal) {
        return Words.line(Words.title(proposal.before()) + " → " + proposal.name());
    }

    /** What to type, as a shell takes it. */
    static String flag(RenameProposal proposal) {
        return "--rename " + PlanText.quoted(proposal.argument());
    }

    static void json(ObjectNode document, List<RenameProposal> proposals) {
        ArrayNode renames = document.putArray("rename_proposals");
        for (RenameProposal proposal : proposals) {
            renames.addObject()
                    .put("before", proposal.before().toString())
                    .put("after", proposal.after().toString())
                    .put("rename", proposal.argument());
        }
    }

    static void markdown(PrintWriter out, List<RenameProposal> proposals) {
        if (!proposals.isEmpty()) {
            out.println("\nPerhaps renamed:\n");
            proposals.forEach(proposal -> out.println(
                    "- " + Markdown.text(said(proposal)) + " " + Markdown.code("--rename " + proposal.argument())));
        }
    }
}
