package dev.pgparity.cli.render;

import dev.pgparity.audit.AuditEntry;
import dev.pgparity.report.Words;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who did what to an environment. */
public final class AuditText {
    private final PrintWriter out;
    private final Page page;
    private final Paint paint;

    public AuditText(PrintWriter out, Page page) {
        this.out = out;
        this.page = page;
        this.paint = page.paint();
    }

    public void write(String environment, List<AuditEntry> entries) {
        if (entries.isEmpty()) {
            out.println("Nothing was written into the audit log of " + environment + " yet.");
        }
        DateTimeFormatter when =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());
        for (AuditEntry entry : entries) {
            out.println(page.apart(
                    entry.number() + "  " + paint.bold(Words.line(entry.action())) + "  " + Words.line(entry.subject())
                            + (entry.by().isEmpty() ? "" : "  by " + Words.line(entry.by())),
                    paint.faint(when.format(entry.at()))));
            if (!entry.detail().isEmpty()) {
                out.println("    " + Words.line(entry.detail()));
            }
        }
        out.flush();
    }

    public void json(String environment, List<AuditEntry> entries) {
        ObjectNode document = Json.document("audit");
        document.put("environment", environment);
        ArrayNode all = document.putArray("entries");
        for (AuditEntry entry : entries) {
            ObjectNode node = all.addObject();
            node.put("number", entry.number());
            node.put("at", entry.at().toString());
            node.put("by", entry.by());
            node.put("role", entry.role());
            node.put("action", entry.action());
            node.put("subject", entry.subject());
            node.put("detail", entry.detail());
            node.put("previous", entry.previous());
            node.put("hash", entry.hash());
        }
        Json.print(out, document);
    }
}
