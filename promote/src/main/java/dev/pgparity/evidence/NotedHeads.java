package dev.pgparity.evidence;

import dev.pgparity.audit.AuditHead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The heads of an audit log that the evidence of promotions has noted. */
final class NotedHeads {
    private NotedHeads() {}

    /**
     * Reads them; a folder that is not there, and evidence without a head, have none.
     *
     * @param folder holds a folder for each promotion
     * @param target its name now: a log that was begun anew has another chain, and the heads of the old one are missed
     * @param chain which log it is, whatever its database was called at the time
     */
    static List<AuditHead> of(Path folder, String target, String chain) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<AuditHead> heads = new ArrayList<>();
        JsonMapper json = JsonMapper.builder().build();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path own : all.sorted().toList()) {
                Path file = own.resolve("evidence.json");
                if (!Files.isRegularFile(file)) {
                    continue;
                }
                try {
                    JsonNode root = json.readTree(Files.readString(file, StandardCharsets.UTF_8));
                    JsonNode head = root.path("audit_head");
                    String noted = head.path("chain").asString("");
                    boolean ofIt = root.path("target").asString("").equals(target)
                            || (!noted.isEmpty() && noted.equals(chain));
                    if (head.isObject() && ofIt) {
                        heads.add(new AuditHead(
                                noted,
                                head.path("number").asLong(0),
                                head.path("hash").asString(""),
                                "evidence " + own.getFileName()));
                    }
                } catch (JacksonException e) {
                    throw new IOException(file + " is no JSON: " + e.getOriginalMessage(), e);
                }
            }
        }
        return heads;
    }
}
