package dev.pgparity.cli.render;

import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.Hazard;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.Plan;
import dev.pgparity.promote.review.PhaseChoice;
import dev.pgparity.promote.review.Refusal;
import dev.pgparity.proposal.Proposal;
import dev.pgparity.proposal.ProposedStep;
import dev.pgparity.report.CompareWords;
import dev.pgparity.report.LockWords;
import dev.pgparity.report.Words;
import dev.pgparity.sql.SqlText;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A plan for a person at a terminal: what happens, who waits for it, what it risks, and what to type to allow it. */
public final class PlanText {
    private static final String INDENT = "     ";
    private static final int ROWS_SHOWN = 20;

    private final PrintWriter out;
    private final Page page;
    private final Paint paint;

    public PlanText(PrintWriter out, Page page) {
        this.out = out;
        this.page = page;
        this.paint = page.paint();
    }

    /**
     * Writes all of it.
     *
     * @param time how long it took to make, in words
     */
    public void write(Proposal proposal, String time) {
        out.println(page.apart(paint.bold(headline(proposal)), paint.faint(time)));
        String heading = "";
        for (ProposedStep step : proposal.steps()) {
            String own = step.file().isEmpty() ? groupLine(step.group()) : fileLine(step);
            if (!own.equals(heading)) {
                heading = own;
                out.println();
                out.println(paint.bold(heading));
            }
            step(step, proposal.phase());
        }
        if (!proposal.rows().isEmpty()) {
            out.println();
            out.println(paint.bold("ROWS  in the last transaction"));
            new DataText(out, page, ROWS_SHOWN).write(proposal.rows());
        }
        RenameText.write(out, proposal.renames());
        leftOut(proposal.plan().leftOut());
        out.flush();
    }

    /** The answer in one line. */
    public static String headline(Proposal proposal) {
        if (proposal.isEmpty()) {
            return CompareWords.headline(proposal.comparison(), false) + ": nothing to do";
        }
        if (proposal.steps().isEmpty()) {
            return "no steps; reference rows of " + Words.count(proposal.rows().size(), "table");
        }
        int files = proposal.files().size();
        int groups = proposal.plan().groups().size();
        String size = (files == 0 ? "" : Words.count(files, "migration") + (groups == 0 ? ", " : " and "))
                + Words.count(proposal.steps().size(), "step")
                + (groups == 0 ? "" : " in " + Words.count(groups, "group"));
        int left = proposal.with(ProposedStep.Fate.LEFT_OUT).size();
        if (left > 0) {
            return size + ", " + left + " of them left out: not additive";
        }
        List<ProposedStep> breaking = proposal.breaking();
        long opaque = proposal.steps().stream().filter(ProposedStep::opaque).count();
        if (opaque > 0) {
            String unknown = "what " + (opaque == 1 ? "one of them does" : opaque + " of them do")
                    + " is not known before the rehearsal";
            return size + "; " + unknown
                    + (breaking.isEmpty()
                            ? ""
                            : "; the running release does not survive " + breaking.size() + " of them");
        }
        if (breaking.isEmpty()) {
            return size + "; the running release survives all of them";
        }
        String numbers =
                breaking.stream().map(s -> Integer.toString(s.number())).collect(Collectors.joining(", "));
        return breaking.size() > 8
                ? size + "; the running release does not survive " + breaking.size() + " of them"
                : size + "; the running release survives all but " + (breaking.size() == 1 ? "step " : "steps ")
                        + numbers;
    }

    private static String fileLine(ProposedStep step) {
        return "MIGRATION " + Words.line(step.file())
                + (step.group().inTransaction() ? "" : ", outside a transaction (resumable)");
    }

    private static String groupLine(ExecutionGroup group) {
        String how = group.inTransaction() ? "one transaction" : "outside a transaction (journalled, resumable)";
        String when = group.phase() == Phase.CONTRACT ? "after the new release runs everywhere, " : "";
        return group.phase().name() + "  group " + group.number() + ", " + when + how;
    }

    private void step(ProposedStep proposed, PhaseChoice phase) {
        String number = String.format(Locale.ROOT, "%3d  ", proposed.number());
        String waits = switch (proposed.fate()) {
            case RUNS, REFUSED -> LockWords.of(proposed.step(), proposed.opaque());
            case WAITS -> "waits for --phase " + proposed.group().phase().name().toLowerCase(Locale.ROOT);
            case LEFT_OUT -> "left out";
        };
        out.println(page.apart(number + Words.line(proposed.step().summary()), paint.faint(waits)));
        for (SqlText sql : proposed.step().sql()) {
            (sql.sql().stripTrailing() + ";").lines().forEach(line -> out.println(INDENT + paint.cyan(line)));
        }
        Map<String, String> objects = new LinkedHashMap<>(); // what is true of several is said once
        for (Hazard hazard : proposed.step().hazards()) {
            objects.merge(
                    paint.yellow(words(hazard.kind())) + ": " + Words.line(hazard.why()),
                    about(hazard, proposed),
                    (one, other) -> one.isEmpty() || other.isEmpty() ? one + other : one + ", " + other);
        }
        objects.forEach((hazard, names) -> out.println(INDENT + hazard + (names.isEmpty() ? "" : " (" + names + ")")));
        if (proposed.fate() == ProposedStep.Fate.LEFT_OUT) {
            out.println(INDENT + paint.bold("left out: ") + Words.line(proposed.why()));
        } else if (!proposed.refused().isEmpty()) {
            boolean waiting = proposed.fate() == ProposedStep.Fate.WAITS;
            String flags = proposed.refused().stream()
                    .map(refusal -> refusal.allowable()
                            ? "--allow " + quoted(refusal.hazard().allowance())
                            : "(not allowed here: additive_only)")
                    .distinct()
                    .collect(Collectors.joining(" "));
            boolean never = proposed.refused().stream().noneMatch(Refusal::allowable);
            out.println(INDENT + paint.bold((waiting && !never ? "--phase " + next(phase) + " " : "") + flags));
        }
    }

    private static String next(PhaseChoice phase) {
        return phase == PhaseChoice.EXPAND ? "contract" : "all";
    }

    private static String about(Hazard hazard, ProposedStep step) {
        return hazard.object().equals(step.step().subject()) ? "" : Words.title(hazard.object());
    }

    /** {@code DATA LOSS}. */
    static String words(HazardKind kind) {
        return kind.label().toUpperCase(Locale.ROOT).replace('-', ' ');
    }

    /** As a shell wants it. */
    public static String quoted(String argument) {
        return argument.matches("[A-Za-z0-9_.:/=-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }

    private void leftOut(List<Plan.LeftOut> leftOut) {
        if (!leftOut.isEmpty()) {
            out.println();
            out.println("Not planned:");
            leftOut.forEach(l -> out.println("  " + Words.title(l.object()) + "  " + Words.line(l.why())));
        }
    }
}
