package dev.pgparity.cli.render;

import dev.pgparity.promote.history.PromotionHistory;
import dev.pgparity.promote.history.PromotionRecord;
import dev.pgparity.report.Words;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was promoted to an environment. */
public final class HistoryText {
    private final PrintWriter out;
    private final Page page;
    private final Paint paint;

    public HistoryText(PrintWriter out, Page page) {
        this.out = out;
        this.page = page;
        this.paint = page.paint();
    }

    public void write(String environment, List<PromotionRecord> records) {
        if (records.isEmpty()) {
            out.println("Nothing was promoted to " + environment + " yet.");
        }
        DateTimeFormatter when =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());
        for (PromotionRecord record : records) {
            out.println(page.apart(
                    state(record) + "  " + paint.bold(record.id()) + "  from " + record.source() + ", "
                            + Words.count(
                                    record.steps(),
                                    record.phase().equals(PromotionHistory.MIGRATIONS) ? "migration" : "step")
                            + (record.lookupRows() == 0 ? "" : ", " + Words.count(record.lookupRows(), "lookup row"))
                            + (record.by().isEmpty() ? "" : ", by " + record.by()),
                    paint.faint(when.format(record.startedAt()))));
            record.note().ifPresent(note -> out.println("    " + Words.line(note)));
        }
        out.flush();
    }

    private String state(PromotionRecord record) {
        return switch (record.state()) {
            case "committed" -> paint.green("✓ committed  ");
            case "rolled back" -> paint.yellow("↩ rolled back");
            case "partial" -> paint.red("✗ partial    ");
            default -> paint.red("? " + record.state());
        };
    }

    public void json(String environment, List<PromotionRecord> records) {
        ObjectNode document = Json.document("history");
        document.put("environment", environment);
        ArrayNode all = document.putArray("promotions");
        for (PromotionRecord record : records) {
            ObjectNode node = all.addObject();
            node.put("id", record.id());
            node.put("source", record.source());
            node.put("target", record.target());
            node.put("by", record.by());
            node.put("phase", record.phase());
            node.put("state", record.state());
            node.put("steps", record.steps());
            node.put("lookup_rows", record.lookupRows());
            node.put("fingerprint_before", record.fingerprintBefore());
            node.put("fingerprint_after", record.fingerprintAfter());
            node.put("backup", record.backup().orElse(null));
            node.put("started_at", record.startedAt().toString());
            node.put("ended_at", record.endedAt().map(Object::toString).orElse(null));
            node.put("note", record.note().orElse(null));
            ArrayNode steps = node.putArray("summary");
            record.summary().lines().forEach(steps::add);
        }
        Json.print(out, document);
    }
}
