package dev.pgparity.cli.render;

import dev.pgparity.evidence.Markup;
import dev.pgparity.lint.Finding;
import dev.pgparity.lint.LintedFile;
import dev.pgparity.lint.Severity;
import java.io.PrintWriter;
import java.util.List;

/** Findings as CI servers show test results: one test for each file that has none, one failed test for each finding. */
public final class LintJunit {
    private final PrintWriter out;

    public LintJunit(PrintWriter out) {
        this.out = out;
    }

    public void write(List<LintedFile> files) {
        long findings = files.stream().mapToLong(file -> counted(file).size()).sum();
        long clean = files.stream().filter(file -> counted(file).isEmpty()).count();
        out.println("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        out.println("<testsuite name=\"pgparity lint\" tests=\"" + (findings + clean) + "\" failures=\"" + findings
                + "\" errors=\"0\" skipped=\"0\">");
        for (LintedFile file : files) {
            String name = Markup.text(file.name());
            if (counted(file).isEmpty()) {
                out.println("  <testcase classname=\"" + name + "\" name=\"lint\"/>");
            }
            for (Finding finding : counted(file)) {
                out.println("  <testcase classname=\"" + name + "\" name=\"" + finding.rule() + " line "
                        + finding.line() + "\"><failure message=\"" + Markup.text(finding.message()) + "\">"
                        + Markup.text(file.line(finding) + "\n" + finding.instead()) + "</failure></testcase>");
            }
        }
        out.println("</testsuite>");
        out.flush();
    }

    /** A notice is no failure. */
    private static List<Finding> counted(LintedFile file) {
        return file.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTICE)
                .toList();
    }
}
