package dev.pgparity.evidence;

import dev.pgparity.audit.AuditHead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Where the evidence of a project's promotions is kept: a folder for each. */
public record EvidenceFolder(Path folder) {
    /** {@code .pgparity/evidence} of a project. */
    public static EvidenceFolder of(Path project) {
        return new EvidenceFolder(project.resolve(".pgparity").resolve("evidence"));
    }

    /**
     * What an audit log ended with after each promotion of which there is evidence: of that log, and of the target.
     *
     * @param chain the log's {@link AuditHead#chain}
     */
    public List<AuditHead> auditHeads(String target, String chain) throws IOException {
        return NotedHeads.of(folder, target, chain);
    }

    /** Writes all three forms; where they are. */
    public Path write(Evidence evidence) throws IOException {
        Path own = folder.resolve(evidence.id());
        Files.createDirectories(own);
        Files.writeString(own.resolve("evidence.html"), EvidenceHtml.text(evidence), StandardCharsets.UTF_8);
        Files.writeString(own.resolve("evidence.json"), EvidenceJson.text(evidence), StandardCharsets.UTF_8);
        Files.writeString(own.resolve("junit.xml"), EvidenceJunit.text(evidence), StandardCharsets.UTF_8);
        return own;
    }

    /** Why a file cannot be written, as a phrase; the JDK's own messages are often just the file's name. */
    public static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "permission denied";
            case FileSystemException of
            when of.getReason() != null -> of.getReason().toLowerCase(Locale.ROOT);
            case FileAlreadyExistsException exists -> exists.getFile() + " is not a folder";
            default -> String.valueOf(e.getMessage());
        };
    }
}
