package dev.pgparity.cli.render;

import dev.pgparity.data.TableDifference;
import dev.pgparity.plan.Hazard;
import dev.pgparity.promote.review.Refusal;
import dev.pgparity.proposal.Proposal;
import dev.pgparity.proposal.ProposedStep;
import dev.pgparity.report.LockWords;
import dev.pgparity.report.Words;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;

/** A plan for a pull request: a table to review, the SQL below. */
public final class PlanMarkdown {
    private final PrintWriter out;

    public PlanMarkdown(PrintWriter out) {
        this.out = out;
    }

    public void write(Proposal proposal) {
        out.println("### " + Markdown.text(PlanText.headline(proposal)));
        if (proposal.isEmpty()) {
            out.flush();
            return;
        }
        out.println("\n| | step | phase | who waits | hazards |\n| --: | --- | --- | --- | --- |");
        for (ProposedStep step : proposal.steps()) {
            out.println("| " + step.number() + " | "
                    + Markdown.text((step.file().isEmpty() ? "" : "migration " + step.file() + ": ")
                            + step.step().summary())
                    + " | "
                    + (step.file().isEmpty()
                                    ? step.group().phase()
                                    : step.step().phase())
                            .name()
                            .toLowerCase(Locale.ROOT)
                    + " | "
                    + Markdown.text(
                            step.why().isEmpty()
                                    ? LockWords.of(step.step(), step.opaque())
                                    : (step.fate() == ProposedStep.Fate.LEFT_OUT ? "left out: " : "waits: ")
                                            + step.why())
                    + " | "
                    + step.step().hazards().stream().map(PlanMarkdown::said).collect(Collectors.joining("; ")) + " |");
        }
        for (TableDifference rows : proposal.rows()) {
            out.println(
                    "\nReference rows of " + Markdown.code(rows.table().name().toString()) + ": " + rows.changes()
                            + (rows.changes() == 1 ? " changes" : " change") + ", in the last transaction.");
        }
        RenameText.markdown(out, proposal.renames());
        StringBuilder sql = new StringBuilder();
        proposal.steps().forEach(step -> {
            sql.append("-- ")
                    .append(step.number())
                    .append("  ")
                    .append(Words.line(step.step().summary()));
            sql.append('\n');
            step.step().sql().forEach(text -> sql.append(text.sql().strip()).append(";\n"));
        });
        out.println("\n<details><summary>SQL</summary>\n");
        out.println(Markdown.block("sql", sql.toString()));
        out.println("\n</details>");
        if (!proposal.refused().isEmpty()) {
            out.println("\nTo allow:\n");
            proposal.refused().stream()
                    .filter(Refusal::allowable)
                    .forEach(refusal -> out.println(
                            "- " + Markdown.code("--allow " + refusal.hazard().allowance())));
        }
        out.flush();
    }

    private static String said(Hazard hazard) {
        return "**" + hazard.kind().label() + "** " + Markdown.text(hazard.why());
    }
}
