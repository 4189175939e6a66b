package dev.pgparity.cli.render;

import dev.pgparity.lint.Finding;
import dev.pgparity.lint.LintedFile;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Findings for scripts. */
public final class LintJson {
    private final PrintWriter out;

    public LintJson(PrintWriter out) {
        this.out = out;
    }

    public void write(List<LintedFile> files) {
        ObjectNode document = Json.document("lint");
        ArrayNode names = document.putArray("files");
        files.forEach(file -> names.add(file.name()));
        ArrayNode findings = document.putArray("findings");
        for (LintedFile file : files) {
            for (Finding finding : file.findings()) {
                ObjectNode node = findings.addObject();
                node.put("rule", finding.rule());
                node.put("severity", finding.severity().word());
                node.put("concern", finding.concern().name().toLowerCase(Locale.ROOT));
                node.put("file", finding.file());
                node.put("line", finding.line());
                node.put("column", finding.column());
                node.put("object", finding.object());
                node.put("message", finding.message());
                node.put("instead", finding.instead());
            }
        }
        Json.print(out, document);
    }
}
