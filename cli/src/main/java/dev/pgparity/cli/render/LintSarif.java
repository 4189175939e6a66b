package dev.pgparity.cli.render;

import dev.pgparity.lint.Finding;
import dev.pgparity.lint.LintRule;
import dev.pgparity.lint.LintedFile;
import dev.pgparity.lint.Severity;
import java.io.PrintWriter;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Findings as SARIF 2.1.0, which code hosts show beside the changed lines. */
public final class LintSarif {
    private final PrintWriter out;

    public LintSarif(PrintWriter out) {
        this.out = out;
    }

    public void write(List<LintedFile> files, List<LintRule> rules) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        document.put("version", "2.1.0");
        ObjectNode run = document.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "pgparity");
        ArrayNode described = driver.putArray("rules");
        for (LintRule rule : rules) {
            ObjectNode node = described.addObject();
            node.put("id", rule.name());
            node.putObject("defaultConfiguration").put("level", level(rule.severity()));
        }
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        files.forEach(file -> file.findings().forEach(finding -> result(finding, results.addObject())));
        out.println(
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(document));
        out.flush();
    }

    private static void result(Finding finding, ObjectNode result) {
        result.put("ruleId", finding.rule());
        result.put("level", level(finding.severity()));
        result.putObject("message").put("text", finding.message() + " Instead: " + finding.instead());
        ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
        place.putObject("artifactLocation").put("uri", finding.file().replace('\\', '/'));
        ObjectNode region = place.putObject("region");
        region.put("startLine", finding.line());
        region.put("startColumn", finding.column());
        if (finding.length() > 0) {
            region.put("endColumn", finding.column() + finding.length());
        }
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTICE -> "note";
        };
    }
}
