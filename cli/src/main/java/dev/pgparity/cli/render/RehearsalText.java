package dev.pgparity.cli.render;

import dev.pgparity.lint.TableFacts;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.problem.Where;
import dev.pgparity.rehearse.Observation;
import dev.pgparity.rehearse.RehearsedFile;
import dev.pgparity.report.Words;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** What files did on the copy, statement by statement, and where the grammar did not see it. */
public final class RehearsalText {
    private final PrintWriter out;
    private final Page page;
    private final TableFacts sizes;

    public RehearsalText(PrintWriter out, Page page, TableFacts sizes) {
        this.out = out;
        this.page = page;
        this.sizes = sizes;
    }

    /** @param hearsDrops false where the scratch server gave no right to hear of drops */
    public void write(List<RehearsedFile> files, List<String> disagreements, String target, boolean hearsDrops) {
        int statements = 0;
        for (RehearsedFile file : files) {
            statements += file.observations().size();
            file.observations().stream().filter(Observation::isRemarkable).forEach(this::write);
        }
        if (!disagreements.isEmpty()) {
            out.println(page.paint().bold("The grammar and the rehearsal do not agree:"));
            disagreements.forEach(sentence -> out.println("  " + sentence));
            out.println();
        }
        if (!hearsDrops) {
            out.println("What is dropped was not observed: that takes a superuser on the scratch server.");
        }
        out.println(summary(files, statements, target));
        out.flush();
    }

    private void write(Observation seen) {
        Where.InText where = seen.where();
        out.println(page.apart(
                page.paint().bold(where.source() + ":" + where.line()) + "  " + label(seen.statement()),
                Words.seconds(seen.time())));
        if (!seen.inTransaction()) {
            line("outside", "a transaction; its locks were gone before they could be looked at");
        }
        seen.locks()
                .forEach(lock ->
                        line("lock", lock.mode() + " on " + lock.relation() + waits(lock) + size(lock.relation())));
        seen.rewritten().forEach(table -> line(page.paint().yellow("rewrites"), table + size(table)));
        seen.dropped().forEach(gone -> line(page.paint().red("drops"), gone.type() + " " + gone.name()));
        seen.rows().forEach(rows -> line("rows", rows(rows)));
        out.println();
    }

    private void line(String word, String text) {
        int painted = word.length() - word.replaceAll("\u001b\\[[0-9;]*m", "").length();
        out.println("  " + String.format(Locale.ROOT, "%-" + (9 + painted) + "s", word) + " " + text);
    }

    private static String waits(Observation.Lock lock) {
        return switch (lock.mode()) {
            case "ACCESS EXCLUSIVE" -> ": readers and writers wait";
            case "EXCLUSIVE", "SHARE ROW EXCLUSIVE", "SHARE" -> ": writers wait";
            default -> "";
        };
    }

    private String size(String relation) {
        OptionalLong rows =
                sizes.rows(new Name(List.of(relation.replace("\"", "").split("\\.", 2))));
        return rows.isPresent() && rows.getAsLong() > 0
                ? String.format(Locale.ROOT, " (about %,d rows)", rows.getAsLong())
                : "";
    }

    private static String rows(Observation.Rows rows) {
        List<String> parts = new ArrayList<>();
        if (rows.inserted() > 0) {
            parts.add(rows.inserted() + " inserted");
        }
        if (rows.updated() > 0) {
            parts.add(rows.updated() + " updated");
        }
        if (rows.deleted() > 0) {
            parts.add(rows.deleted() + " deleted");
        }
        return rows.table() + " " + String.join(", ", parts);
    }

    private static String label(String text) {
        String one = text.replaceAll("\\s+", " ").strip();
        return one.length() <= 60 ? one : one.substring(0, 59) + "…";
    }

    private static String summary(List<RehearsedFile> files, int statements, String target) {
        long rewritten = files.stream()
                .flatMap(file -> file.observations().stream())
                .mapToLong(seen -> seen.rewritten().size())
                .sum();
        long dropped = files.stream()
                .flatMap(file -> file.observations().stream())
                .mapToLong(seen -> seen.dropped().size())
                .sum();
        return statements + (statements == 1 ? " statement" : " statements") + " rehearsed on a copy of " + target
                + "'s schema, without rows: "
                + (rewritten == 0
                        ? "no table written anew"
                        : rewritten + (rewritten == 1 ? " table" : " tables") + " written anew")
                + ", "
                + (dropped == 0 ? "nothing dropped" : dropped + (dropped == 1 ? " object" : " objects") + " dropped")
                + ". " + target + " was only read.";
    }
}
