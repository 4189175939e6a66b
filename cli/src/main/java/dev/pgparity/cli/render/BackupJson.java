package dev.pgparity.cli.render;

import dev.pgparity.backup.Manifest;
import java.io.PrintWriter;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Backups for scripts. */
public final class BackupJson {
    private final PrintWriter out;

    public BackupJson(PrintWriter out) {
        this.out = out;
    }

    public void write(List<Manifest> manifests) {
        ObjectNode document = Json.document("backups");
        ArrayNode backups = document.putArray("backups");
        for (Manifest manifest : manifests) {
            ObjectNode node = backups.addObject();
            node.put("id", manifest.id());
            node.put("environment", manifest.environment());
            node.put("created_at", manifest.createdAt());
            node.put("server_version", manifest.version());
            node.put("method", manifest.dump() == null ? "native" : "pg_dump");
            node.put("tables", manifest.tables().size());
            node.put("rows", manifest.rows());
            node.put("bytes", manifest.bytes());
            node.put("fingerprint", manifest.fingerprint());
            node.put("verified", manifest.isVerified());
            if (manifest.verification() != null) {
                ObjectNode found = node.putObject("verification");
                found.put("at", manifest.verification().at());
                found.put("restored", manifest.verification().restored());
                found.put("equal", manifest.verification().equal());
                found.put("restore_milliseconds", manifest.verification().tookMillis());
                found.put("note", manifest.verification().note());
            }
        }
        Json.print(out, document);
    }
}
