package dev.pgparity.cli.render;

import dev.pgparity.rehearse.Observation;
import dev.pgparity.rehearse.RehearsedFile;
import java.io.PrintWriter;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A rehearsal for scripts. */
public final class RehearsalJson {
    private final PrintWriter out;

    public RehearsalJson(PrintWriter out) {
        this.out = out;
    }

    public void write(List<RehearsedFile> files, List<String> disagreements, String target) {
        ObjectNode document = Json.document("rehearsal");
        document.put("target", target);
        ArrayNode statements = document.putArray("statements");
        for (RehearsedFile file : files) {
            file.observations().forEach(seen -> write(seen, statements.addObject()));
        }
        ArrayNode sentences = document.putArray("disagreements");
        disagreements.forEach(sentences::add);
        files.stream()
                .flatMap(file -> file.failure().stream())
                .findFirst()
                .ifPresent(failure -> document.put("failure", failure.getMessage()));
        Json.print(out, document);
    }

    private static void write(Observation seen, ObjectNode node) {
        node.put("file", seen.where().source());
        node.put("line", seen.where().line());
        node.put("milliseconds", seen.time().toMillis());
        node.put("inTransaction", seen.inTransaction());
        ArrayNode locks = node.putArray("locks");
        seen.locks()
                .forEach(lock ->
                        locks.addObject().put("relation", lock.relation()).put("mode", lock.mode()));
        ArrayNode rewritten = node.putArray("rewritten");
        seen.rewritten().forEach(rewritten::add);
        ArrayNode dropped = node.putArray("dropped");
        seen.dropped()
                .forEach(gone -> dropped.addObject().put("type", gone.type()).put("name", gone.name()));
        ArrayNode rows = node.putArray("rows");
        seen.rows()
                .forEach(written -> rows.addObject()
                        .put("table", written.table())
                        .put("inserted", written.inserted())
                        .put("updated", written.updated())
                        .put("deleted", written.deleted()));
    }
}
