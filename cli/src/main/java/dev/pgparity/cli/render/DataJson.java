package dev.pgparity.cli.render;

import dev.pgparity.data.ColumnChange;
import dev.pgparity.data.RowDelta;
import dev.pgparity.data.TableDifference;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How lookup rows differ, for scripts. */
public final class DataJson {
    private final PrintWriter out;

    public DataJson(PrintWriter out) {
        this.out = out;
    }

    public void write(String source, String target, List<TableDifference> differences) {
        ObjectNode document = Json.document("lookup data");
        document.put("source", source);
        document.put("target", target);
        document.put("parity", differences.stream().allMatch(TableDifference::inParity));
        tables(document.putArray("tables"), differences);
        Json.print(out, document);
    }

    static void tables(ArrayNode tables, List<TableDifference> differences) {
        for (TableDifference difference : differences) {
            ObjectNode table = tables.addObject();
            table.put("table", difference.table().name().sql());
            table.put("mode", difference.table().mode().name().toLowerCase(Locale.ROOT));
            table.put("inserts", difference.inserts());
            table.put("updates", difference.updates());
            table.put("deletes", difference.deletes());
            table.put("protected", difference.leftProtected());
            table.put("new_table", difference.newTable());
            ArrayNode notCompared = table.putArray("not_compared");
            difference.notCompared().forEach(column -> notCompared.add(column.value()));
            ArrayNode rows = table.putArray("rows");
            for (RowDelta row : difference.rows()) {
                ObjectNode node = rows.addObject();
                node.put("action", row.action().name().toLowerCase(Locale.ROOT));
                ObjectNode key = node.putObject("key");
                row.key().forEach(value -> key.put(value.column(), value.after()));
                ArrayNode changes = node.putArray("changes");
                for (ColumnChange change : row.changes()) {
                    changes.addObject()
                            .put("column", change.column())
                            .put("target", change.before())
                            .put("source", change.after());
                }
            }
        }
    }
}
