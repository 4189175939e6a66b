package dev.pgparity.report;

import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.compare.Comparison;
import dev.pgparity.compare.Facet;
import dev.pgparity.compare.FacetChange;
import dev.pgparity.compare.Facets;
import dev.pgparity.compare.Finding;
import dev.pgparity.compare.KindCount;
import dev.pgparity.diff.ColumnOrderNote;
import dev.pgparity.diff.Difference;
import dev.pgparity.evidence.Markup;
import java.io.PrintWriter;

/** A comparison as one page that needs nothing beside it. */
public final class CompareHtml {
    private static final String STYLE = """
            body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem;
                   color: #1c1c1c; background: #fff }
            table { border-collapse: collapse } td, th { padding: .2rem .8rem; text-align: right }
            td:first-child, th:first-child { text-align: left } h2 { font-size: 1rem; margin: 1.5rem 0 .3rem }
            pre { background: #f5f5f5; padding: .6rem; overflow: auto; margin: 0 } .faint { color: #595959 }
            .t { color: #a40000 } .s { color: #005c00 } .word { float: right; font-weight: normal }
            @media (prefers-color-scheme: dark) { body { color: #e6e6e6; background: #161616 }
              pre { background: #242424 } .faint { color: #a6a6a6 } .t { color: #ff9c9c } .s { color: #8fdc8f } }
            """;

    private final PrintWriter out;

    public CompareHtml(PrintWriter out) {
        this.out = out;
    }

    public void write(Comparison comparison, boolean strict) {
        String headline = Markup.text(CompareWords.headline(comparison, strict));
        out.println("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
        out.println("<meta name=\"viewport\" content=\"width=device-width\"><title>" + headline + "</title>");
        out.println("<style>\n" + STYLE + "</style></head><body><main>\n<h1>" + headline + "</h1>");
        counts(comparison);
        if (!comparison.counting().isEmpty()) {
            out.println("<p class=\"faint\"><span class=\"t\">− "
                    + Markup.text(comparison.target().origin().name()) + "</span> &nbsp; <span class=\"s\">+ "
                    + Markup.text(comparison.source().origin().name()) + "</span></p>");
        }
        comparison.counting().forEach(this::finding);
        if (!comparison.intentional().isEmpty()) {
            out.println("<h2>Intentional, not counted</h2><ul>");
            comparison
                    .intentional()
                    .forEach(f -> item(
                            Words.title(f.id()) + " " + f.change().word(),
                            f.reason().orElse("")));
            out.println("</ul>");
        }
        for (ColumnOrderNote note : comparison.columnOrder()) {
            out.println(
                    "<p>Note: " + Markup.text(Words.title(note.relation())) + " has its columns in another order.</p>");
        }
        if (!comparison.gaps().isEmpty()) {
            out.println("<h2>Not compared</h2><ul>");
            comparison.gaps().forEach(gap -> item(gap.object(), gap.why()));
            out.println("</ul>");
        }
        out.println("</main></body></html>");
        out.flush();
    }

    private void counts(Comparison comparison) {
        if (comparison.byKind().isEmpty()) {
            return;
        }
        out.println("<table><thead><tr><th scope=\"col\">Kind<th scope=\"col\">missing<th scope=\"col\">extra"
                + "<th scope=\"col\">changed<th scope=\"col\">intentional</tr></thead><tbody>");
        for (KindCount count : comparison.byKind()) {
            out.println("<tr><td>" + Words.plural(count.kind().words()) + "<td>" + count.missing() + "<td>"
                    + count.extra() + "<td>" + count.changed() + "<td>"
                    + count.intentional().size() + "</tr>");
        }
        out.println("</tbody></table>");
    }

    private void item(String what, String why) {
        out.println("<li>" + Markup.text(what) + " <span class=\"faint\">" + Markup.text(why) + "</span></li>");
    }

    private void finding(Finding finding) {
        out.println("<h2><span class=\"word\">" + finding.change().word() + "</span>"
                + Markup.text(Words.title(finding.id())) + "</h2>");
        switch (finding.difference()) {
            case Difference.Added(CatalogObject after) -> facets(after, finding, "s");
            case Difference.Removed(CatalogObject before) -> facets(before, finding, "t");
            case Difference.Altered(CatalogObject before, CatalogObject after) -> {
                StringBuilder text = new StringBuilder();
                for (FacetChange change : Facets.changes(before, after)) {
                    text.append(change.name().isEmpty() ? "" : Markup.text(change.name()) + ":\n");
                    LineDiff.of(change.target(), change.source()).forEach(line -> text.append(line(line)));
                }
                out.println("<pre>" + text + "</pre>");
            }
        }
    }

    private void facets(CatalogObject object, Finding finding, String side) {
        StringBuilder text = new StringBuilder();
        for (Facet facet : Facets.of(object)) {
            text.append(facet.name().isEmpty() ? "" : facet.name() + ": ")
                    .append(facet.value().strip())
                    .append('\n');
        }
        String included = CompareWords.included(finding.includes());
        if (!included.isEmpty()) {
            text.append("with ").append(included).append('\n');
        }
        if (!text.isEmpty()) {
            out.println("<pre class=\"" + side + "\">" + Markup.text(text.toString()) + "</pre>");
        }
    }

    private static String line(LineDiff.Line line) {
        String text = Markup.text(line.withSign()) + "\n";
        return switch (line.mark()) {
            case BOTH, GAP -> text;
            case ONLY_TARGET -> "<span class=\"t\">" + text + "</span>";
            case ONLY_SOURCE -> "<span class=\"s\">" + text + "</span>";
        };
    }
}
