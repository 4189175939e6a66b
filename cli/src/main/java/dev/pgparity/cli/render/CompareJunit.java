package dev.pgparity.cli.render;

import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.compare.Comparison;
import dev.pgparity.compare.FacetChange;
import dev.pgparity.compare.Facets;
import dev.pgparity.compare.Finding;
import dev.pgparity.diff.ColumnOrderNote;
import dev.pgparity.diff.Difference;
import dev.pgparity.evidence.Markup;
import dev.pgparity.report.LineDiff;
import dev.pgparity.report.Words;
import java.io.PrintWriter;

/** A comparison as CI servers show test results: one failed test for each difference, one passed when in parity. */
public final class CompareJunit {
    private final PrintWriter out;

    public CompareJunit(PrintWriter out) {
        this.out = out;
    }

    public void write(Comparison comparison, boolean strict) {
        int order = strict ? comparison.columnOrder().size() : 0;
        int gaps = strict ? comparison.gaps().size() : 0;
        int failures = comparison.counting().size() + order + gaps;
        int tests = Math.max(1, failures) + comparison.intentional().size();
        String name = Markup.text(comparison.target().origin().name() + " compared with "
                + comparison.source().origin().name());
        out.println("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        out.println("<testsuite name=\"" + name + "\" tests=\"" + tests + "\" failures=\"" + failures
                + "\" errors=\"0\" skipped=\"" + comparison.intentional().size() + "\">");
        if (failures == 0) {
            out.println("  <testcase classname=\"parity\" name=\"" + name + "\"/>");
        }
        comparison.counting().forEach(this::finding);
        if (strict) {
            for (ColumnOrderNote note : comparison.columnOrder()) {
                failed("column-order", note.relation().toString(), "columns in another order", "");
            }
            comparison.gaps().forEach(gap -> failed("not-compared", gap.object(), gap.why(), ""));
        }
        for (Finding finding : comparison.intentional()) {
            out.println("  <testcase classname=\"" + finding.id().kind().label() + "\" name=\""
                    + Markup.text(Words.line(finding.id().toString())) + "\"><skipped message=\""
                    + Markup.text(finding.reason().orElse("")) + "\"/></testcase>");
        }
        out.println("</testsuite>");
        out.flush();
    }

    private void finding(Finding finding) {
        StringBuilder detail = new StringBuilder();
        if (finding.difference() instanceof Difference.Altered(CatalogObject before, CatalogObject after)) {
            for (FacetChange change : Facets.changes(before, after)) {
                detail.append(change.name()).append(change.name().isEmpty() ? "" : ":\n");
                LineDiff.of(change.target(), change.source())
                        .forEach(line -> detail.append(line.withSign()).append('\n'));
            }
        }
        failed(
                finding.id().kind().label(),
                finding.id().toString(),
                finding.change().word(),
                detail.toString());
    }

    private void failed(String kind, String object, String message, String detail) {
        out.println("  <testcase classname=\"" + Markup.text(kind) + "\" name=\"" + Markup.text(Words.line(object))
                + "\"><failure message=\"" + Markup.text(message) + "\">" + Markup.text(detail)
                + "</failure></testcase>");
    }
}
