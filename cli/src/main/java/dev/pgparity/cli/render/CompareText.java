package dev.pgparity.cli.render;

import dev.pgparity.catalog.CoverageGap;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.compare.Comparison;
import dev.pgparity.compare.Facet;
import dev.pgparity.compare.FacetChange;
import dev.pgparity.compare.Facets;
import dev.pgparity.compare.Finding;
import dev.pgparity.compare.KindCount;
import dev.pgparity.diff.ColumnOrderNote;
import dev.pgparity.diff.Difference;
import dev.pgparity.report.CompareWords;
import dev.pgparity.report.LineDiff;
import dev.pgparity.report.Words;
import dev.pgparity.sql.Identifier;
import java.io.PrintWriter;
import java.util.List;
import java.util.StringJoiner;

/** A comparison for a person at a terminal: the answer, then the counts, then object by object. */
public final class CompareText {
    private final PrintWriter out;
    private final Page page;
    private final Paint paint;

    /**
     * @param out where it goes; not closed
     * @param page how wide, and whether in colour
     */
    public CompareText(PrintWriter out, Page page) {
        this.out = out;
        this.page = page;
        this.paint = page.paint();
    }

    /**
     * Writes all of it.
     *
     * @param time how long reading and comparing took, in words
     * @param strict whether notes count
     */
    public void write(Comparison comparison, boolean strict, String time) {
        out.println(page.apart(paint.bold(CompareWords.headline(comparison, strict)), paint.faint(time)));
        int widest = comparison.byKind().stream()
                .mapToInt(count -> Words.plural(count.kind().words()).length())
                .max()
                .orElse(0);
        comparison.byKind().forEach(count -> out.println("  " + countLine(count, widest)));
        if (!comparison.counting().isEmpty()) {
            out.println();
            out.println(paint.faint("- " + comparison.target().origin().name() + "   + "
                    + comparison.source().origin().name()));
        }
        comparison.counting().forEach(this::finding);
        if (!comparison.intentional().isEmpty()) {
            out.println();
            out.println("Intentional, not counted:");
            for (Finding finding : comparison.intentional()) {
                out.println("  " + Words.title(finding.id()) + "  "
                        + finding.change().word() + "  "
                        + paint.faint(finding.reason().orElse("")));
            }
        }
        RenameText.write(out, comparison.renames());
        notes(comparison, strict);
        out.flush();
    }

    private String countLine(KindCount count, int widest) {
        StringJoiner parts = new StringJoiner("   ");
        add(parts, count.missing(), "missing");
        add(parts, count.extra(), "extra");
        add(parts, count.changed(), "changed");
        add(parts, count.intentional().size(), "intentional");
        String kind = Words.plural(count.kind().words());
        return kind + " ".repeat(widest - kind.length() + 2) + parts;
    }

    private static void add(StringJoiner parts, int number, String word) {
        if (number > 0) {
            parts.add(number + " " + word);
        }
    }

    private void finding(Finding finding) {
        out.println();
        String title = Words.title(finding.id());
        String word = finding.change().word();
        switch (finding.difference()) {
            case Difference.Added(CatalogObject after) -> whole(title, after, finding, paint.green(word));
            case Difference.Removed(CatalogObject before) -> whole(title, before, finding, paint.red(word));
            case Difference.Altered(CatalogObject before, CatalogObject after) -> {
                out.println(page.apart(paint.bold(title), paint.yellow(word)));
                Facets.changes(before, after).forEach(this::change);
            }
        }
    }

    /** An object that only one side has: what it is, in a line or two. */
    private void whole(String title, CatalogObject object, Finding finding, String word) {
        StringJoiner brief = new StringJoiner(", ");
        String definition = "";
        for (Facet facet : Facets.of(object)) {
            boolean isShort = facet.value().indexOf('\n') < 0 && facet.value().length() <= page.width() - 4;
            if (facet.name().isEmpty() && isShort) {
                definition = facet.value();
            } else if (isShort && !facet.name().isEmpty()) {
                brief.add(facet.name().equals("type") ? facet.value() : said(facet));
            }
        }
        if (definition.isEmpty()
                && CompareWords.included(finding.includes()).isEmpty()
                && brief.length() + title.length() < page.width() - 12) {
            out.println(page.apart(paint.bold(title) + "  " + brief, word));
        } else {
            out.println(page.apart(paint.bold(title), word));
            if (!definition.isEmpty()) {
                out.println("  " + Words.line(definition));
            }
        }
        String included = CompareWords.included(finding.includes());
        if (!included.isEmpty()) {
            out.println(paint.faint("  with " + included));
        }
    }

    private static String said(Facet facet) {
        return facet.value().equals("yes") ? facet.name() : facet.name() + " " + facet.value();
    }

    private void change(FacetChange change) {
        if (change.isText()) {
            if (!change.name().isEmpty()) {
                out.println("  " + change.name() + ":");
            }
            LineDiff.of(change.target(), change.source()).forEach(line -> out.println("  " + coloured(line)));
        } else if (change.name().isEmpty()
                || change.target().length() + change.source().length() > page.width() - 20) {
            String label = change.name().isEmpty() ? "" : change.name() + "  ";
            out.println("  " + paint.red("- " + label + Words.line(change.target())));
            out.println("  " + paint.green("+ " + label + Words.line(change.source())));
        } else {
            out.println("  " + change.name() + "  " + paint.red(Words.line(change.target())) + " → "
                    + paint.green(Words.line(change.source())));
        }
    }

    private String coloured(LineDiff.Line line) {
        return switch (line.mark()) {
            case BOTH, GAP -> paint.faint(line.withSign());
            case ONLY_TARGET -> paint.red(line.withSign());
            case ONLY_SOURCE -> paint.green(line.withSign());
        };
    }

    private void notes(Comparison comparison, boolean strict) {
        for (ColumnOrderNote note : comparison.columnOrder()) {
            out.println();
            out.println(page.apart(
                    "Note: " + Words.title(note.relation()) + " has its columns in another order",
                    strict ? paint.yellow("counts") : ""));
            out.println("  - " + names(note.target()));
            out.println("  + " + names(note.source()));
        }
        if (!comparison.gaps().isEmpty()) {
            out.println();
            out.println("Not compared" + (strict ? "" : " (--strict counts it)") + ":");
            for (CoverageGap gap : comparison.gaps()) {
                out.println("  " + Words.line(gap.object()) + "  " + paint.faint(Words.line(gap.why())));
            }
        }
        for (String expired : comparison.expired()) {
            out.println();
            out.println(paint.yellow("Note: ") + expired);
        }
    }

    private static String names(List<Identifier> columns) {
        StringJoiner names = new StringJoiner(", ");
        columns.forEach(column -> names.add(column.sql()));
        return Words.line(names.toString());
    }
}
