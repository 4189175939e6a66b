package dev.pgparity.cli.render;

import dev.pgparity.lint.Finding;
import dev.pgparity.lint.LintedFile;
import dev.pgparity.lint.Severity;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Findings for a terminal: the place, the SQL underlined, what happens, and the safe way. */
public final class LintText {
    private final PrintWriter out;
    private final Paint paint;

    public LintText(PrintWriter out, Page page) {
        this.out = out;
        this.paint = page.paint();
    }

    public void write(List<LintedFile> files) {
        for (LintedFile file : files) {
            file.findings().forEach(finding -> write(file, finding));
        }
        out.println(summary(files));
        out.flush();
    }

    private void write(LintedFile file, Finding finding) {
        out.println(paint.bold(finding.file() + ":" + finding.line() + ":" + finding.column()) + "  "
                + severity(finding) + "  " + finding.rule());
        if (finding.length() > 0) {
            String line = file.line(finding);
            int from = Math.min(finding.column() - 1, line.length());
            String number = String.valueOf(finding.line());
            out.println("  " + paint.faint(number + " │ ") + line);
            out.println("  " + paint.faint(" ".repeat(number.length()) + " │ ")
                    + line.substring(0, from).replaceAll("[^\t]", " ")
                    + mark(finding, "^".repeat(Math.max(1, Math.min(finding.length(), line.length() - from)))));
        }
        out.println("  " + finding.message());
        out.println("  " + paint.faint("Instead: ") + finding.instead());
        out.println();
    }

    private String severity(Finding finding) {
        return mark(finding, finding.severity().word());
    }

    private String mark(Finding finding, String text) {
        return switch (finding.severity()) {
            case ERROR -> paint.red(text);
            case WARNING -> paint.yellow(text);
            case NOTICE -> paint.cyan(text);
        };
    }

    private static String summary(List<LintedFile> files) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTICE)) {
            long count = files.stream()
                    .flatMap(file -> file.findings().stream())
                    .filter(finding -> finding.severity() == severity)
                    .count();
            if (count > 0) {
                parts.add(count + " " + severity.word() + (count == 1 ? "" : "s"));
            }
        }
        String looked = files.size() + (files.size() == 1 ? " file" : " files");
        return parts.isEmpty() ? looked + ", nothing to say." : looked + ": " + String.join(", ", parts) + ".";
    }
}
