package dev.pgparity.cli.render;

import dev.pgparity.catalog.CoverageGap;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.compare.Comparison;
import dev.pgparity.compare.FacetChange;
import dev.pgparity.compare.Facets;
import dev.pgparity.compare.Finding;
import dev.pgparity.compare.KindCount;
import dev.pgparity.diff.ColumnOrderNote;
import dev.pgparity.diff.Difference;
import dev.pgparity.report.CompareWords;
import dev.pgparity.report.LineDiff;
import dev.pgparity.report.Words;
import java.io.PrintWriter;

/** A comparison for a pull request or a job's summary. */
public final class CompareMarkdown {
    private final PrintWriter out;

    public CompareMarkdown(PrintWriter out) {
        this.out = out;
    }

    public void write(Comparison comparison, boolean strict) {
        out.println("### " + Markdown.text(CompareWords.headline(comparison, strict)));
        if (!comparison.byKind().isEmpty()) {
            out.println();
            out.println("| | missing | extra | changed | intentional |");
            out.println("| --- | --: | --: | --: | --: |");
            for (KindCount count : comparison.byKind()) {
                out.println("| " + Words.plural(count.kind().words()) + " | " + count.missing() + " | " + count.extra()
                        + " | " + count.changed() + " | " + count.intentional().size() + " |");
            }
        }
        comparison.counting().forEach(this::finding);
        if (!comparison.intentional().isEmpty()) {
            out.println("\nIntentional, not counted:\n");
            comparison
                    .intentional()
                    .forEach(f -> out.println("- " + Markdown.code(Words.title(f.id())) + " "
                            + f.change().word() + ": "
                            + Markdown.text(f.reason().orElse(""))));
        }
        RenameText.markdown(out, comparison.renames());
        for (ColumnOrderNote note : comparison.columnOrder()) {
            out.println(
                    "\nNote: " + Markdown.code(Words.title(note.relation())) + " has its columns in another order.");
        }
        if (!comparison.gaps().isEmpty()) {
            out.println("\nNot compared:\n");
            for (CoverageGap gap : comparison.gaps()) {
                out.println("- " + Markdown.code(gap.object()) + " " + Markdown.text(gap.why()));
            }
        }
        out.flush();
    }

    private static String with(String included) {
        return included.isEmpty() ? "" : " with " + included;
    }

    private void finding(Finding finding) {
        out.println();
        out.println("**" + finding.change().word() + "** " + Markdown.code(Words.title(finding.id()))
                + with(CompareWords.included(finding.includes())));
        if (finding.difference() instanceof Difference.Altered(CatalogObject before, CatalogObject after)) {
            StringBuilder diff = new StringBuilder();
            for (FacetChange change : Facets.changes(before, after)) {
                if (!change.name().isEmpty()) {
                    diff.append("  ").append(change.name()).append(":\n");
                }
                LineDiff.of(change.target(), change.source())
                        .forEach(line -> diff.append(line.withSign()).append('\n'));
            }
            out.println(Markdown.block("diff", diff.toString()));
        }
    }
}
