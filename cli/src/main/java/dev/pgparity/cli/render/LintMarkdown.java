package dev.pgparity.cli.render;

import dev.pgparity.lint.Finding;
import dev.pgparity.lint.LintedFile;
import java.io.PrintWriter;
import java.util.List;

/** Findings for a pull request. */
public final class LintMarkdown {
    private final PrintWriter out;

    public LintMarkdown(PrintWriter out) {
        this.out = out;
    }

    public void write(List<LintedFile> files) {
        long count = files.stream().mapToLong(file -> file.findings().size()).sum();
        String looked = files.size() + (files.size() == 1 ? " SQL file" : " SQL files");
        out.println("### pgparity lint: "
                + (count == 0
                        ? looked + ", nothing to say"
                        : count + (count == 1 ? " finding" : " findings") + " in " + looked));
        for (LintedFile file : files) {
            for (Finding finding : file.findings()) {
                out.println();
                out.println("**" + finding.severity().word() + "** `" + finding.rule() + "` "
                        + Markdown.text(finding.file()) + ":" + finding.line());
                if (finding.length() > 0) {
                    out.println();
                    out.println(Markdown.block("sql", file.line(finding).strip()));
                }
                out.println();
                out.println(Markdown.text(finding.message()) + "  ");
                out.println("Instead: " + Markdown.text(finding.instead()));
            }
        }
        out.flush();
    }
}
