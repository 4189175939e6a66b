package dev.pgparity.cli.render;

import dev.pgparity.evidence.Markup;
import dev.pgparity.health.Finding;
import dev.pgparity.report.Words;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What checks showed. */
public final class CheckText {
    private final PrintWriter out;
    private final Page page;
    private final Paint paint;

    public CheckText(PrintWriter out, Page page) {
        this.out = out;
        this.page = page;
        this.paint = page.paint();
    }

    public void write(String environment, List<Finding> findings) {
        for (Finding finding : findings) {
            out.println(page.apart(
                    (finding.holds() ? paint.green("✓ ") : paint.red("✗ ")) + Words.line(finding.check()),
                    paint.faint(Words.seconds(finding.took()))));
            finding.failure().ifPresent(why -> out.println("    " + Words.line(why)));
        }
        long failed = failed(findings);
        if (findings.isEmpty()) {
            out.println("There is nothing to check: no checks/*.sql, no checks: and no health: in pgparity.yaml.");
        } else {
            out.println(
                    failed == 0
                            ? "All " + Words.count(findings.size(), "check")
                                    + (findings.size() == 1 ? " holds" : " hold") + " in " + environment + "."
                            : Words.count(failed, "check") + " of " + findings.size()
                                    + (failed == 1 ? " fails" : " fail") + " in " + environment + ".");
        }
        out.flush();
    }

    private static long failed(List<Finding> findings) {
        return findings.stream().filter(finding -> !finding.holds()).count();
    }

    public void json(String environment, List<Finding> findings) {
        ObjectNode document = Json.document("checks");
        document.put("environment", environment);
        document.put("hold", failed(findings) == 0);
        ArrayNode all = document.putArray("checks");
        for (Finding finding : findings) {
            all.addObject()
                    .put("check", finding.check())
                    .put("holds", finding.holds())
                    .put("found", finding.failure().orElse(null))
                    .put("milliseconds", finding.took().toMillis());
        }
        Json.print(out, document);
    }

    public void junit(String environment, List<Finding> findings) {
        out.println("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        out.println("<testsuite name=\"" + Markup.text("checks in " + environment) + "\" tests=\"" + findings.size()
                + "\" failures=\"" + failed(findings) + "\" errors=\"0\" skipped=\"0\">");
        for (Finding finding : findings) {
            String time = String.format(Locale.ROOT, "%.3f", finding.took().toMillis() / 1000.0);
            String begin = "  <testcase classname=\"check\" name=\"" + Markup.text(Words.line(finding.check()))
                    + "\" time=\"" + time + "\"";
            out.println(finding.failure()
                    .map(why -> begin + "><failure message=\"" + Markup.text(why) + "\"/></testcase>")
                    .orElse(begin + "/>"));
        }
        out.println("</testsuite>");
        out.flush();
    }
}
